import { z } from 'zod';
import { defineEvent } from './define-event';
import {
  caseRulesSchema,
  unitCode,
  allotmentSchema,
  givenPaperSchema,
  plannedClockSchema,
  channelSchema,
} from './shared.schema';

/** A desk took a dossier in; its clock starts. */
export const dossierReceived = defineEvent(
  'DossierReceived',
  'A desk took a dossier in; its clock starts.',
  z.object({
    procedure: z.string(),
    procedureVersion: z.number().int(),
    case: z.string(),
    field: z.string(),
    channel: channelSchema,
    receivingUnit: unitCode,
    competentUnit: unitCode,
    papers: z.array(givenPaperSchema),
    feeVnd: z.number().int().min(0),
    allotted: allotmentSchema,
    calendar: z.string(),
    route: z.string(),
    stepCount: z.number().int(),
    clock: plannedClockSchema,
    returningUnit: unitCode.optional(),
    rules: caseRulesSchema.optional(),
  }),
);
