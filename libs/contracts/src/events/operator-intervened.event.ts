import { z } from 'zod';
import { defineEvent } from './define-event';

/** An operator acted on the run of the dossier; its business, its clocks and its place stay as they were. */
export const operatorIntervened = defineEvent(
  'OperatorIntervened',
  'An operator acted on the run of the dossier; its business, its clocks and its place stay as they were.',
  z.object({
    operation: z.string().min(1).max(100).describe("Id of the operation in the operators' trail"),
    act: z.string().min(1).max(40).describe('What was done, e.g. reset'),
    reason: z.string(),
    trailHead: z.string().describe("Hash of the operators' trail when the act was recorded there"),
  }),
);
