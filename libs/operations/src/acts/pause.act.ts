import type { Act, ActRequest } from '../acting/operation';
import type { ActParts } from './act-parts';
import { baselineOf, lookAt, unfitIn } from './dossier-look';
import { able, unable } from './item-preview';
import { plain, texts } from './plain-texts';
import { tellDossier } from './tell-dossier';

type Request = Extract<ActRequest, { act: 'pause' }>;

const clockRunsOn = plain(
  'Chỉ luồng xử lý dừng: đồng hồ pháp lý vẫn chạy, cảnh báo đến hạn sẽ được ghi khi chạy tiếp, đúng thời điểm của nó',
  'Only the run stops: the legal clock runs on, and what falls due meanwhile is recorded on resuming, at its own instant',
);
const alreadyPaused = plain('Luồng xử lý đã tạm dừng', 'The run is paused already');

/** Stops the run of a dossier until somebody lets it go on. */
export function pause(parts: ActParts): Act<Request> {
  return {
    name: 'pause',
    patienceMs: 15_000,

    async preview({ code }) {
      const look = await lookAt(parts, code);
      if (look === null) return unable(texts.notThere);
      if (look.closed) return unable(texts.closed(look.run.status), baselineOf(look));
      if (look.run.status === 'PAUSED') return unable(alreadyPaused, baselineOf(look));
      const note = plain(
        'Thao tác của cán bộ bị từ chối trong khi dừng; thanh toán vẫn được giữ',
        'Commands find no answer meanwhile; payments are kept',
      );
      return able(baselineOf(look), { clock: clockRunsOn, notes: [note] });
    },

    async unfit({ code }, baseline) {
      const look = await lookAt(parts, code);
      return unfitIn(look, baseline) ?? (look?.run.status === 'PAUSED' ? alreadyPaused : null);
    },

    async apply(target, { runId }) {
      const { code, key, reason } = target;
      const { status } = await parts.runs.describe(code, runId);
      if (status !== 'RUNNING') return;
      // Told before, so that everybody knows of it while it is paused.
      await tellDossier(parts, target);
      await parts.runs.pause({ code, runId }, reason, key);
    },

    async prove({ code }, { runId }) {
      const { status, pause: paused } = await parts.runs.describe(code, runId);
      if (status !== 'PAUSED') return { verdict: 'waiting' };
      const by = paused?.by ?? '';
      return {
        verdict: 'progressed',
        told: plain('Luồng xử lý đã tạm dừng', 'The run is paused'),
        evidence: { runId, pausedBy: by, pauseReason: paused?.reason ?? '' },
      };
    },
  };
}
