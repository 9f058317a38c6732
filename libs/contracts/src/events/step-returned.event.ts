import { z } from 'zod';
import { defineEvent } from './define-event';
import { stepId } from './shared.schema';

/** The dossier went back to an earlier step, with a reason. */
export const stepReturned = defineEvent(
  'StepReturned',
  'The dossier went back to an earlier step, with a reason.',
  z.object({
    step: stepId,
    to: stepId,
    reason: z.string(),
  }),
);
