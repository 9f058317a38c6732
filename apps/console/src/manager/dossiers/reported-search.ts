import { codeOf, dateOf, set, textOf } from '../filter/report-search';

/** Numbers that a list stands behind, as the server names them: those of now, then those of a period. */
const nowNumbers = ['inProcess', 'onTime', 'atRisk', 'late', 'paused', 'waitingForOthers', 'dueToday'] as const;
const periodNumbers = [
  'carriedOver',
  'received',
  'receivedOnline',
  'receivedPost',
  'receivedDesk',
  'finished',
  'finishedEarly',
  'finishedOnTime',
  'finishedLate',
  'finishedLateOutside',
  'closing',
  'inProcessOnTime',
  'inProcessLate',
  'inProcessLateOutside',
] as const;
export type NowNumber = (typeof nowNumbers)[number];
export type PeriodNumber = (typeof periodNumbers)[number] | 'paused';
export type Measure = NowNumber | PeriodNumber;

/** Which dossiers a list is of: the query of `GET /reports/dossiers`. */
export interface ReportedSearch {
  readonly measure: Measure;
  readonly unit?: string | undefined;
  readonly scope?: 'own' | 'below' | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly field?: string | undefined;
  readonly tier?: string | undefined;
  readonly procedure?: string | undefined;
  readonly month?: string | undefined;
  readonly receiver?: string | undefined;
  readonly holder?: string | undefined;
}

const all: readonly Measure[] = [...nowNumbers, ...periodNumbers];

export function reportedSearchOf(raw: Readonly<Record<string, unknown>>): ReportedSearch {
  return set({
    measure: all.find((one) => one === raw.measure) ?? 'inProcess',
    unit: codeOf(raw.unit),
    scope: raw.scope === 'own' || raw.scope === 'below' ? raw.scope : undefined,
    from: dateOf(raw.from),
    to: dateOf(raw.to),
    field: codeOf(raw.field),
    tier: codeOf(raw.tier),
    procedure: codeOf(raw.procedure),
    month: textOf(raw.month, /^\d{4}-\d{2}$/),
    receiver: codeOf(raw.receiver),
    holder: codeOf(raw.holder),
  });
}

/** The page of a list whose address at the server is known. */
export function searchOfList(path: string): ReportedSearch {
  return reportedSearchOf(Object.fromEntries(new URLSearchParams(path.split('?')[1] ?? '')));
}
