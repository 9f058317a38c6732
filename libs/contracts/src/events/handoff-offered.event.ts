import { z } from 'zod';
import { defineEvent } from './define-event';
import { positionSchema, givenPaperSchema, plannedClockSchema } from './shared.schema';

/** A unit offered the dossier to another; until acceptance it stays with the giver. */
export const handoffOffered = defineEvent(
  'HandoffOffered',
  'A unit offered the dossier to another; until acceptance it stays with the giver.',
  z.object({
    handoff: z.number().int().min(1),
    from: positionSchema,
    to: positionSchema,
    papers: z.array(givenPaperSchema),
    clock: plannedClockSchema,
  }),
);
