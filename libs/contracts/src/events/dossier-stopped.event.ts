import { z } from 'zod';
import { defineEvent } from './define-event';

/** Work was stopped (form 05 of TT 03/2025), or the dossier closed after silence. */
export const dossierStopped = defineEvent(
  'DossierStopped',
  'Work was stopped (form 05 of TT 03/2025), or the dossier closed after silence.',
  z.object({
    reason: z.string(),
    ground: z.string(),
    by: z.enum(['applicant', 'agency', 'silence']),
  }),
);
