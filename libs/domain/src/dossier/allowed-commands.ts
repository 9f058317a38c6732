import type { Role } from '../catalogue/unit';
import type { StepOutcome } from '../catalogue/route';
import { findStep } from '../route/find-step';
import type { PinnedRoute, PinnedStep } from '../route/pinned-route';
import type { TurnName } from './commands';
import { unitToday } from './dossier-state';
import type { DossierState } from './dossier-state';
import { runningLegs } from './evolve-legs';
import { commandsAllowedBy } from './transitions';

/** A command that can be given now, by whom, and with which outcomes. */
export interface AllowedCommand {
  readonly command: TurnName;
  /** Code of the unit, or {@link anyUnit}. */
  readonly unit: string;
  readonly roles: readonly Role[];
  /** Only for `complete-step` and `return-step`. */
  readonly outcomes?: readonly string[];
  /** Only for what is done in a leg, or opens one. */
  readonly leg?: string;
}

/** Stands for a unit where the command is no unit's own, e.g. an operator's. */
export const anyUnit = '*';

/** Roles that may take over or send on a dossier between units, beside those of the step itself. */
const gatekeepers: readonly Role[] = ['desk-officer', 'clerk', 'leader'];
const staff: readonly Role[] = ['desk-officer', 'specialist', 'leader', 'clerk'];

/** Everything that can be done with a dossier now, whoever asks: the answer to "out of turn". */
export function allowedCommands(state: DossierState, route: PinnedRoute): AllowedCommand[] {
  const position = state.position;
  if (position === null || state.closed) return [];
  const step = findStep(route, position.step);
  if (step === undefined) return [];
  return commandsAllowedBy(state.business.kind, state.handoff.kind).flatMap((command) =>
    allowedAt(command, { step, state, route }).map((allowed) => ({
      ...allowed,
      unit: unitToday(state, allowed.unit),
    })),
  );
}

/** Outcomes of a step of one kind; once a result is signed, none that would sign it again backwards is left out. */
export function outcomesOf(step: PinnedStep, kind: StepOutcome['kind']): readonly StepOutcome[] {
  return step.outcomes.filter((outcome) => outcome.kind === kind);
}

interface At {
  readonly step: PinnedStep;
  readonly state: DossierState;
  readonly route: PinnedRoute;
}

function allowedAt(command: TurnName, at: At): AllowedCommand[] {
  const { step, state } = at;
  const own = { command, unit: step.unit.code, roles: step.roles };
  const ifTurn = (turn: PinnedStep['turns'][number]): AllowedCommand[] => (step.turns.includes(turn) ? [own] : []);
  switch (command) {
    case 'complete-step':
    case 'return-step':
      return completion(command, at);
    case 'assign-step':
      return [{ ...own, roles: withRoles(step.roles, ['leader', 'desk-officer']) }];
    case 'request-supplement':
      return ifTurn('supplement');
    case 'refuse':
      return ifTurn('refuse');
    case 'request-payment':
      return ifTurn('payment');
    case 'issue-partial-result':
      return ifTurn('partial-result');
    case 'supply-supplement':
      return [
        { ...own, unit: state.receivingUnit, roles: ['desk-officer', 'portal'] },
        // Papers may also be brought to the desk that asked for them.
        ...(own.unit === state.receivingUnit ? [] : [{ ...own, roles: ['desk-officer', 'portal'] as const }]),
      ];
    case 'deliver-refusal':
      return [{ ...own, roles: withRoles(step.roles, ['desk-officer']) }];
    case 'dispute-paper':
      return state.lastGiver !== '' && state.lastGiver !== step.unit.code
        ? [{ ...own, roles: withRoles(step.roles, gatekeepers) }]
        : [];
    case 'settle-dispute':
      return state.disputes.length > 0 ? [{ ...own, roles: withRoles(step.roles, gatekeepers) }] : [];
    default:
      return allowedBeside(command, at);
  }
}

function completion(command: 'complete-step' | 'return-step', { step, state }: At): AllowedCommand[] {
  // A result that is issued already is not issued again: after a refused offer it can only be offered anew.
  if (state.resultPositive !== null && (state.handoff.kind === 'refused' || state.handoff.kind === 'recalled'))
    return [];
  const outcomes = outcomesOf(step, command === 'complete-step' ? 'forward' : 'return').map((o) => o.code);
  return outcomes.length === 0 ? [] : [{ command, unit: step.unit.code, roles: step.roles, outcomes }];
}

