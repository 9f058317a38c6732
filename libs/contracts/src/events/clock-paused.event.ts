import { z } from 'zod';
import { defineEvent } from './define-event';

/** The dossier's and the step's clocks stand still. */
export const clockPaused = defineEvent(
  'ClockPaused',
  'The clocks of the dossier and of its step stand still.',
  z.object({
    reason: z.string(),
  }),
);
