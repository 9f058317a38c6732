import type { TurnName } from './commands';
import type { BusinessKind, HandoffKind } from './dossier-state';

const atStep = ['complete-step', 'return-step', 'assign-step', 'request-supplement', 'refuse'] as const;
const whileOffered = ['accept-handoff'] as const;
const afterLapse = ['offer-handoff'] as const;
const nothing = [] as const;

/**
 * Which commands each state allows: business × hand-off. The console, the API, the workflow and the docs read this table.
 * Whether the step itself has the turn, and who may take it, is the route's business.
 */
export const transitions = {
  new: { none: nothing, offered: nothing, lapsed: nothing },
  received: { none: atStep, offered: whileOffered, lapsed: afterLapse },
  processing: { none: atStep, offered: whileOffered, lapsed: afterLapse },
  'awaiting-supplement': { none: ['supply-supplement', 'refuse'], offered: nothing, lapsed: nothing },
  'result-ready': {
    none: ['complete-step', 'return-step', 'assign-step'],
    offered: whileOffered,
    lapsed: afterLapse,
  },
  returned: { none: nothing, offered: nothing, lapsed: nothing },
  refused: { none: nothing, offered: nothing, lapsed: nothing },
} as const satisfies Record<BusinessKind, Record<HandoffKind, readonly TurnName[]>>;

/** Commands the table allows in a state, before step and actor are looked at. */
export function commandsAllowedBy(business: BusinessKind, handoff: HandoffKind): readonly TurnName[] {
  return transitions[business][handoff];
}
