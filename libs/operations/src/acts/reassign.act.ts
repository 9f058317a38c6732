import type { Act, ActRequest } from '../acting/operation';
import type { ActParts } from './act-parts';
import { baselineOf, lookAt } from './dossier-look';
import { able, unable } from './item-preview';
import { plain, texts } from './plain-texts';
import { giveCommand, proveCommand, unfitForCommand } from './stand-in-command';

type Request = Extract<ActRequest, { act: 'reassign' }>;

/** Gives the step of a dossier to another officer. */
export function reassign(parts: ActParts): Act<Request> {
  return {
    name: 'reassign',
    patienceMs: 15_000,

    async preview({ code, request }) {
      const look = await lookAt(parts, code);
      if (look === null) return unable(texts.notThere);
      if (look.closed) return unable(texts.closed(look.run.status), baselineOf(look));
      const { allowed, state } = await parts.gateway.snapshot(code);
      const baseline = baselineOf(look, { seq: state.seq }, state.seq);
      if (!allowed.some(({ command }) => command === 'assign-step'))
        return unable(notNow(state.handoff.kind), baseline);
      const from = state.assignee ?? '—';
      const note = plain(
        `Bước ${state.position?.step}: ${from} → ${request.assignee}`,
        `Step ${state.position?.step}: ${from} → ${request.assignee}`,
      );
      return able(baseline, { notes: [note] });
    },

    unfit: ({ code }, baseline) => unfitForCommand(parts, code, baseline),

    async apply(target, baseline) {
      const { code, reason, request } = target;
      const { state } = await parts.gateway.snapshot(code);
      const data = { assignee: request.assignee, reason };
      await giveCommand(parts, target, baseline, {
        name: 'assign-step',
        data,
        reason,
        step: state.position?.step ?? '',
      });
    },

    prove: (target, baseline) => proveCommand(parts, target, baseline, 'StepAssigned'),
  };
}

function notNow(handoff: string): ReturnType<typeof plain> {
  return plain(
    `Bước này lúc này không giao được cho ai (chuyển liên thông: ${handoff})`,
    `The step can't be given to anybody now (hand-off: ${handoff})`,
  );
}
