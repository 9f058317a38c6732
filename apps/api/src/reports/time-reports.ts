import { Injectable } from '@nestjs/common';
import type { TimeReport } from '@lienthong/contracts';
import { DomainError, timeStretches } from '@lienthong/domain';
import type { DossierFact, TimeStretch } from '@lienthong/domain';
import { DecreedCalendars, DossierViewStore } from '@lienthong/read-model';
import { inStoreTime } from '../store/in-time';
import { ReportNamer } from './report-namer';
import type { ScopedFacts } from './report-scopes';
import { timeNodes } from './time-nodes';
import type { MeasuredTime } from './time-nodes';
import { worstPlaces } from './worst-places';

/** The latest dossiers are measured where there are more: their histories are read one by one. */
const mostMeasured = 300;
const sideBySide = 8;
const mostRemembered = 5_000;

/** Where the time of a procedure's dossiers goes, from their histories. */
@Injectable()
export class TimeReports {
  /** Of what is finished: it spends no more time, so that it is measured once. */
  private readonly known = new Map<string, MeasuredTime>();

  constructor(
    private readonly views: DossierViewStore,
    private readonly calendars: DecreedCalendars,
    private readonly namer: ReportNamer,
  ) {}

  async make(
    { facts, head, window }: ScopedFacts,
    asked: { readonly procedure?: string | undefined; readonly case?: string | undefined },
  ): Promise<TimeReport> {
    const received = facts.filter(({ receivedOn }) => window.from <= receivedOn && receivedOn <= window.to);
    const name = (of: 'procedure' | 'unit', code: string): ReturnType<ReportNamer['name']> =>
      this.namer.name(of, code, window.to);
    const procedures = [...countOf(received)]
      .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
      .map(([code, dossiers]) => ({ code, name: name('procedure', code), dossiers }));
    const procedure = asked.procedure ?? procedures[0]?.code ?? null;
    const ofCase = (fact: DossierFact): boolean => asked.case === undefined || fact.case === asked.case;
    const chosen = received
      .filter((fact) => fact.procedure === procedure && ofCase(fact))
      .sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1));
    const measured = await this.measured(chosen.slice(0, mostMeasured), head.asOf);
    const [latest] = chosen;
    const route = latest === undefined ? undefined : this.namer.caseOf(latest)?.route;
    const nodes = timeNodes(measured, { route, unit: (code) => name('unit', code) });
    return {
      ...head,
      procedure,
      procedureName: procedure === null ? null : name('procedure', procedure),
      procedures,
      dossiers: measured.length,
      of: chosen.length,
      nodes,
      totalMinutes: nodes.reduce((sum, { totalMinutes }) => sum + totalMinutes, 0),
      worstProcedures: worstPlaces(facts, window, 'procedure', (code) => name('procedure', code)),
      worstUnits: worstPlaces(facts, window, 'unit', (code) => name('unit', code)),
    };
  }

  private async measured(facts: readonly DossierFact[], asOf: string): Promise<MeasuredTime[]> {
    const left = [...facts];
    const found: MeasuredTime[] = [];
    const worker = async (): Promise<void> => {
      for (let fact = left.pop(); fact !== undefined; fact = left.pop()) {
        const time = this.known.get(keyOf(fact)) ?? (await this.measure(fact, asOf));
        if (time !== null) found.push(time);
      }
    };
    await Promise.all(Array.from({ length: sideBySide }, worker));
    return found;
  }

  private async measure(fact: DossierFact, asOf: string): Promise<MeasuredTime | null> {
    const view = await inStoreTime(() => this.views.find(fact.code));
    if (view === null) return null;
    const calendar = this.calendars.now[view.state.calendar];
    if (calendar === undefined) {
      throw new DomainError('CALENDAR.UNKNOWN', `calendar "${view.state.calendar}" is not in the catalogue`);
    }
    const until = view.closed ? view.updatedAt : asOf;
    const time: readonly TimeStretch[] = timeStretches(view.events, until, calendar);
    if (!view.closed) return time;
    if (this.known.size >= mostRemembered) this.known.clear();
    this.known.set(keyOf(fact), time);
    return time;
  }
}

function keyOf({ code, seq }: DossierFact): string {
  return `${code}:${seq}`;
}

function countOf(facts: readonly DossierFact[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { procedure } of facts) counts.set(procedure, (counts.get(procedure) ?? 0) + 1);
  return counts;
}
