import { DomainError } from '../errors/domain-error';
import type { Actor } from './actor';
import { allowedCommands, anyUnit } from './allowed-commands';
import type { AllowedCommand } from './allowed-commands';
import { checkPayload } from './check-payload';
import { unitToday } from './dossier-state';
import type { DossierState } from './dossier-state';
import { runningLeg } from './deciding/legs';
import { checkStandIn, standsIn } from './stand-in';
import { currentStep } from './turn';
import type { DecisionContext, TurnCommand } from './turn';

/**
 * Refuses a command that is not its turn, not the actor's, or wrong in itself; says what is allowed now and why.
 * @throws DomainError DOSSIER.NOT_YOUR_UNIT, DOSSIER.CLOSED, DOSSIER.OUT_OF_TURN, STEP.ROLE_NOT_ALLOWED, …
 */
export function checkTurn(command: TurnCommand, state: DossierState, context: DecisionContext): void {
  const { actor, route } = context;
  if (!isInvolved(actor, command, state)) {
    throw new DomainError('DOSSIER.NOT_YOUR_UNIT', `unit ${actor.unit} has no part in this dossier`);
  }
  if (state.closed) {
    throw new DomainError(
      'DOSSIER.CLOSED',
      `dossier ${state.code} is ${state.business.kind}; nothing can be done with it`,
    );
  }
  if (command.name === 'give-opinion' || command.name === 'complete-leg') runningLeg(command.data.leg, state);
  const allowed = allowedCommands(state, route);
  if (standsIn(command, actor) && allowed.some((candidate) => candidate.command === command.name)) {
    checkPayload(command, state, context);
    checkStandIn(command, currentStep(state, route));
    return;
  }
  const mine = allowed.filter((candidate) => isFor(candidate, command, actor));
  if (mine.length === 0) throw outOfTurn(command, state, allowed);
  const { role } = actor;
  if (role === 'system' || !mine.some((candidate) => candidate.roles.includes(role))) {
    const roles = mine.flatMap((candidate) => candidate.roles);
    throw new DomainError(
      'STEP.ROLE_NOT_ALLOWED',
      `role ${role} may not ${command.name} at this step; it takes ${roles.join(' or ')}`,
      { role, roles },
    );
  }
  checkPayload(command, state, context);
}

/** Operators look after dossiers that their own unit has no part in; whether they oversee its units, the edge knows. */
function isInvolved(actor: Actor, command: TurnCommand, state: DossierState): boolean {
  if (standsIn(command, actor)) return true;
  if (actor.role === 'operator' && (command.name === 'succeed-unit' || command.name === 'replan-deadline')) return true;
  return state.involved.includes(actor.unit);
}

function isFor(allowed: AllowedCommand, command: TurnCommand, actor: Actor): boolean {
  if (allowed.command !== command.name) return false;
  if ('leg' in command.data && allowed.leg !== command.data.leg) return false;
  return allowed.unit === anyUnit || allowed.unit === actor.unit;
}

function outOfTurn(command: TurnCommand, state: DossierState, allowed: readonly AllowedCommand[]): DomainError {
  const at = state.handoff.kind === 'offered' ? state.handoff.to.unit : state.position?.unit;
  const holder = at === undefined ? undefined : unitToday(state, at);
  const why =
    state.handoff.kind === 'none'
      ? `it is ${state.business.kind} at step ${state.position?.step} of unit ${holder}`
      : `its hand-off ${state.handoff.number} to unit ${state.handoff.to.unit} is ${state.handoff.kind}`;
  return new DomainError('DOSSIER.OUT_OF_TURN', `${command.name} is out of turn: ${why}`, {
    command: command.name,
    business: state.business.kind,
    handoff: state.handoff.kind,
    step: state.position?.step ?? null,
    holder: holder ?? null,
    allowed,
  });
}
