import { z } from 'zod';
import { defineEvent } from './define-event';

/** The applicant took the dossier back. */
export const dossierWithdrawn = defineEvent(
  'DossierWithdrawn',
  'The applicant took the dossier back.',
  z.object({
    reason: z.string(),
  }),
);
