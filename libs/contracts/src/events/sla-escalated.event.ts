import { z } from 'zod';
import { defineEvent } from './define-event';
import { clockKindSchema, legalInstant } from './shared.schema';

/** Nobody answered for what is late: the next one is told. */
export const slaEscalated = defineEvent(
  'SlaEscalated',
  'Nobody answered for what is late: the next one is told.',
  z.object({
    clock: z.string(),
    kind: clockKindSchema,
    dueAt: legalInstant,
    level: z.number().int().min(1),
    to: z.enum(['head-of-office', 'leader', 'higher-tier']),
  }),
);
