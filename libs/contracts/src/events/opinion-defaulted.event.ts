import { z } from 'zod';
import { defineEvent } from './define-event';
import { legalInstant, unitCode } from './shared.schema';

/** The consulted unit stayed silent past its time and is taken to agree. */
export const opinionDefaulted = defineEvent(
  'OpinionDefaulted',
  'The consulted unit stayed silent past its time and is taken to agree.',
  z.object({
    leg: z.string(),
    nth: z.number().int().min(1),
    unit: unitCode,
    dueAt: legalInstant,
    ground: z.string(),
  }),
);
