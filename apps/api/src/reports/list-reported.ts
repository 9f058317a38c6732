import type { ReportDossiers, ReportedRow } from '@lienthong/contracts';
import { DomainError, measuresOf, nowMeasures, nowMeasuresOf, reportMeasures, standingOn } from '@lienthong/domain';
import type { DossierFact, NowMeasure, ReportMeasure } from '@lienthong/domain';
import type { ReportNamer } from './report-namer';
import type { DossiersQuery } from './report-query';
import type { ScopedFacts } from './report-scopes';

const openMeasures: ReadonlySet<string> = new Set([
  ...nowMeasures,
  'closing',
  'inProcessOnTime',
  'inProcessLate',
  'inProcessLateOutside',
]);

/** The dossiers behind a number: the very ones that were counted, by the same rule. */
export function listReported(
  { facts, head, window }: ScopedFacts,
  query: DossiersQuery,
  namer: ReportNamer,
): ReportDossiers {
  const { measure, cursor, limit } = query;
  const counts = countedBy(query, head.asOf, window);
  const found = facts.filter((fact) => matches(fact, query, namer) && counts(fact));
  found.sort(openMeasures.has(measure) ? bySoonest : byLatest);
  const next = cursor + limit < found.length ? String(cursor + limit) : null;
  const items = found.slice(cursor, cursor + limit).map((fact) => rowOf(fact, window, namer));
  return { ...head, measure, total: found.length, items, next };
}

/** Without dates a number of now is meant, with dates one of the period. */
function countedBy(query: DossiersQuery, asOf: string, window: ScopedFacts['window']): (fact: DossierFact) => boolean {
  const { measure, month, from, to } = query;
  const ofPeriod = (reportMeasures as readonly string[]).includes(measure);
  const isNow = (nowMeasures as readonly string[]).includes(measure) && from === undefined && to === undefined;
  if (isNow) return (fact) => nowMeasuresOf(fact, asOf).includes(measure as NowMeasure);
  if (!ofPeriod) throw new DomainError('REQUEST.INVALID', `measure "${measure}" is of now: it takes no from and to`);
  return (fact) =>
    measuresOf(fact, window).some(
      (one) => one.measure === (measure as ReportMeasure) && (month === undefined || one.month === month),
    );
}

function matches(fact: DossierFact, query: DossiersQuery, namer: ReportNamer): boolean {
  const { field, procedure, tier, receiver, holder } = query;
  if (field !== undefined && fact.field !== field) return false;
  if (procedure !== undefined && fact.procedure !== procedure) return false;
  if (receiver !== undefined && fact.unit !== receiver) return false;
  if (holder !== undefined && fact.holder !== holder) return false;
  return tier === undefined || namer.tierOf(fact) === tier;
}

const never = '9999';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const bySoonest = (a: DossierFact, b: DossierFact): number =>
  compare(a.dueAt ?? never, b.dueAt ?? never) || compare(a.code, b.code);
const byLatest = (a: DossierFact, b: DossierFact): number =>
  compare(b.finishedAt ?? b.receivedAt, a.finishedAt ?? a.receivedAt) || compare(a.code, b.code);

function rowOf(fact: DossierFact, { to, today }: ScopedFacts['window'], namer: ReportNamer): ReportedRow {
  const { code, procedure, field, unit, holder, channel, business, receivedAt, dueAt, finishedAt, timeliness } = fact;
  return {
    code,
    procedure,
    procedureName: namer.name('procedure', procedure, to),
    field,
    receivingUnit: unit,
    receivingUnitName: namer.name('unit', unit, to),
    holder,
    channel,
    business,
    receivedAt,
    dueAt,
    finishedAt,
    timeliness,
    standing: finishedAt === null ? standingOn(fact, today) : null,
    closed: fact.closed,
  };
}
