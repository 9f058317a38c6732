import { z } from 'zod';
import { defineEvent } from './define-event';
import { unitCode } from './shared.schema';

/** A part of the result is ready before the rest. */
export const partialResultIssued = defineEvent(
  'PartialResultIssued',
  'A part of the result is ready before the rest.',
  z.object({
    result: z.string(),
    unit: unitCode,
  }),
);
