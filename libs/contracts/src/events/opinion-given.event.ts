import { z } from 'zod';
import { defineEvent } from './define-event';

/** The consulted unit said its opinion. */
export const opinionGiven = defineEvent(
  'OpinionGiven',
  'The consulted unit said its opinion.',
  z.object({
    leg: z.string(),
    nth: z.number().int().min(1),
    agree: z.boolean(),
    note: z.string(),
  }),
);
