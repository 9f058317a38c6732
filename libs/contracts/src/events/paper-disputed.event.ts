import { z } from 'zod';
import { defineEvent } from './define-event';
import { unitCode } from './shared.schema';

/** The receiver says that one paper of the list did not come; only its own step's clock stops. */
export const paperDisputed = defineEvent(
  'PaperDisputed',
  "The receiver says that one paper of the list did not come; only its own step's clock stops.",
  z.object({
    handoff: z.number().int().min(1),
    paper: z.string(),
    reason: z.string(),
    giver: unitCode,
  }),
);
