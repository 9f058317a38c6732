import { z } from 'zod';
import { defineEvent } from './define-event';
import { openedLegShape } from './shared.schema';

/** Another unit began its part beside the step. */
export const legOpened = defineEvent(
  'LegOpened',
  'Another unit began its part beside the step.',
  z.object({
    ...openedLegShape,
  }),
);
