import { z } from 'zod';
import { defineEvent } from './define-event';

/** A payment was told of; an early one came before it was asked for. */
export const paymentConfirmed = defineEvent(
  'PaymentConfirmed',
  'A payment was told of; an early one came before it was asked for.',
  z.object({
    reference: z.string(),
    receipt: z.string(),
    amountVnd: z.number().int().min(0),
    how: z.enum(['paid', 'debt-recorded']),
    early: z.boolean(),
  }),
);
