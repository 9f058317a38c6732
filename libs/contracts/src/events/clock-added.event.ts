import { z } from 'zod';
import { defineEvent } from './define-event';
import { plannedClockSchema } from './shared.schema';

/** Time was added, as the case provides. */
export const clockAdded = defineEvent(
  'ClockAdded',
  'Time was added, as the case provides.',
  z.object({
    reason: z.string(),
    amount: z.number().int().min(1),
    clocks: z.array(plannedClockSchema),
  }),
);
