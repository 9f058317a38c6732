import { z } from 'zod';
import { DomainError } from '@lienthong/domain';

/** A day off or a make-up working day that a decree brings. */
export interface DecreedDay {
  readonly date: string;
  readonly vi: string;
  readonly en: string;
}

/** A decision on days off that comes after the calendar was published, e.g. a swap of working days. */
export interface CalendarDecree {
  /** Its official number: by it the decree is known for good. */
  readonly id: string;
  /** Date it was issued. */
  readonly issued: string;
  /** Where it can be read; the ground that explanations name. */
  readonly source: string;
  /** Series of the calendar it changes, e.g. `vn`. */
  readonly calendar: string;
  readonly changes: {
    readonly holidays: readonly DecreedDay[];
    readonly workdays: readonly DecreedDay[];
    readonly removedHolidays: readonly string[];
    readonly removedWorkdays: readonly string[];
  };
}

const mostDays = 366;
const date = z.iso.date('must be a real day written YYYY-MM-DD');
const words = z.string().trim().min(1);
const added = z.array(z.union([date, z.strictObject({ date, vi: words, en: words })])).max(mostDays);
const removed = z.array(date).max(mostDays);

const decreeFile = z.strictObject({
  id: words.max(120).regex(/^[^\p{Cc}]+$/u, 'must be one line'),
  issued: date,
  source: words.max(500),
  calendar: words.max(80),
  changes: z.strictObject({
    holidays: added.default([]),
    workdays: added.default([]),
    removedHolidays: removed.default([]),
    removedWorkdays: removed.default([]),
  }),
});

/**
 * Reads a decree as its file has it. A day without a name is named after the decree.
 * @throws DomainError DECREE.INVALID naming place and rule
 */
export function readDecree(value: unknown): CalendarDecree {
  const parsed = decreeFile.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = issue?.path.join('.') ?? '';
    const at = place === '' ? '' : ` at ${place}`;
    throw new DomainError('DECREE.INVALID', `decree${at}: ${issue?.message ?? 'is invalid'}`, { place });
  }
  const { changes, ...decree } = parsed.data;
  const { removedHolidays, removedWorkdays } = changes;
  const holidays = changes.holidays.map((day) => namedDay(day, `Nghỉ theo ${decree.id}`, `Day off by ${decree.id}`));
  const workdays = changes.workdays.map((day) =>
    namedDay(day, `Làm việc theo ${decree.id}`, `Working day by ${decree.id}`),
  );
  checkLists(decree.id, [
    holidays.map((day) => day.date),
    workdays.map((day) => day.date),
    removedHolidays,
    removedWorkdays,
  ]);
  return { ...decree, changes: { holidays, workdays, removedHolidays, removedWorkdays } };
}

function namedDay(day: string | DecreedDay, vi: string, en: string): DecreedDay {
  return typeof day === 'string' ? { date: day, vi, en } : day;
}

function checkLists(id: string, lists: readonly (readonly string[])[]): void {
  if (lists.every((list) => list.length === 0)) {
    throw new DomainError('DECREE.INVALID', `decree ${id} at changes: changes no day; at least one is needed`);
  }
  for (const list of lists) {
    const twice = list.find((day, index) => list.indexOf(day) !== index);
    if (twice === undefined) continue;
    throw new DomainError('DECREE.INVALID', `decree ${id} at changes: ${twice} stands twice in one list`);
  }
}
