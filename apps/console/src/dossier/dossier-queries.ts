import type { DossierActs, DossierDetail, ExplainedDeadline, PublicProcedure, SharedTime } from '@lienthong/contracts';
import type { BilingualText, DossierEvent } from '@lienthong/domain';
import { ask, queryText } from '../server/ask';
import type { KnownUnits } from '../ui/catalogue';

/** Answer of `GET /dossiers/{code}/events`. */
export interface DossierHistory {
  readonly code: string;
  readonly head: string;
  readonly events: readonly DossierEvent[];
}

/** Answer of `GET /dossiers/{code}/apology-draft`. */
export interface ApologyTold {
  readonly oldDueAt: string;
  readonly expectedAt: string | null;
  readonly proposedDueAt: string | null;
  readonly reasons: readonly { readonly text: BilingualText; readonly minutes: number }[];
}

/** What is asked, and under which key the answer is remembered. */
interface Asked<T> {
  readonly queryKey: readonly (string | number)[];
  readonly queryFn: (asking: { readonly signal: AbortSignal }) => Promise<T>;
  readonly staleTime?: number;
  readonly retry?: false;
}

const rarely = 10 * 60_000;

/** A part of a dossier; an event of the dossier makes each of them stale. */
function partQuery<T>(code: string, part: string, path: string): Asked<T> {
  return {
    queryKey: ['dossier', code, part],
    queryFn: ({ signal }) => ask<T>(`/dossiers/${encodeURIComponent(code)}${path}`, { signal }),
  };
}

export function detailQuery(code: string): Asked<DossierDetail> {
  return partQuery(code, 'detail', '');
}

export function historyQuery(code: string): Asked<DossierHistory> {
  return partQuery(code, 'history', '/events');
}

/** Events after the one that a page was read by. */
export function eventsAfterQuery(code: string, seq: number): Asked<DossierHistory> {
  return partQuery(code, `after-${seq}`, `/events${queryText({ from: seq + 1 })}`);
}

export function actsQuery(code: string): Asked<DossierActs> {
  return partQuery(code, 'acts', '/acts');
}

export function deadlineQuery(code: string): Asked<ExplainedDeadline> {
  return partQuery(code, 'deadline', '/deadline');
}

export function timeQuery(code: string): Asked<SharedTime> {
  return partQuery(code, 'time', '/time');
}

export function apologyQuery(code: string): Asked<ApologyTold> {
  return { ...partQuery(code, 'apology-draft', '/apology-draft'), retry: false };
}

/** The procedure as it was in force on the day of receipt: the version that the dossier pinned. */
export function procedureOnQuery(code: string, on: string): Asked<PublicProcedure> {
  return {
    queryKey: ['catalogue', 'procedure', code, on],
    queryFn: () => ask(`/procedures/${encodeURIComponent(code)}${queryText({ on })}`),
    staleTime: rarely,
  };
}

export function unitsOnQuery(on: string): Asked<KnownUnits> {
  return {
    queryKey: ['catalogue', 'units', on],
    queryFn: () => ask(`/units${queryText({ on })}`),
    staleTime: rarely,
  };
}
