import type { TurnName } from './commands';
import type { BusinessKind, HandoffKind } from './dossier-state';

const work = [
  'complete-step',
  'return-step',
  'assign-step',
  'request-supplement',
  'refuse',
  'request-payment',
  'request-opinion',
  'give-opinion',
  'complete-leg',
  'dispute-paper',
  'settle-dispute',
  'issue-partial-result',
] as const;
const atAnyTime = [
  'extend-deadline',
  'urge',
  'answer-urge',
  'answer-alert',
  'return-partial-result',
  'withdraw',
  'stop',
  'succeed-unit',
  'replan-deadline',
] as const;
const onceReady = ['urge', 'answer-urge', 'answer-alert', 'return-partial-result', 'succeed-unit'] as const;
const offer = ['accept-handoff', 'refuse-handoff', 'recall-handoff'] as const;
const nothing = [] as const;
const besideWaiting = ['assign-step', 'give-opinion', 'complete-leg', 'settle-dispute'] as const;

const atWork = {
  none: [...work, ...atAnyTime],
  offered: [...offer, ...atAnyTime],
  lapsed: ['offer-handoff', ...atAnyTime],
  // The giver has its step again: it can mend what was wrong, or offer anew as it is.
  refused: ['offer-handoff', ...work, ...atAnyTime],
  recalled: ['offer-handoff', ...work, ...atAnyTime],
} as const;
const over = { none: nothing, offered: nothing, lapsed: nothing, refused: nothing, recalled: nothing } as const;

/** A dossier waits for its applicant at a step, so no hand-off is on its way; one that ended before may be told of. */
function waiting(commands: readonly TurnName[]): Record<HandoffKind, readonly TurnName[]> {
  return { none: commands, offered: nothing, lapsed: nothing, refused: commands, recalled: commands };
}

/**
 * Which commands each state allows: business × hand-off. The console, the API, the workflow and the docs read this table.
 * Whether the step itself has the turn, and who may take it, is the route's business. Payments are no commands: they
 * are told of by signal, and always taken.
 */
export const transitions = {
  new: over,
  received: atWork,
  processing: atWork,
  'awaiting-supplement': waiting(['supply-supplement', 'refuse', ...besideWaiting, ...atAnyTime]),
  'awaiting-payment': waiting([...besideWaiting, ...atAnyTime]),
  'result-ready': {
    none: ['complete-step', 'return-step', 'assign-step', 'dispute-paper', 'settle-dispute', ...onceReady],
    offered: [...offer, ...onceReady],
    lapsed: ['offer-handoff', ...onceReady],
    refused: ['offer-handoff', ...onceReady],
    recalled: ['offer-handoff', ...onceReady],
  },
  returned: over,
  refused: {
    none: ['deliver-refusal', 'assign-step', 'succeed-unit'],
    offered: [...offer, 'succeed-unit'],
    lapsed: ['offer-handoff', 'succeed-unit'],
    refused: ['offer-handoff', 'succeed-unit'],
    recalled: ['offer-handoff', 'succeed-unit'],
  },
  withdrawn: over,
  stopped: over,
} as const satisfies Record<BusinessKind, Record<HandoffKind, readonly TurnName[]>>;

/** Commands the table allows in a state, before step and actor are looked at. */
export function commandsAllowedBy(business: BusinessKind, handoff: HandoffKind): readonly TurnName[] {
  return transitions[business][handoff];
}
