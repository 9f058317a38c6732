import { DomainError } from '../errors/domain-error';
import { findStep } from '../route/find-step';
import type { PinnedRoute, PinnedStep } from '../route/pinned-route';
import type { Actor } from './actor';
import { outcomesOf } from './allowed-commands';
import type { Command, TurnName } from './commands';
import type { DossierState } from './dossier-state';

/** What a decision rests on besides command and state: all of it is given, nothing is read. */
export interface DecisionContext {
  readonly route: PinnedRoute;
  readonly actor: Actor;
  /** Legal time with +07:00. */
  readonly now: string;
  readonly maxSupplements: number;
  /** False for dossiers of the first release, which ended a refusal at once, wherever it was. */
  readonly rulesPinned: boolean;
}

export type TurnCommand = Extract<Command, { name: TurnName }>;

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
