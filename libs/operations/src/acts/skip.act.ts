import type { DossierSnapshot } from '@lienthong/contracts/temporal';
import type { Act, ActRequest } from '../acting/operation';
import type { PlainText } from '../stuck/finding';
import type { ActParts } from './act-parts';
import { baselineOf, lookAt } from './dossier-look';
import { able, unable } from './item-preview';
import { plain, texts } from './plain-texts';
import { giveCommand, proveCommand, unfitForCommand } from './stand-in-command';

type Request = Extract<ActRequest, { act: 'skip' }>;

const nextClock = plain(
  'Hạn chung không đổi; đồng hồ của bước này dừng, đồng hồ của bước sau bắt đầu',
  "The overall deadline does not change; this step's clock stops and the next step's begins",
);

/** Moves a dossier on along a transition that its route declares, on a legal ground. */
export function skip(parts: ActParts): Act<Request> {
  return {
    name: 'skip',
    patienceMs: 15_000,

    async preview({ code, request }) {
      const look = await lookAt(parts, code);
      if (look === null) return unable(texts.notThere);
      if (look.closed) return unable(texts.closed(look.run.status), baselineOf(look));
      const snapshot = await parts.gateway.snapshot(code);
      const { seq } = snapshot.state;
      const baseline = baselineOf(look, { seq }, seq);
      const problem = problemOf(request, snapshot);
      if (problem !== null) return unable(problem, baseline);
      const { ground, outcome, step } = request;
      const note = plain(
        `Bước ${step}: ${outcome}, căn cứ ${ground}`,
        `Step ${step}: ${outcome}, on the ground of ${ground}`,
      );
      return able(baseline, { clock: nextClock, notes: [note] });
    },

    unfit: ({ code }, baseline) => unfitForCommand(parts, code, baseline),

    async apply(target, baseline) {
      const { ground, outcome, step } = target.request;
      const reason = `${target.reason} (${ground})`;
      await giveCommand(parts, target, baseline, { name: 'complete-step', data: { outcome, ground }, reason, step });
    },

    prove: (target, baseline) => proveCommand(parts, target, baseline, 'StepCompleted'),
  };
}

function problemOf({ ground, outcome, step }: Request, { allowed, state }: DossierSnapshot): PlainText | null {
  if (ground.trim() === '') return plain('Thiếu căn cứ', 'A legal ground is missing');
  const at = state.position?.step;
  if (at !== step) return plain(`Hồ sơ đang ở bước ${at}`, `The dossier is at step ${at}`);
  const turn = allowed.find(({ command }) => command === 'complete-step');
  if (turn === undefined) {
    const { kind } = state.handoff;
    return plain(
      `Bước này lúc này không kết thúc được (chuyển liên thông: ${kind})`,
      `The step can't be completed now (hand-off: ${kind})`,
    );
  }
  if (turn.outcomes?.includes(outcome) === true) return null;
  const known = turn.outcomes?.join(', ') ?? '';
  return plain(
    `Bước ${step} không có kết quả ${outcome}; có: ${known}`,
    `Step ${step} has no outcome ${outcome}; it has ${known}`,
  );
}
