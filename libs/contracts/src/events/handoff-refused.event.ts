import { z } from 'zod';
import { defineEvent } from './define-event';
import { positionSchema } from './shared.schema';

/** The receiver refused the dossier it was offered; the giver has its step again. */
export const handoffRefused = defineEvent(
  'HandoffRefused',
  'The receiver refused the dossier it was offered; the giver has its step again.',
  z.object({
    handoff: z.number().int().min(1),
    from: positionSchema,
    to: positionSchema,
    reason: z.string(),
  }),
);
