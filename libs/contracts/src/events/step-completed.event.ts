import { z } from 'zod';
import { defineEvent } from './define-event';
import { stepId } from './shared.schema';

/** A step was done with an outcome. */
export const stepCompleted = defineEvent(
  'StepCompleted',
  'A step was done with an outcome.',
  z.object({
    step: stepId,
    outcome: z.string(),
    next: stepId.nullable(),
  }),
);
