import { z } from 'zod';
import { defineEvent } from './define-event';
import { givenPaperSchema } from './shared.schema';

/** The applicant brought the papers. */
export const supplementSupplied = defineEvent(
  'SupplementSupplied',
  'The applicant brought the papers.',
  z.object({
    papers: z.array(givenPaperSchema),
  }),
);
