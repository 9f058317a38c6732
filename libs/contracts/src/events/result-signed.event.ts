import { z } from 'zod';
import { defineEvent } from './define-event';
import { stepId } from './shared.schema';

/** The leader signed. */
export const resultSigned = defineEvent(
  'ResultSigned',
  'The leader signed.',
  z.object({
    step: stepId,
    signatory: z.string(),
  }),
);
