import { z } from 'zod';
import { defineEvent } from './define-event';
import { plannedClockSchema } from './shared.schema';

/** The clock begins anew; what ran before is not counted. */
export const clockRestarted = defineEvent(
  'ClockRestarted',
  'The clock begins anew; what ran before is not counted.',
  z.object({
    reason: z.string(),
    clocks: z.array(plannedClockSchema),
  }),
);
