import { z } from 'zod';
import { defineEvent } from './define-event';
import { plannedClockSchema, stepId } from './shared.schema';

/** The applicant is asked for papers that lack (form 02). */
export const supplementRequested = defineEvent(
  'SupplementRequested',
  'The applicant is asked for papers that lack (form 02).',
  z.object({
    step: stepId,
    lacks: z.array(z.object({ paper: z.string(), reason: z.string() })).min(1),
    ground: z.string(),
    notAsAsked: z.boolean().optional(),
    silence: plannedClockSchema.optional(),
  }),
);
