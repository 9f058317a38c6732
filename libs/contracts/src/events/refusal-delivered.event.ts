import { z } from 'zod';
import { defineEvent } from './define-event';
import { stepId, channelSchema } from './shared.schema';

/** The desk told the citizen of a refusal from another level. */
export const refusalDelivered = defineEvent(
  'RefusalDelivered',
  'The desk told the citizen of a refusal from another level.',
  z.object({
    step: stepId,
    channel: channelSchema,
  }),
);
