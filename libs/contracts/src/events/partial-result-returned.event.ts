import { z } from 'zod';
import { defineEvent } from './define-event';
import { channelSchema } from './shared.schema';

/** The citizen has a part of the result. */
export const partialResultReturned = defineEvent(
  'PartialResultReturned',
  'The citizen has a part of the result.',
  z.object({
    result: z.string(),
    channel: channelSchema,
  }),
);
