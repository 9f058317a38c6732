import { z } from 'zod';
import { defineEvent } from './define-event';

/** The holder answered an urge. */
export const urgeAnswered = defineEvent(
  'UrgeAnswered',
  'The holder answered an urge.',
  z.object({
    number: z.number().int().min(1),
    note: z.string(),
  }),
);
