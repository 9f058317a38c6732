import { DomainError } from '../../errors/domain-error';
import type { PinnedStep } from '../../route/pinned-route';
import type { CommandData } from '../commands';
import type { DossierState } from '../dossier-state';
import type { EventBody, Payment } from '../events';
import type { DecisionContext } from '../turn';
import { continued, positionOf, prefixed, withoutClocks } from './decision';
import type { Decision } from './decision';
import { resumedDecision } from './supplement';

const reason = 'payment';

/** Asks for a fee or a tax: the clock stops until it is paid. One that is paid already opens the gate at once. */
export function requestPayment(data: CommandData['request-payment'], step: PinnedStep, state: DossierState): Decision {
  const requested: EventBody = {
    type: 'PaymentRequested',
    position: positionOf(step),
    data: { step: step.id, ...data },
  };
  const early = state.payments.find((payment) => payment.reference === data.reference);
  if (early === undefined) {
    return withoutClocks([requested, { type: 'ClockPaused', position: positionOf(step), data: { reason } }]);
  }
  return withoutClocks([requested, confirmed(early, step, false)]);
}

/**
 * A payment that was told of. Told twice it does nothing (null); told before it was asked for it is kept; a dossier
 * that is closed takes none.
 * @throws DomainError PAYMENT.DOSSIER_CLOSED
 */
export function decidePayment(
  payment: Payment,
  step: PinnedStep,
  state: DossierState,
  context: DecisionContext,
): Decision | null {
  if (state.payments.some((known) => known.receipt === payment.receipt)) return null;
  if (state.closed) {
    const detail = `payment ${payment.receipt} came for dossier ${state.code}, which is ${state.business.kind}; it is to be given back`;
    throw new DomainError('PAYMENT.DOSSIER_CLOSED', detail, {
      receipt: payment.receipt,
      business: state.business.kind,
    });
  }
  const awaited = state.business.kind === 'awaiting-payment' && state.business.reference === payment.reference;
  if (!awaited) return withoutClocks([confirmed(payment, step, true)]);
  const resume = { op: 'resume', at: context.now, reason } as const;
  return prefixed([confirmed(payment, step, false)], resumedDecision(reason, continued(state, resume), step));
}

function confirmed(payment: Payment, step: PinnedStep, early: boolean): EventBody {
  return { type: 'PaymentConfirmed', position: positionOf(step), data: { ...payment, early } };
}
