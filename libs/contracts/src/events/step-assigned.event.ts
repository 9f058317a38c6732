import { z } from 'zod';
import { roles } from '@lienthong/domain';
import { defineEvent } from './define-event';
import { stepId, plannedClockSchema } from './shared.schema';

/** A step began at an office, or was given to an officer. */
export const stepAssigned = defineEvent(
  'StepAssigned',
  'A step began at an office, or was given to an officer.',
  z.object({
    step: stepId,
    stepName: z.string(),
    roles: z.array(z.enum(roles)),
    assignee: z.string().nullable(),
    clock: plannedClockSchema,
    replaces: z.string().optional(),
    reason: z.string().optional(),
  }),
);
