import { z } from 'zod';
import { defineEvent } from './define-event';
import { positionSchema } from './shared.schema';

/** The giver took back an offer before it was accepted. */
export const handoffRecalled = defineEvent(
  'HandoffRecalled',
  'The giver took back an offer before it was accepted.',
  z.object({
    handoff: z.number().int().min(1),
    from: positionSchema,
    to: positionSchema,
    reason: z.string(),
  }),
);
