import { z } from 'zod';
import { defineEvent } from './define-event';
import { plannedClockSchema } from './shared.schema';

/** A disputed paper came or is not needed. */
export const disputeSettled = defineEvent(
  'DisputeSettled',
  'A disputed paper came or is not needed.',
  z.object({
    handoff: z.number().int().min(1),
    paper: z.string(),
    resolution: z.enum(['delivered', 'not-needed']),
    clocks: z.array(plannedClockSchema),
  }),
);
