import { z } from 'zod';
import { defineEvent } from './define-event';
import { timelinessSchema } from './shared.schema';

/** The dossier is closed. */
export const dossierCompleted = defineEvent(
  'DossierCompleted',
  'The dossier is closed.',
  z.object({
    outcome: z.enum(['returned', 'refused', 'withdrawn', 'stopped']),
    timeliness: timelinessSchema.nullable(),
  }),
);
