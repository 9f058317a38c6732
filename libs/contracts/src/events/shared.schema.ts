import { z } from 'zod';
import { channels, countings, roles, slaClockKinds, timeUnits } from '@lienthong/domain';

/** Legal instant, always written at +07:00. */
export const legalInstant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?\+07:00$/)
  .describe('Legal instant at +07:00');

export const unitCode = z.string().min(1).max(40).describe('Code of a unit, e.g. 05431');
export const stepId = z.string().min(1).max(40).describe('Id of a step in its route');

export const allotmentSchema = z.object({
  amount: z.number().int().min(1),
  unit: z.enum(timeUnits),
  counting: z.enum(countings).optional(),
  cutoff: z.string().nullable().optional(),
});

export const positionSchema = z.object({
  tier: z.string(),
  unit: unitCode,
  office: z.string(),
  step: stepId,
});

export const actorSchema = z.object({
  subject: z.string(),
  unit: z.string(),
  role: z.enum([...roles, 'system']),
});

export const givenPaperSchema = z.object({
  code: z.string().min(1).max(60),
  originals: z.number().int().min(0).max(1000),
  copies: z.number().int().min(0).max(1000),
});

const ledgerEntrySchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('pause'), at: legalInstant, reason: z.string().optional() }),
  z.object({ op: z.literal('resume'), at: legalInstant, reason: z.string().optional() }),
  z.object({ op: z.literal('restart'), at: legalInstant }),
  z.object({ op: z.literal('add'), amount: z.number().int().min(1), at: legalInstant.optional() }),
  z.object({
    op: z.literal('extend'),
    amount: z.number().int().min(1),
    at: legalInstant.optional(),
    signatory: z.string().optional(),
    reason: z.string().optional(),
  }),
  z.object({ op: z.literal('stop'), at: legalInstant }),
]);

export const clockKindSchema = z.enum(slaClockKinds);

export const plannedClockSchema = z.object({
  id: z.string().describe('dossier, step:<id>:<nth>, handoff:<nth>, leg:<code>:<nth>, urge:<nth> or silence:<nth>'),
  kind: clockKindSchema,
  start: legalInstant,
  allotted: allotmentSchema.nullable(),
  entries: z.array(ledgerEntrySchema),
  dueAt: legalInstant.nullable(),
  warnAt: legalInstant.nullable(),
  marks: z.array(legalInstant).optional().describe('Instants of the warning shares of the case'),
  escalateAt: z.array(legalInstant).optional().describe('Instants of the escalation of the case'),
  calendar: z.string().optional().describe("Series of the unit that must act, where it is not the dossier's"),
});

export const channelSchema = z.enum(channels);
export const timelinessSchema = z.enum(['early', 'on-time', 'late']);

/** What both kinds of leg say when they begin. */
export const openedLegShape = {
  leg: z.string(),
  nth: z.number().int().min(1),
  step: stepId,
  to: positionSchema.omit({ step: true }),
  roles: z.array(z.enum(roles)),
  clock: plannedClockSchema,
};

/** Rules of the case that a dossier pins. */
export const caseRulesSchema = z.object({
  supplement: z.object({
    clock: z.discriminatedUnion('mode', [
      z.object({ mode: z.literal('pause') }),
      z.object({ mode: z.literal('restart') }),
      z.object({ mode: z.literal('add'), amount: z.number().int().min(1) }),
    ]),
    silence: allotmentSchema.nullable(),
    ground: z.string().nullable(),
  }),
  extension: z.object({
    max: z.number().int().min(0),
    cap: z.number().int().min(1).nullable(),
    ground: z.string().nullable(),
  }),
  urge: z.object({ everyDays: z.number().int().min(1), replyHours: z.number().int().min(1) }),
  warnShares: z.array(z.number().gt(0).lt(1)),
  escalation: z.array(
    z.object({ to: z.enum(['head-of-office', 'leader', 'higher-tier']), afterHours: z.number().min(0) }),
  ),
});
