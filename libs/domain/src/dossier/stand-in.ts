import { DomainError } from '../errors/domain-error';
import type { PinnedStep } from '../route/pinned-route';
import type { Actor } from './actor';
import { chosenOutcome } from './turn';
import type { TurnCommand } from './turn';

/** Whether an operator does it in the place of a step's own people: never what they could not do now. */
export function standsIn(command: TurnCommand, actor: Actor): boolean {
  return actor.role === 'operator' && (command.name === 'assign-step' || command.name === 'complete-step');
}

/**
 * Who stands in for others says why. Nobody signs, issues or hands over a result in another's place.
 * @throws DomainError REASON.MISSING, STEP.ROLE_NOT_ALLOWED
 */
export function checkStandIn(command: TurnCommand, step: PinnedStep): void {
  if (command.name === 'assign-step') return requireWhy(command.data.reason, 'reason', command.name);
  if (command.name !== 'complete-step') return;
  requireWhy(command.data.ground, 'legal ground', command.name);
  const { code, effect } = chosenOutcome(command, step);
  if (effect === undefined) return;
  throw new DomainError(
    'STEP.ROLE_NOT_ALLOWED',
    `an operator may not complete step ${step.id} with ${code}: ${effect} takes the people of the step`,
    { role: 'operator', roles: step.roles },
  );
}

function requireWhy(why: string | undefined, thing: string, command: string): void {
  if (why !== undefined && why.trim() !== '') return;
  throw new DomainError('REASON.MISSING', `an operator's ${command} takes a ${thing}; it is empty`);
}
