import { z } from 'zod';
import { defineEvent } from './define-event';
import { stepId, channelSchema } from './shared.schema';

/** The citizen has the result. */
export const resultReturned = defineEvent(
  'ResultReturned',
  'The citizen has the result.',
  z.object({
    step: stepId,
    channel: channelSchema,
  }),
);
