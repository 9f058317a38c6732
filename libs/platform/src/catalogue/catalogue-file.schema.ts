import { z } from 'zod';
import { channels, roles, stepTurns, weekdays } from '@lienthong/domain';
import { allotment, caseRules, timeOfDay } from './case-rules.schema';

const code = z
  .string()
  .regex(/^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/, 'must be letters and digits, in groups joined by "." or "-"')
  .max(80);
const date = z.iso.date();
const text = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const validity = { validFrom: date, validTo: date.nullable() };

/** `tiers.json`: the levels of administration. */
export const tiersFile = z.strictObject({
  source: z.string().min(1),
  tiers: z.array(z.strictObject({ code, name: text, rank: z.int().min(1) })).min(1),
});

const office = z.strictObject({ code, name: text });
const officer = z.strictObject({
  subject: code,
  name: z.string().min(1),
  role: z.enum(roles),
  office: code,
  phone: z.string().optional(),
});
const unit = z.strictObject({
  code,
  ...validity,
  name: text,
  tier: code,
  parent: code.nullable(),
  agencyId: code.max(35),
  offices: z.array(office).min(1),
  officers: z.array(officer),
  calendar: code,
  successors: z.array(code).optional(),
});

/** `units/*.json` as written: what all units of the file share stands once, in `defaults`. */
export const unitsFile = z.strictObject({
  source: z.string().min(1),
  defaults: unit.omit({ code: true, name: true, agencyId: true, officers: true, successors: true }).partial(),
  units: z.array(unit.partial().required({ code: true, name: true, agencyId: true, officers: true })).min(1),
});
/** A unit with the file's defaults filled in. */
export const unitSchema = unit;

const selector = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('receiving') }),
  z.strictObject({ of: z.literal('returning') }),
  z.strictObject({ of: z.literal('competent') }),
  z.strictObject({ of: z.literal('competent-parent') }),
  z.strictObject({ of: z.literal('unit'), code }),
]);
const outcome = z.strictObject({
  code,
  kind: z.enum(['forward', 'return']),
  name: text,
  to: code.nullable(),
  effect: z.enum(['signed', 'result-issued', 'negative-reply-issued', 'result-returned']).optional(),
});
const post = { unit: selector, office: code, roles: z.array(z.enum(roles)).min(1), allotted: allotment };
const leg = z.strictObject({
  code,
  name: text,
  kind: z.enum(['work', 'opinion']),
  ...post,
  open: z.enum(['at-entry', 'on-request']),
  defaultConsent: z.strictObject({ ground: z.string() }).optional(),
  result: code.optional(),
});
const step = z.strictObject({
  id: code,
  name: text,
  ...post,
  outcomes: z.array(outcome),
  turns: z.array(z.enum(stepTurns)),
  legs: z.array(leg).min(1).optional(),
});
const paper = z.strictObject({
  code,
  name: text,
  originals: z.number(),
  copies: z.number(),
  required: z.boolean(),
  form: z.string().optional(),
  oneOf: code.optional(),
});
const procedureCase = z.strictObject({
  code,
  name: text,
  papers: z.array(paper),
  fee: z.strictObject({ amountVnd: z.int().min(0), ground: z.string().min(1) }),
  allotted: z.partialRecord(z.enum(channels), allotment),
  receivedAt: z.array(code).min(1),
  competentTier: code,
  maxSupplements: z.int().min(0),
  rules: caseRules.optional(),
  route: z.strictObject({ code, start: code, steps: z.array(step).min(1) }),
});

/** `procedures/*.json`: one version of a procedure. What needs knowledge of more than one field is the linter's. */
export const procedureFile = z.strictObject({
  code,
  version: z.int().min(1),
  ...validity,
  name: text,
  field: z.strictObject({ code, name: text }),
  legalGrounds: z.array(z.string().min(1)).min(1),
  result: z.strictObject({ code: code.optional(), name: text }),
  cases: z.array(procedureCase),
  source: z.string().min(1),
});

const hours = z.partialRecord(z.enum(weekdays), z.array(z.tuple([timeOfDay, timeOfDay])));

/** `calendars/<series>-<year>.json`: one year of official working time. */
export const calendarFile = z.strictObject({
  code: z.string().regex(/^[a-z][a-z-]*-\d{4}$/, 'must be <series>-<year>, e.g. vn-2020'),
  year: z.int(),
  hours,
  standardDayMinutes: z.int().min(1),
  days: z.array(
    z.strictObject({ date, off: z.boolean(), vi: z.string().min(1), en: z.string().min(1), source: z.string().min(1) }),
  ),
});
