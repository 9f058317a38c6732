import { DomainError } from '../errors/domain-error';
import { parseDay } from '../time/local-date';
import type { DossierFact } from './dossier-fact';
import type { ReportCounts, ReportMeasure } from './report-counts';
import type { ReportPeriod } from './report-period';

/** A period as it is seen on a day: what is open at its end is judged by its last day, or by today if that is earlier. */
export interface ReportWindow extends ReportPeriod {
  /** Legal date of the report. */
  readonly today: string;
}

/** How an open dossier stands. */
export type Standing = 'on-time' | 'late' | 'paused';

/**
 * How an open dossier stands on a date, by the appointment it has now. By dates, as for the finished ones: the
 * appointment's own day is still in time. What was late before it was paused stays late.
 */
export function standingOn(fact: Pick<DossierFact, 'dueOn' | 'pausedOn'>, date: string): Standing {
  if (fact.dueOn !== null && fact.dueOn < date) return 'late';
  return fact.pausedOn !== null && fact.pausedOn <= date ? 'paused' : 'on-time';
}

/** A number that a dossier is one of, and the month (`YYYY-MM`) in which it is. */
export interface Measured {
  readonly measure: ReportMeasure;
  readonly month: string;
}

const channelMeasures = { online: 'receivedOnline', 'public-post': 'receivedPost', desk: 'receivedDesk' } as const;
const finishMeasures = { early: 'finishedEarly', 'on-time': 'finishedOnTime', late: 'finishedLate' } as const;
const standingMeasures = { 'on-time': 'inProcessOnTime', late: 'inProcessLate', paused: 'paused' } as const;
const endings: Readonly<Partial<Record<DossierFact['business'], keyof ReportCounts>>> = {
  refused: 'refused',
  withdrawn: 'withdrawn',
  stopped: 'stopped',
};

/** @throws DomainError REQUEST.INVALID for a period that ends before it begins, CLOCK.INSTANT_INVALID */
export function checkWindow({ from, to }: ReportPeriod): void {
  if (parseDay(from) <= parseDay(to)) return;
  throw new DomainError('REQUEST.INVALID', `period from ${from} to ${to} ends before it begins`);
}

/**
 * Every number of a period's report that a dossier is one of. All reports and all lists behind them are made of this.
 * What comes in counts in its month, what is finished in its own, the carried over in the first, the open in the last.
 */
export function measuresOf(fact: DossierFact, window: ReportWindow): readonly Measured[] {
  const { from, to } = window;
  const { receivedOn, finishedOn } = fact;
  if (receivedOn > to || (finishedOn !== null && finishedOn < from)) return [];
  const came: ReportMeasure[] = receivedOn < from ? ['carriedOver'] : ['received', channelMeasures[fact.channel]];
  const month = (receivedOn < from ? from : receivedOn).slice(0, 7);
  const coming = came.map((measure) => ({ measure, month }));
  const open = finishedOn === null || finishedOn > to;
  const left = open ? openMeasures(fact, window) : finishedMeasures(fact);
  const leftIn = (open ? to : finishedOn).slice(0, 7);
  return [...coming, ...left.map((measure) => ({ measure, month: leftIn }))];
}

function openMeasures(fact: DossierFact, { to, today }: ReportWindow): ReportMeasure[] {
  const standing = standingOn(fact, to < today ? to : today);
  const outside: ReportMeasure[] = standing === 'late' && fact.overranOutside ? ['inProcessLateOutside'] : [];
  return ['closing', standingMeasures[standing], ...outside];
}

function finishedMeasures(fact: DossierFact): ReportMeasure[] {
  const timeliness = fact.timeliness ?? 'on-time';
  const ending = endings[fact.business];
  return [
    'finished',
    finishMeasures[timeliness],
    ...(timeliness === 'late' && fact.overranOutside ? (['finishedLateOutside'] as const) : []),
    ...(ending === undefined ? [] : [ending]),
  ];
}
