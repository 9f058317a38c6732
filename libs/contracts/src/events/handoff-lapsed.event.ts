import { z } from 'zod';
import { defineEvent } from './define-event';
import { legalInstant, positionSchema } from './shared.schema';

/** Nobody accepted the offer in time; the giver must offer again. */
export const handoffLapsed = defineEvent(
  'HandoffLapsed',
  'Nobody accepted the offer in time; the giver must offer again.',
  z.object({
    handoff: z.number().int().min(1),
    from: positionSchema,
    to: positionSchema,
    dueAt: legalInstant,
  }),
);
