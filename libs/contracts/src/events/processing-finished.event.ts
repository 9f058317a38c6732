import { z } from 'zod';
import { defineEvent } from './define-event';
import { legalInstant, timelinessSchema } from './shared.schema';

/** The result lies ready at the returning desk; this instant decides early, on time or late. */
export const processingFinished = defineEvent(
  'ProcessingFinished',
  'The result lies ready at the returning desk; this instant decides early, on time or late.',
  z.object({
    finishedAt: legalInstant,
    dueAt: legalInstant.nullable(),
    timeliness: timelinessSchema,
  }),
);
