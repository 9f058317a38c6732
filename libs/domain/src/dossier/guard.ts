import { DomainError } from '../errors/domain-error';
import { findStep } from '../route/find-step';
import type { PinnedRoute, PinnedStep } from '../route/pinned-route';
import type { Actor } from './actor';
import { allowedCommands, outcomesOf } from './allowed-commands';
import type { AllowedCommand } from './allowed-commands';
import type { Command, TurnName } from './commands';
import type { DossierState } from './dossier-state';

/** What a decision rests on besides command and state: all of it is given, nothing is read. */
export interface DecisionContext {
  readonly route: PinnedRoute;
  readonly actor: Actor;
  /** Legal time with +07:00. */
  readonly now: string;
  readonly maxSupplements: number;
}

export type TurnCommand = Extract<Command, { name: TurnName }>;

/**
 * Refuses a command that is not its turn, not the actor's, or wrong in itself; says what is allowed now and why.
 * @throws DomainError DOSSIER.NOT_YOUR_UNIT, DOSSIER.CLOSED, DOSSIER.OUT_OF_TURN, STEP.ROLE_NOT_ALLOWED, …
 */
export function checkTurn(command: TurnCommand, state: DossierState, context: DecisionContext): void {
  const { actor, route } = context;
  if (!state.involved.includes(actor.unit)) {
    throw new DomainError('DOSSIER.NOT_YOUR_UNIT', `unit ${actor.unit} has no part in this dossier`);
  }
  if (state.closed) {
    throw new DomainError(
      'DOSSIER.CLOSED',
      `dossier ${state.code} is ${state.business.kind}; nothing can be done with it`,
    );
  }
  const allowed = allowedCommands(state, route);
  const match = allowed.find((candidate) => candidate.command === command.name);
  if (match === undefined || !mayActFor(actor, match, command, state)) throw outOfTurn(command, state, allowed);
  if (actor.role === 'system' || !match.roles.includes(actor.role)) {
    throw new DomainError(
      'STEP.ROLE_NOT_ALLOWED',
      `role ${actor.role} may not ${command.name} at this step; it takes ${match.roles.join(' or ')}`,
      { role: actor.role, roles: match.roles },
    );
  }
  checkPayload(command, state, context);
}

/** The step a dossier is at; a state without one is a fault, since guards come first. */
export function currentStep(state: DossierState, route: PinnedRoute): PinnedStep {
  const step = state.position === null ? undefined : findStep(route, state.position.step);
  if (step === undefined) throw new Error(`dossier ${state.code} is at no step of route ${route.code}`);
  return step;
}

/** The outcome a command names, or the only one there is. */
export function chosenOutcome(command: TurnCommand, step: PinnedStep): PinnedStep['outcomes'][number] {
  const returns = command.name === 'return-step';
  const candidates = outcomesOf(step, returns ? 'return' : 'forward');
  const wanted = command.name === 'complete-step' || command.name === 'return-step' ? command.data.outcome : undefined;
  const found = wanted === undefined ? candidates[0] : candidates.find((outcome) => outcome.code === wanted);
  if (found !== undefined && (wanted !== undefined || candidates.length === 1)) return found;
  const codes = candidates.map((outcome) => outcome.code);
  throw new DomainError(
    'STEP.OUTCOME_UNKNOWN',
    `step ${step.id} has no outcome '${wanted ?? ''}'; it has ${codes.join(', ')}`,
    { step: step.id, outcomes: codes },
  );
}

function mayActFor(actor: Actor, match: AllowedCommand, command: TurnCommand, state: DossierState): boolean {
  if (actor.unit === match.unit) return true;
  // Papers may also be brought to the desk that asked for them, which can be another than the one that received.
  return command.name === 'supply-supplement' && actor.unit === state.position?.unit;
}

function outOfTurn(command: TurnCommand, state: DossierState, allowed: readonly AllowedCommand[]): DomainError {
  const holder = state.handoff.kind === 'offered' ? state.handoff.to.unit : state.position?.unit;
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

function checkPayload(command: TurnCommand, state: DossierState, context: DecisionContext): void {
  switch (command.name) {
    case 'complete-step':
      chosenOutcome(command, currentStep(state, context.route));
      return;
    case 'return-step':
      requireReason(command.data.reason, command.name);
      chosenOutcome(command, currentStep(state, context.route));
      return;
    case 'refuse':
      requireReason(command.data.reason, command.name);
      return;
    case 'request-supplement':
      checkSupplementLimit(command.data.lacks.length, state, context);
      return;
    case 'supply-supplement':
    case 'assign-step':
    case 'accept-handoff':
    case 'offer-handoff':
      return;
  }
}

function checkSupplementLimit(lacks: number, state: DossierState, context: DecisionContext): void {
  if (lacks === 0)
    throw new DomainError('REASON.MISSING', 'a supplement request names every paper that lacks; it names none');
  if (state.supplements < context.maxSupplements) return;
  throw new DomainError(
    'SUPPLEMENT.LIMIT_REACHED',
    `supplements asked ${state.supplements} times; this case allows ${context.maxSupplements}`,
    { asked: state.supplements, limit: context.maxSupplements },
  );
}

function requireReason(reason: string, command: TurnName): void {
  if (reason.trim().length === 0) throw new DomainError('REASON.MISSING', `${command} takes a reason; it is empty`);
}
