import { z } from 'zod';
import { defineEvent } from './define-event';
import { stepId } from './shared.schema';

/** The applicant is asked for a fee or tax; the clock stops. */
export const paymentRequested = defineEvent(
  'PaymentRequested',
  'The applicant is asked for a fee or tax; the clock stops.',
  z.object({
    step: stepId,
    reference: z.string(),
    kind: z.enum(['fee', 'tax', 'other']),
    amountVnd: z.number().int().min(1),
    ground: z.string(),
  }),
);
