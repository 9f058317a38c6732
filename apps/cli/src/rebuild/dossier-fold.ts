import { isDomainError } from '@lienthong/domain';
import type { DossierEvent } from '@lienthong/domain';
import { projectEvents } from '@lienthong/contracts';
import type { DossierView } from '@lienthong/contracts';
import type { HistorySource } from '@lienthong/messaging';
import { nextEvents } from '@lienthong/read-model';
import type { DossierViewStore, HistoryHead } from '@lienthong/read-model';

/** What is wrong with a dossier's events on the topic. */
export interface FoldProblem {
  readonly code: string;
  readonly what: string;
}

/** The events of one dossier that follow its head, gaps closed from its workflow. */
export async function followingEvents(
  head: HistoryHead | undefined,
  delivered: readonly DossierEvent[],
  history: HistorySource,
): Promise<{ readonly run: readonly DossierEvent[]; readonly problem: string | null }> {
  try {
    const { run, gapFrom } = nextEvents(head, delivered);
    if (gapFrom === null) return { run, problem: null };
    const code = delivered[0]?.code ?? '';
    const closed = nextEvents(head, [...run, ...(await history.events(code, gapFrom)), ...delivered]);
    const problem =
      closed.gapFrom === null ? null : `event ${closed.gapFrom} is neither on the topic nor in the workflow`;
    return { run: closed.run, problem };
  } catch (error) {
    const problem = isDomainError(error) ? error.detail : error instanceof Error ? error.message : String(error);
    return { run: soundPrefix(head, delivered), problem };
  }
}

/** As far as the events lead without a gap or a contradiction. */
function soundPrefix(head: HistoryHead | undefined, delivered: readonly DossierEvent[]): readonly DossierEvent[] {
  const inOrder = [...delivered].sort((a, b) => a.seq - b.seq);
  for (let length = inOrder.length; length > 0; length -= 1) {
    try {
      return nextEvents(head, inOrder.slice(0, length)).run;
    } catch {
      // One less, until what is left agrees with itself.
    }
  }
  return [];
}

/** The view that a first stretch of events makes; null without any. */
export function viewOf(run: readonly DossierEvent[]): DossierView | null {
  return run.length === 0 ? null : projectEvents(null, run);
}

/** Applies events to a view that is stored already, or begins it; answers what is wrong with them, if anything. */
export async function applyDelivered(
  views: DossierViewStore,
  delivered: readonly DossierEvent[],
  history: HistorySource,
): Promise<string | null> {
  const code = delivered[0]?.code ?? '';
  const { run, problem } = await followingEvents((await views.findRow(code)) ?? undefined, delivered, history);
  if (run.length > 0) await views.apply(code, run);
  return problem;
}
