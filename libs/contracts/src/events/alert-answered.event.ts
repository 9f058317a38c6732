import { z } from 'zod';
import { defineEvent } from './define-event';

/** Somebody answered for what is late. */
export const alertAnswered = defineEvent(
  'AlertAnswered',
  'Somebody answered for what is late.',
  z.object({
    clock: z.string(),
    note: z.string(),
  }),
);
