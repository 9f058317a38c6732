import { setTimeout as sleep } from 'node:timers/promises';
import type { Act, ActRequest, ActTarget } from '../acting/operation';
import type { ActParts } from './act-parts';
import { baselineOf, lookAt, unfitIn } from './dossier-look';
import { able, unable } from './item-preview';
import { plain, texts } from './plain-texts';
import { tellDossier } from './tell-dossier';

type Request = Extract<ActRequest, { act: 'terminate' }>;

/** How long a dossier that still works may take to publish that it is ended. */
const lastWordMs = 4_000;

const clockEnds = plain(
  'Đồng hồ pháp lý không còn ai theo dõi: công dân vẫn có quyền theo giấy hẹn, phải giải quyết ngoài hệ thống',
  "Nobody watches the legal clock any more: the citizen keeps the receipt's rights, to be met outside the system",
);

/** Ends the run of a dossier for good: the last resort. */
export function terminate(parts: ActParts): Act<Request> {
  return {
    name: 'terminate',
    patienceMs: 15_000,

    async preview({ code }) {
      const look = await lookAt(parts, code);
      if (look === null) return unable(texts.notThere);
      if (look.closed) return unable(texts.closed(look.run.status), baselineOf(look));
      const unpublished = await unpublishedOf(parts, code);
      return able(baselineOf(look), { clock: clockEnds, notes: [lossText(unpublished, look.seq), keptText(code)] });
    },

    async unfit({ code }, baseline) {
      const look = await lookAt(parts, code);
      const unfit = unfitIn(look, baseline);
      if (unfit !== null || look === null) return unfit;
      return look.seq === baseline.seq ? null : texts.movedOn(`${code}:${look.seq}`);
    },

    async apply(target, { runId }) {
      const { code, key, reason } = target;
      const { status } = await parts.runs.describe(code, runId);
      if (status !== 'RUNNING' && status !== 'PAUSED') return;
      await tellDossier(parts, target);
      if (status === 'RUNNING') await lastWord(parts, target);
      await parts.runs.terminate({ code, runId }, `${reason} [${key}]`);
    },

    async prove({ code }, { runId }) {
      const { historyLength, status } = await parts.runs.describe(code, runId);
      if (status === 'RUNNING' || status === 'PAUSED') return { verdict: 'waiting' };
      const evidence = { runId, eventId: historyLength };
      if (status === 'TERMINATED') {
        return { verdict: 'progressed', told: plain('Luồng đã bị chấm dứt', 'The run was terminated'), evidence };
      }
      return { verdict: 'not-progressed', told: texts.closed(status), evidence };
    },
  };
}

/** Waits a little for the dossier to publish what it was told; one that is stuck can't. */
async function lastWord(parts: ActParts, { code, operation }: ActTarget): Promise<void> {
  for (const until = Date.now() + lastWordMs; Date.now() < until; await sleep(200)) {
    const row = await parts.views.find(code);
    const told = row?.events.some((event) => event.type === 'OperatorIntervened' && event.data.operation === operation);
    if (told === true) return;
  }
}

/** Null where the workflow itself can't say. */
async function unpublishedOf(parts: ActParts, code: string): Promise<number | null> {
  try {
    return (await parts.gateway.snapshot(code)).unpublished;
  } catch {
    return null;
  }
}

function lossText(unpublished: number | null, viewSeq: number): ReturnType<typeof plain> {
  if (unpublished === null) {
    return plain(
      `Luồng không trả lời: mọi sự kiện sau ${viewSeq} mà chưa công bố sẽ mất`,
      `The workflow does not answer: every event after ${viewSeq} that is not published is lost`,
    );
  }
  return plain(`${unpublished} sự kiện chưa công bố sẽ mất`, `${unpublished} events that are not published are lost`);
}

function keptText(code: string): ReturnType<typeof plain> {
  return plain(
    `Số hồ sơ ${code} vẫn còn trong sổ, không cấp lại; lịch sử giữ đến hết hạn lưu`,
    `The number ${code} stays on record and is not given again; the history is kept for its retention`,
  );
}
