import { z } from 'zod';
import { defineEvent } from './define-event';
import { legalInstant } from './shared.schema';

/** The apology with the new date (form 04). */
export const apologyIssued = defineEvent(
  'ApologyIssued',
  'The apology with the new date (form 04).',
  z.object({
    number: z.number().int().min(1),
    oldDueAt: legalInstant.nullable(),
    newDueAt: legalInstant.nullable(),
    reason: z.string(),
    signatory: z.string(),
  }),
);
