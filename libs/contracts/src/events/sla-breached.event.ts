import { z } from 'zod';
import { defineEvent } from './define-event';
import { legalInstant, clockKindSchema } from './shared.schema';

/** A clock ran past its due instant. */
export const slaBreached = defineEvent(
  'SlaBreached',
  'A clock ran past its due instant.',
  z.object({
    clock: z.string(),
    kind: clockKindSchema,
    dueAt: legalInstant,
  }),
);
