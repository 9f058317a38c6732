import { z } from 'zod';
import { slaClockKinds } from '@lienthong/domain';
import { alertKinds, audiences, channelNames } from './alert-kinds';
import type { Audience } from './alert-kinds';

const code = z.string().regex(/^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/, 'must be letters and digits, in groups');
const system = z.custom<`system:${string}`>(
  (value) => typeof value === 'string' && /^system:[a-z0-9-]+$/.test(value),
  `must be one of ${audiences.join(', ')} or system:<name>`,
);
const audience: z.ZodType<Audience> = z.union([z.enum(audiences), system]);
const share = z.number().gt(0).lte(1);

const rule = z
  .strictObject({
    kind: z.enum(alertKinds),
    /** Only for these kinds of clock; left out: all. */
    clocks: z.array(z.enum(slaClockKinds)).min(1).optional(),
    /** Shares of the working time at which no warning is sent. */
    mutedShares: z.array(share).default([]),
    to: z.array(audience),
    channels: z.array(z.enum(channelNames)),
    hours: z.enum(['office', 'any']).default('office'),
  })
  .refine(({ to, channels }) => to.length === 0 || channels.length > 0, 'needs a channel for those it tells')
  .refine(
    ({ to, channels }) => to.every((one) => one.startsWith('system:') === channels.includes('webhook')),
    'webhook is the channel of system:<name>, and the only one; tell persons in a rule of their own',
  )
  .refine(({ channels }) => !channels.includes('webhook') || channels.length === 1, 'webhook goes alone');

/** `alerts/rules.json`. An override replaces all ordinary rules of the kinds it names, for its units and procedures. */
export const alertRulesFile = z.strictObject({
  source: z.string().min(1),
  leaderOffice: code,
  deskOffice: code,
  /** An alert whose event is older than so many days when it is first seen is not sent any more. */
  staleAfterDays: z.number().gt(0),
  rules: z.array(rule),
  overrides: z.array(
    z
      .strictObject({
        units: z.array(code).optional(),
        procedures: z.array(code).optional(),
        rules: z.array(rule).min(1),
      })
      .refine(({ units, procedures }) => Boolean(units ?? procedures), 'must name units or procedures'),
  ),
});
export type AlertRules = z.output<typeof alertRulesFile>;
export type AlertRule = AlertRules['rules'][number];

/** `alerts/addresses.json`: where persons and systems are reached. */
export const addressesFile = z.strictObject({
  source: z.string().min(1),
  /** E-mail of an officer who is not listed, with `{subject}` and `{unit}`; null = has none. */
  pattern: z
    .string()
    .regex(/^[^\s@]+@[^\s@]+$/)
    .nullable(),
  officers: z.record(code, z.strictObject({ email: z.email().nullable() })),
  systems: z.record(
    z.string().regex(/^[a-z0-9-]+$/),
    z.strictObject({ url: z.url({ protocol: /^https?$/ }), unit: code }),
  ),
});
export type Addresses = z.output<typeof addressesFile>;
