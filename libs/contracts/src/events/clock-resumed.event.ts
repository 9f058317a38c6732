import { z } from 'zod';
import { defineEvent } from './define-event';
import { plannedClockSchema } from './shared.schema';

/** The clocks go on, with new due instants. */
export const clockResumed = defineEvent(
  'ClockResumed',
  'The clocks go on, with new due instants.',
  z.object({
    reason: z.string(),
    clocks: z.array(plannedClockSchema),
  }),
);
