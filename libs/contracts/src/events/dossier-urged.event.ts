import { z } from 'zod';
import { defineEvent } from './define-event';
import { plannedClockSchema, unitCode } from './shared.schema';

/** The dossier was urged (đôn đốc); its holder has to answer. */
export const dossierUrged = defineEvent(
  'DossierUrged',
  'The dossier was urged (đôn đốc); its holder has to answer.',
  z.object({
    number: z.number().int().min(1),
    by: z.enum(['citizen', 'unit']),
    reason: z.string(),
    to: unitCode,
    clock: plannedClockSchema,
  }),
);