type Beside = Exclude<
  TurnName,
  | 'complete-step'
  | 'return-step'
  | 'assign-step'
  | 'request-supplement'
  | 'refuse'
  | 'request-payment'
  | 'issue-partial-result'
  | 'supply-supplement'
  | 'deliver-refusal'
  | 'dispute-paper'
  | 'settle-dispute'
>;

function allowedBeside(command: Beside, at: At): AllowedCommand[] {
  const { step, state } = at;
  switch (command) {
    case 'accept-handoff':
    case 'refuse-handoff':
    case 'recall-handoff':
    case 'offer-handoff':
      return handoffTurn(command, at);
    case 'request-opinion':
    case 'give-opinion':
    case 'complete-leg':
      return legTurn(command, at);
    case 'extend-deadline':
      return units(state, [holder(state, step), state.competentUnit], command, ['leader']);
    case 'urge':
      return units(state, [state.receivingUnit, state.returningUnit], command, ['desk-officer', 'portal', 'leader']);
    case 'answer-urge':
      return state.clocks.urge === null ? [] : units(state, [state.urges.to], command, staff);
    case 'answer-alert':
      return units(state, [holder(state, step), ...runningLegs(state).map((leg) => leg.unit)], command, staff);
    case 'return-partial-result':
      return state.partialResults.some((part) => !part.returned)
        ? units(state, [state.returningUnit], command, ['desk-officer'])
        : [];
    case 'withdraw':
      return units(state, [state.receivingUnit, state.returningUnit], command, ['desk-officer', 'portal']);
    case 'stop':
      // Form 05 of TT 03/2025: only while no result is decided.
      return state.signed || state.resultPositive !== null
        ? []
        : units(state, [step.unit.code, state.receivingUnit], command, ['leader', 'desk-officer']);
    case 'succeed-unit':
    case 'replan-deadline':
      return [{ command, unit: anyUnit, roles: ['operator'] }];
  }
}

/** Who must act now: the one a dossier is offered to, else the one that has it. */
function holder(state: DossierState, step: PinnedStep): string {
  return state.handoff.kind === 'offered' ? state.handoff.to.unit : step.unit.code;
}

function units(
  state: DossierState,
  codes: readonly string[],
  command: TurnName,
  roles: readonly Role[],
): AllowedCommand[] {
  const today = codes.map((code) => unitToday(state, code));
  return [...new Set(today)].map((unit) => ({ command, unit, roles }));
}

type HandoffTurn = 'accept-handoff' | 'refuse-handoff' | 'recall-handoff' | 'offer-handoff';

function handoffTurn(command: HandoffTurn, { step, state, route }: At): AllowedCommand[] {
  if (state.handoff.kind === 'none') return [];
  if (command === 'offer-handoff' || command === 'recall-handoff') {
    return [{ command, unit: step.unit.code, roles: withRoles(step.roles, gatekeepers) }];
  }
  const target = findStep(route, state.handoff.to.step);
  return [{ command, unit: state.handoff.to.unit, roles: withRoles(target?.roles ?? [], gatekeepers) }];
}

function legTurn(command: 'request-opinion' | 'give-opinion' | 'complete-leg', { step, state }: At): AllowedCommand[] {
  const running = runningLegs(state);
  if (command === 'request-opinion') {
    return (step.legs ?? [])
      .filter((leg) => leg.open === 'on-request' && !running.some((known) => known.leg === leg.code))
      .map((leg) => ({ command, unit: step.unit.code, roles: step.roles, leg: leg.code }));
  }
  const kind = command === 'give-opinion' ? 'opinion' : 'work';
  return running
    .filter((leg) => leg.kind === kind)
    .map((leg) => ({ command, unit: leg.unit, roles: leg.roles, leg: leg.leg }));
}

function withRoles(first: readonly Role[], more: readonly Role[]): readonly Role[] {
  return [...first, ...more.filter((role) => !first.includes(role))];
}
