import { DomainError } from '../errors/domain-error';
import { localMillisOf } from '../time/instant';
import { checkAmount } from '../clock/read-ledger';
import { chosenOutcome, currentStep } from './turn';
import type { DecisionContext, TurnCommand } from './turn';
import type { CommandData, TurnName } from './commands';
import type { DossierState, Leg } from './dossier-state';
import { runningLegs } from './evolve-legs';
import type { SlaClock } from './sla-clock';

/**
 * Refuses what is wrong in a command whose turn it is.
 * @throws DomainError with the code of the rule
 */
export function checkPayload(command: TurnCommand, state: DossierState, context: DecisionContext): void {
  if ('reason' in command.data && command.data.reason !== undefined)
    requireText(command.data.reason, 'reason', command.name);
  if ('ground' in command.data && command.data.ground !== undefined)
    requireText(command.data.ground, 'legal ground', command.name);
  switch (command.name) {
    case 'complete-step':
      return checkCompletion(command, state, context);
    case 'return-step':
      checkNoLegs(state);
      chosenOutcome(command, currentStep(state, context.route));
      return;
    case 'request-supplement':
      return checkSupplement(command.data, state, context);
    case 'request-payment':
      return checkPayment(command.data, state);
    case 'extend-deadline':
      return checkExtension(command.data, state);
    case 'urge':
      return checkUrge(state, context);
    default:
      return checkNames(command, state);
  }
}

/** What a command names must be there. */
function checkNames(command: TurnCommand, state: DossierState): void {
  switch (command.name) {
    case 'dispute-paper':
      return checkDispute(command.data.paper, state);
    case 'settle-dispute':
      if (state.disputes.some((dispute) => dispute.paper === command.data.paper)) return;
      throw new DomainError('DISPUTE.UNKNOWN', `paper ${command.data.paper} is not disputed`);
    case 'answer-alert':
      return checkAlert(command.data.clock, state);
    case 'issue-partial-result':
      if (!state.partialResults.some((part) => part.result === command.data.result)) return;
      throw new DomainError('PARTIAL_RESULT.UNKNOWN', `result ${command.data.result} is issued already`);
    case 'return-partial-result':
      if (state.partialResults.some((part) => part.result === command.data.result && !part.returned)) return;
      throw new DomainError('PARTIAL_RESULT.UNKNOWN', `result ${command.data.result} does not lie ready`);
    case 'succeed-unit':
      return checkSuccession(command.data, state);
    default:
      return;
  }
}

function checkCompletion(command: TurnCommand, state: DossierState, context: DecisionContext): void {
  const outcome = chosenOutcome(command, currentStep(state, context.route));
  checkNoLegs(state);
  const [dispute] = state.disputes;
  if (dispute !== undefined) {
    const detail = `paper ${dispute.paper} of hand-off ${dispute.handoff} is disputed; settle it first`;
    throw new DomainError('HANDOFF.PAPER_DISPUTED', detail, { paper: dispute.paper });
  }
  if (outcome.effect !== 'signed' || context.actor.role === 'leader') return;
  const { role } = context.actor;
  throw new DomainError('STEP.ROLE_NOT_ALLOWED', `role ${role} may not sign; it takes leader`, {
    role,
    roles: ['leader'],
  });
}

function checkNoLegs(state: DossierState): void {
  const open: readonly Leg[] = runningLegs(state);
  if (open.length === 0) return;
  const legs = open.map((leg) => leg.leg);
  const detail = `the step waits for ${open.map((leg) => `${leg.leg} of unit ${leg.unit}`).join(', ')}`;
  throw new DomainError('LEG.STILL_RUNNING', detail, { legs });
}

function checkSupplement(data: CommandData['request-supplement'], state: DossierState, context: DecisionContext): void {
  if (data.lacks.length === 0)
    throw new DomainError('REASON.MISSING', 'a supplement request names every paper that lacks; it names none');
  if (state.supplements < context.maxSupplements) return;
  // Source: 1.014264, 1.014276: once, unless what came was not as asked.
  if (data.notAsAsked === true && state.supplements > 0) return;
  throw new DomainError(
    'SUPPLEMENT.LIMIT_REACHED',
    `supplements asked ${state.supplements} times; this case allows ${context.maxSupplements}, and more only where what came was not as asked`,
    { asked: state.supplements, limit: context.maxSupplements },
  );
}

function checkPayment({ reference, amountVnd }: CommandData['request-payment'], state: DossierState): void {
  checkAmount(Math.min(amountVnd, 100_000), 'payment: amount in đồng');
  const used = state.finance.kind !== 'none' && state.finance.reference === reference;
  if (used)
    throw new DomainError('PAYMENT.REFERENCE_USED', `payment ${reference} was asked for already`, { reference });
}

function checkExtension({ amount }: CommandData['extend-deadline'], state: DossierState): void {
  checkAmount(amount, 'extension: amount');
  const { max, cap } = state.rules.extension;
  const { count, amount: before } = state.extensions;
  if (count >= max) {
    const detail = `extended ${count} times; this case allows ${max}`;
    throw new DomainError('EXTENSION.LIMIT_REACHED', detail, { extended: count, limit: max });
  }
  if (cap === null || before + amount <= cap) return;
  const detail = `extensions of ${before + amount} are more than the ${cap} that this case allows in all`;
  throw new DomainError('EXTENSION.CAP_EXCEEDED', detail, { amount: before + amount, cap });
}

function checkUrge(state: DossierState, context: DecisionContext): void {
  const { lastAt } = state.urges;
  if (lastAt === null) return;
  const { everyDays } = state.rules.urge;
  if (localMillisOf(context.now) - localMillisOf(lastAt) >= everyDays * 86_400_000) return;
  const detail = `urged at ${lastAt}; at most one in ${everyDays} days`;
  throw new DomainError('URGE.TOO_SOON', detail, { lastAt, everyDays });
}

function checkDispute(paper: string, state: DossierState): void {
  if (!state.papers.some((given) => given.code === paper)) {
    const papers = state.papers.map((given) => given.code);
    throw new DomainError('HANDOFF.PAPER_UNKNOWN', `paper ${paper} is not on the list ${papers.join(', ')}`, {
      papers,
    });
  }
  if (!state.disputes.some((dispute) => dispute.paper === paper)) return;
  throw new DomainError('HANDOFF.PAPER_DISPUTED', `paper ${paper} is disputed already`, { paper });
}

function checkAlert(id: string, state: DossierState): void {
  const { dossier, step, urge } = state.clocks;
  const clocks: readonly (SlaClock | null)[] = [dossier, step, urge, ...runningLegs(state).map((leg) => leg.clock)];
  if (clocks.some((clock) => clock?.id === id && clock.breached && !clock.answered)) return;
  throw new DomainError('ALERT.UNKNOWN', `clock ${id} is not late, or was answered for already`, { clock: id });
}

function checkSuccession({ from, to }: CommandData['succeed-unit'], state: DossierState): void {
  const known = state.involved.includes(from) && state.successors[from] === undefined;
  if (known && from !== to && state.successors[to] === undefined) return;
  const why = known
    ? `unit ${to} can't take over`
    : `unit ${from} has no part in this dossier, or was succeeded already`;
  throw new DomainError('UNIT.SUCCESSION_INVALID', `${from} → ${to}: ${why}`, { from, to });
}

function requireText(text: string, thing: string, command: TurnName): void {
  if (text.trim().length === 0) throw new DomainError('REASON.MISSING', `${command} takes a ${thing}; it is empty`);
}
