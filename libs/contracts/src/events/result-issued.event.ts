import { z } from 'zod';
import { defineEvent } from './define-event';
import { stepId } from './shared.schema';

/** The result, or the reply that conditions are not met, was signed. */
export const resultIssued = defineEvent(
  'ResultIssued',
  'The result, or the reply that conditions are not met, was signed.',
  z.object({
    step: stepId,
    positive: z.boolean(),
  }),
);
