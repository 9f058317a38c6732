import { z } from 'zod';
import { countings, timeUnits } from '@lienthong/domain';

export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be HH:MM');

/** An amount of legal time; whether the amount is a whole number of 1 or more is the linter's to say. */
export const allotment = z.strictObject({
  amount: z.number(),
  unit: z.enum(timeUnits),
  counting: z.enum(countings).optional(),
  cutoff: timeOfDay.nullable().optional(),
});

const ground = z.string().min(1).nullable();
const supplementClock = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('pause') }),
  z.strictObject({ mode: z.literal('restart') }),
  z.strictObject({ mode: z.literal('add'), amount: z.number() }),
]);

/** What differs from the ordinary rules of a case; a group that is given is given whole. */
export const caseRules = z
  .strictObject({
    supplement: z.strictObject({ clock: supplementClock, silence: allotment.nullable(), ground }),
    extension: z.strictObject({ max: z.number(), cap: z.number().nullable(), ground }),
    urge: z.strictObject({ everyDays: z.number(), replyHours: z.number() }),
    warnShares: z.array(z.number()),
    escalation: z.array(
      z.strictObject({ to: z.enum(['head-of-office', 'leader', 'higher-tier']), afterHours: z.number() }),
    ),
  })
  .partial();
