import { z } from 'zod';
import { defineEvent } from './define-event';

/** Another unit finished its part. */
export const legCompleted = defineEvent(
  'LegCompleted',
  'Another unit finished its part.',
  z.object({
    leg: z.string(),
    nth: z.number().int().min(1),
    outcome: z.enum(['done', 'refused']),
    note: z.string(),
    result: z.string().optional(),
  }),
);
