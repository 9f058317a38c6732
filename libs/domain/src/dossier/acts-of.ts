import { isDomainError } from '../errors/domain-error';
import type { DomainError } from '../errors/domain-error';
import { actProbes } from './act-probes';
import type { ActsContext } from './act-probes';
import { allowedCommands } from './allowed-commands';
import type { AllowedCommand } from './allowed-commands';
import { commandNames } from './commands';
import type { TurnName } from './commands';
import { decide } from './decide';
import type { DossierState } from './dossier-state';
import type { TurnCommand } from './turn';

/** One way of giving a command, and why it would be refused now; null = it would not. */
export interface ActChoice {
  readonly command: TurnCommand;
  readonly refusal: DomainError | null;
}

/** A command as someone could give it now. */
export interface Act {
  readonly command: TurnName;
  /** Whether at least one way of giving it would be accepted. */
  readonly allowed: boolean;
  /** Why not; null where it is allowed. */
  readonly refusal: DomainError | null;
  /** One for each thing there is to choose: outcome, leg, paper, clock. */
  readonly choices: readonly ActChoice[];
  /** Who could give it now. */
  readonly takes: readonly AllowedCommand[];
}

/**
 * What someone can do with a dossier now: every command, tried on `decide` itself, so that nothing said here can be
 * otherwise when it is given. Pure, and tries change nothing.
 */
export function actsOf(state: DossierState, context: ActsContext): readonly Act[] {
  const allowed = allowedCommands(state, context.route);
  const choices = actProbes(state, context).map((command) => ({
    command,
    refusal: refusalOf(command, state, context),
  }));
  return commandNames
    .filter((name): name is TurnName => name !== 'receive')
    .map((name) => {
      const own = choices.filter(({ command }) => command.name === name);
      const isAllowed = own.some(({ refusal }) => refusal === null);
      return {
        command: name,
        allowed: isAllowed,
        refusal: isAllowed ? null : (own[0]?.refusal ?? null),
        choices: own,
        takes: allowed.filter(({ command }) => command === name),
      };
    });
}

function refusalOf(command: TurnCommand, state: DossierState, context: ActsContext): DomainError | null {
  try {
    decide(command, state, context);
    return null;
  } catch (error) {
    if (isDomainError(error)) return error;
    throw error;
  }
}
