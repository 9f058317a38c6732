import { z } from 'zod';
import { defineEvent } from './define-event';
import { positionSchema } from './shared.schema';

/** The receiver took the dossier over. */
export const handoffAccepted = defineEvent(
  'HandoffAccepted',
  'The receiver took the dossier over.',
  z.object({
    handoff: z.number().int().min(1),
    from: positionSchema,
    to: positionSchema,
  }),
);
