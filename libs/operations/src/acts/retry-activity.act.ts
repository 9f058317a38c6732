import { isDomainError } from '@lienthong/domain';
import type { Act, ActRequest } from '../acting/operation';
import type { Evidence } from '../stuck/finding';
import type { ActParts } from './act-parts';
import { proveActivities } from './activity-proof';
import { baselineOf, lookAt, unfitIn } from './dossier-look';
import { able, unable } from './item-preview';
import { effectOf, retrying, waitingText, whyNotDoubled } from './pending-effects';
import type { WaitingActivity } from './pending-effects';
import { plain, texts } from './plain-texts';
import { tellDossier } from './tell-dossier';

type Request = Extract<ActRequest, { act: 'retry-activity' }>;

const nothingRetried = plain('Không có hoạt động nào đang chờ thử lại', 'No activity waits to be tried again');

/** Tries activities that failed again now, instead of when their back-off is over. */
export function retryActivity(parts: ActParts): Act<Request> {
  return {
    name: 'retry-activity',
    patienceMs: 60_000,

    async preview({ code }) {
      const look = await lookAt(parts, code);
      if (look === null) return unable(texts.notThere);
      if (look.closed) return unable(texts.closed(look.run.status), baselineOf(look));
      const waiting = await waitingOf(parts, code, look.run.runId);
      const [first] = waiting;
      if (first === undefined) return unable(nothingRetried, baselineOf(look));
      return able(baselineOf(look, evidenceOf(waiting, first)), {
        repeated: waiting.map(({ scheduled }) => effectOf(scheduled)),
        notes: [...waiting.map(waitingText), whyNotDoubled],
      });
    },

    async unfit({ code }, baseline) {
      const look = await lookAt(parts, code);
      const unfit = unfitIn(look, baseline);
      if (unfit !== null) return unfit;
      const ids = (await waitingOf(parts, code, baseline.runId)).map(({ scheduled }) => scheduled.id);
      const gone = (baseline.evidence.eventIds ?? []).find((id) => !ids.includes(id));
      return gone === undefined ? null : texts.movedOn(`event ${gone}`);
    },

    async apply(target, baseline) {
      const { code } = target;
      const { runId } = baseline;
      for (const { pending, scheduled } of await waitingOf(parts, code, runId)) {
        if (baseline.evidence.eventIds?.includes(scheduled.id) !== true) continue;
        await toleratingGone(() => parts.runs.resetActivity({ code, runId }, pending.id));
      }
      await tellDossier(parts, target);
    },

    prove: ({ code }, baseline, appliedAt) => proveActivities(parts, code, baseline, appliedAt),
  };
}

async function waitingOf(parts: ActParts, code: string, runId: string): Promise<readonly WaitingActivity[]> {
  const { pendingActivities } = await parts.runs.describe(code, runId);
  if (pendingActivities.length === 0) return [];
  return retrying(pendingActivities, (await parts.runs.history(code, runId)).events);
}

function evidenceOf(waiting: readonly WaitingActivity[], first: WaitingActivity): Evidence {
  const { attempt, failure, type } = first.pending;
  return {
    eventIds: waiting.map(({ scheduled }) => scheduled.id),
    eventId: first.scheduled.id,
    attempt,
    activity: type,
    ...(failure === null ? {} : { failure }),
  };
}

/** It may have completed in the same moment. */
async function toleratingGone(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!isDomainError(error) || error.code !== 'DOSSIER.NOT_FOUND') throw error;
  }
}
