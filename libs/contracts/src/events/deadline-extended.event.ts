import { z } from 'zod';
import { defineEvent } from './define-event';
import { plannedClockSchema } from './shared.schema';

/** The appointment was put off, signed for and with its reason. */
export const deadlineExtended = defineEvent(
  'DeadlineExtended',
  'The appointment was put off, signed for and with its reason.',
  z.object({
    amount: z.number().int().min(1),
    reason: z.string(),
    signatory: z.string(),
    clocks: z.array(plannedClockSchema),
  }),
);
