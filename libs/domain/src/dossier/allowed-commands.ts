import type { Role } from '../catalogue/unit';
import type { StepOutcome } from '../catalogue/route';
import { findStep } from '../route/find-step';
import type { PinnedRoute, PinnedStep } from '../route/pinned-route';
import type { TurnName } from './commands';
import type { DossierState } from './dossier-state';
import { commandsAllowedBy } from './transitions';

/** A command that can be given now, by whom, and with which outcomes. */
export interface AllowedCommand {
  readonly command: TurnName;
  readonly unit: string;
  readonly roles: readonly Role[];
  /** Only for `complete-step` and `return-step`. */
  readonly outcomes?: readonly string[];
}

/** Roles that may take over or send on a dossier between units, beside those of the step itself. */
const gatekeepers: readonly Role[] = ['desk-officer', 'clerk', 'leader'];

/** Everything that can be done with a dossier now, whoever asks: the answer to "out of turn". */
export function allowedCommands(state: DossierState, route: PinnedRoute): AllowedCommand[] {
  const position = state.position;
  if (position === null || state.closed) return [];
  const step = findStep(route, position.step);
  if (step === undefined) return [];
  return commandsAllowedBy(state.business.kind, state.handoff.kind).flatMap((command) => {
    const allowed = allowedAt(command, step, state, route);
    return allowed === null ? [] : [allowed];
  });
}

/** Outcomes of a step of one kind; once a result is signed, none that would sign it again backwards is left out. */
export function outcomesOf(step: PinnedStep, kind: StepOutcome['kind']): readonly StepOutcome[] {
  return step.outcomes.filter((outcome) => outcome.kind === kind);
}

function allowedAt(
  command: TurnName,
  step: PinnedStep,
  state: DossierState,
  route: PinnedRoute,
): AllowedCommand | null {
  const own = { command, unit: step.unit.code, roles: step.roles };
  switch (command) {
    case 'complete-step':
    case 'return-step': {
      const outcomes = outcomesOf(step, command === 'complete-step' ? 'forward' : 'return').map((o) => o.code);
      return outcomes.length === 0 ? null : { ...own, outcomes };
    }
    case 'assign-step':
      return { ...own, roles: withRoles(step.roles, ['leader', 'desk-officer']) };
    case 'request-supplement':
      return step.turns.includes('supplement') ? own : null;
    case 'refuse':
      return step.turns.includes('refuse') ? own : null;
    case 'supply-supplement':
      return { ...own, unit: state.receivingUnit, roles: ['desk-officer', 'portal'] };
    case 'accept-handoff':
      return acceptance(state, route);
    case 'offer-handoff':
      return { ...own, roles: withRoles(step.roles, gatekeepers) };
  }
}

function acceptance(state: DossierState, route: PinnedRoute): AllowedCommand | null {
  if (state.handoff.kind === 'none') return null;
  const target = findStep(route, state.handoff.to.step);
  const roles = withRoles(target?.roles ?? [], gatekeepers);
  return { command: 'accept-handoff', unit: state.handoff.to.unit, roles };
}

function withRoles(first: readonly Role[], more: readonly Role[]): readonly Role[] {
  return [...first, ...more.filter((role) => !first.includes(role))];
}
