import { z } from 'zod';
import { defineEvent } from './define-event';
import { unitCode } from './shared.schema';

/** A unit that is no more had its part taken over. */
export const unitSucceeded = defineEvent(
  'UnitSucceeded',
  'A unit that is no more had its part taken over.',
  z.object({
    from: unitCode,
    to: unitCode,
    ground: z.string(),
  }),
);
