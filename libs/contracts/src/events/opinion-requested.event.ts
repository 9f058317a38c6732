import { z } from 'zod';
import { defineEvent } from './define-event';
import { openedLegShape } from './shared.schema';

/** Another unit is asked for its opinion. */
export const opinionRequested = defineEvent(
  'OpinionRequested',
  'Another unit is asked for its opinion.',
  z.object({
    ...openedLegShape,
    question: z.string(),
    consentGround: z.string().nullable(),
  }),
);
