import { countings, timeUnits, type ErrorCode } from '@lienthong/domain';
import { z } from 'zod';

const at = z.string();
const reason = z.string().nullish();

const entry = z.discriminatedUnion('op', [
  z.object({ op: z.literal('pause'), at, reason }),
  z.object({ op: z.literal('resume'), at, reason }),
  z.object({ op: z.literal('restart'), at }),
  z.object({ op: z.literal('add'), amount: z.number(), at: at.nullish() }),
  z.object({ op: z.literal('extend'), amount: z.number(), at: at.nullish() }),
  z.object({ op: z.literal('stop'), at }),
]);

/**
 * One line of `lienthong deadline --stdin`: types only, unknown keys are let pass, the rules are the domain's.
 * The calendar, often a long one written out, is checked once by CalendarBook and not on every line.
 */
export const deadlineLine = z.object({
  start: z.string(),
  amount: z.number(),
  unit: z.enum(timeUnits),
  counting: z.enum(countings).nullish(),
  cutoff: z.string().nullish(),
  ledger: z.array(entry).nullish(),
});
export type DeadlineLine = z.infer<typeof deadlineLine>;

const codes: Readonly<Record<string, ErrorCode>> = {
  start: 'CLOCK.INSTANT_INVALID',
  at: 'CLOCK.INSTANT_INVALID',
  amount: 'CLOCK.AMOUNT_INVALID',
  unit: 'CLOCK.UNIT_UNKNOWN',
  counting: 'CLOCK.COUNTING_UNKNOWN',
  cutoff: 'CLOCK.CUTOFF_INVALID',
  ledger: 'CLOCK.LEDGER_INVALID',
};

/** The code of a value of the wrong type: of its own key, or of the outermost one. */
export function codeOfPlace(path: readonly PropertyKey[]): ErrorCode {
  return codes[String(path[path.length - 1])] ?? codes[String(path[0])] ?? 'REQUEST.INVALID';
}
