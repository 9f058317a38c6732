import { z } from 'zod';
import { defineEvent } from './define-event';
import { plannedClockSchema } from './shared.schema';

/** A decree on holidays moved due instants. */
export const deadlineReplanned = defineEvent(
  'DeadlineReplanned',
  'A decree on holidays moved due instants.',
  z.object({
    decree: z.string(),
    clocks: z.array(plannedClockSchema),
  }),
);
