import type { RunDescription } from '@lienthong/temporal';
import type { Act, ActRequest, ProofVerdict } from '../acting/operation';
import type { ActParts } from './act-parts';
import { proveActivities } from './activity-proof';
import { baselineOf, lookAt, unfitIn } from './dossier-look';
import { able, unable } from './item-preview';
import { effectOf, scheduledAt, whyNotDoubled } from './pending-effects';
import { plain, texts } from './plain-texts';
import { tellDossier } from './tell-dossier';

type Request = Extract<ActRequest, { act: 'resume' }>;

const notPaused = plain('Không có gì đang tạm dừng', 'Nothing is paused');
const clockRanOn = plain(
  'Đồng hồ pháp lý vẫn chạy trong lúc dừng: những mốc đã qua được ghi đúng thời điểm của nó',
  'The legal clock ran on meanwhile: what fell due is recorded at its own instant',
);

/** Lets a paused run, and paused activities of it, go on. */
export function resume(parts: ActParts): Act<Request> {
  return {
    name: 'resume',
    patienceMs: 60_000,

    async preview({ code }) {
      const look = await lookAt(parts, code);
      if (look === null) return unable(texts.notThere);
      if (look.closed) return unable(texts.closed(look.run.status), baselineOf(look));
      if (!isPaused(look.run)) return unable(notPaused, baselineOf(look));
      const { events } = await parts.runs.history(code, look.run.runId);
      const waiting = scheduledAt(pausedIn(look.run), events);
      const pausedBy = look.run.pause ?? waiting[0]?.pending.paused;
      const evidence = {
        ...(waiting.length === 0 ? {} : { eventIds: waiting.map(({ scheduled }) => scheduled.id) }),
        ...(pausedBy ? { pausedBy: pausedBy.by, pauseReason: pausedBy.reason } : {}),
      };
      const repeated = waiting.map(({ scheduled }) => effectOf(scheduled));
      const notes = [pausedText(look.run), ...(repeated.length === 0 ? [] : [whyNotDoubled])];
      return able(baselineOf(look, evidence), { repeated, clock: clockRanOn, notes });
    },

    async unfit({ code }, baseline) {
      const look = await lookAt(parts, code);
      return unfitIn(look, baseline) ?? (look !== null && !isPaused(look.run) ? notPaused : null);
    },

    async apply(target, { runId }) {
      const { code, key, reason } = target;
      const run = await parts.runs.describe(code, runId);
      for (const { id } of pausedIn(run)) await parts.runs.unpauseActivity({ code, runId }, id);
      if (run.status === 'PAUSED') await parts.runs.unpause({ code, runId }, reason, key);
      await tellDossier(parts, target);
    },

    async prove({ code }, baseline, appliedAt) {
      const run = await parts.runs.describe(code, baseline.runId);
      if (isPaused(run)) return { verdict: 'waiting' };
      if (baseline.evidence.eventIds !== undefined) return proveActivities(parts, code, baseline, appliedAt);
      return proveTask(parts, code, baseline);
    },
  };
}

async function proveTask(
  parts: ActParts,
  code: string,
  { runId, historyLength }: { readonly runId: string; readonly historyLength: number },
): Promise<ProofVerdict> {
  const { events } = await parts.runs.history(code, runId);
  const done = events.find(({ id, type }) => type === 'WorkflowTaskCompleted' && id > historyLength);
  if (done === undefined) return { verdict: 'waiting' };
  return {
    verdict: 'progressed',
    told: plain(`Luồng đã chạy tiếp (sự kiện ${done.id})`, `The run went on (event ${done.id})`),
    evidence: { runId, eventId: done.id },
  };
}

function isPaused(run: RunDescription): boolean {
  return run.status === 'PAUSED' || pausedIn(run).length > 0;
}

function pausedIn(run: RunDescription): RunDescription['pendingActivities'] {
  return run.pendingActivities.filter((activity) => activity.paused !== null);
}

function pausedText(run: RunDescription): ReturnType<typeof plain> {
  const pause = run.pause ?? pausedIn(run)[0]?.paused;
  const since = pause?.since ?? '?';
  return plain(
    `Tạm dừng bởi ${pause?.by ?? '?'} từ ${since}: ${pause?.reason ?? ''}`,
    `Paused by ${pause?.by ?? '?'} since ${since}: ${pause?.reason ?? ''}`,
  );
}
