import { z } from 'zod';
import { defineEvent } from './define-event';
import { stepId } from './shared.schema';

/** A desk refused to go on with the dossier (form 03). */
export const dossierRefused = defineEvent(
  'DossierRefused',
  'A desk refused to go on with the dossier (form 03).',
  z.object({
    step: stepId,
    reason: z.string(),
    ground: z.string(),
  }),
);
