import { z } from 'zod';
import { defineEvent } from './define-event';
import { legalInstant, clockKindSchema } from './shared.schema';

/** A share of a clock's working time has gone. */
export const slaWarned = defineEvent(
  'SlaWarned',
  'A share of the working time of a clock has gone.',
  z.object({
    clock: z.string(),
    kind: clockKindSchema,
    dueAt: legalInstant,
    share: z.number().gt(0).lt(1),
  }),
);
