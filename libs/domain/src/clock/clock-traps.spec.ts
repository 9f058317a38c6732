import { officialCalendar } from '../../test/official-calendar';
import type { WorkCalendar } from '../calendar/work-calendar';
import { computeDeadline } from './deadline';
import type { DeadlineRequest } from './deadline-request';
import { handoffDue } from './handoff-due';
import type { LedgerEntry } from './ledger';
import { timelinessOf } from './timeliness';

/* Traps of domain.md 5.3 that are the clock's, by the names they have there. All values are worked out by hand. */
const calendar = officialCalendar();
const at = (text: string): string => `${text.replace(' ', 'T')}${text.length === 16 ? ':00' : ''}+07:00`;
const pause = (text: string, reason?: string): LedgerEntry => ({ op: 'pause', at: at(text), reason });
const resume = (text: string, reason?: string): LedgerEntry => ({ op: 'resume', at: at(text), reason });

const oneDay = { amount: 1, unit: 'working-days', calendar } as const;
const due = (start: string, more: Partial<DeadlineRequest> = {}): string | null =>
  computeDeadline({ start: at(start), ...oneDay, ...more }).dueAt;

describe('midnight/15:00/17:00 edges', () => {
  const wholeDay = { counting: 'whole-days' } as const;

  it.each([
    ['23:59:59 on Monday counts from Tuesday’s opening', '2024-06-03 23:59:59', {}, '2024-06-04 17:00'],
    ['00:00 on Tuesday counts from Tuesday’s opening', '2024-06-04 00:00', {}, '2024-06-04 17:00'],
    ['00:00 on Saturday counts from Monday’s opening', '2024-06-08 00:00', {}, '2024-06-10 17:00'],
    ['23:59:59 on Monday: Tuesday is the start day', '2024-06-03 23:59:59', wholeDay, '2024-06-05 17:00'],
    ['00:00 on Monday: Monday is the start day', '2024-06-03 00:00', wholeDay, '2024-06-04 17:00'],
    ['14:59:59 is before the cut-off', '2024-06-03 14:59:59', { cutoff: '15:00' }, '2024-06-04 14:59:59'],
    ['15:00:00 is at the cut-off', '2024-06-03 15:00:00', { cutoff: '15:00' }, '2024-06-04 17:00'],
    ['15:00:00 where the case has no cut-off', '2024-06-03 15:00:00', {}, '2024-06-04 15:00'],
    ['16:59:59 is inside working time', '2024-06-03 16:59:59', {}, '2024-06-04 16:59:59'],
    ['17:00:00 is outside: the next opening', '2024-06-03 17:00:00', {}, '2024-06-04 17:00'],
    ['06:59:59 waits for 07:00', '2024-06-03 06:59:59', {}, '2024-06-03 17:00'],
  ] as const)('%s', (_, start, more, expected) => {
    expect(due(start, more)).toBe(at(expected));
  });

  it('a hand-off at 14:59:59 is due the same day, at 15:00 an hour after the next opening', () => {
    expect(handoffDue(at('2024-06-03 14:59:59'), calendar)).toBe(at('2024-06-03 17:00'));
    expect(handoffDue(at('2024-06-03 15:00:00'), calendar)).toBe(at('2024-06-04 08:00'));
  });
});

describe('receipt on a make-up Saturday', () => {
  it.each([
    ['5/1/2019', '2019-01-05', '2019-01-07'],
    ['4/5/2019', '2019-05-04', '2019-05-06'],
    ['4/5/2024', '2024-05-04', '2024-05-06'],
    ['26/4/2025', '2025-04-26', '2025-04-28'],
    ['10/1/2026', '2026-01-10', '2026-01-12'],
    ['22/8/2026', '2026-08-22', '2026-08-24'],
  ])('%s is a working day like any other', (_, saturday, monday) => {
    expect(due(`${saturday} 10:00`)).toBe(at(`${monday} 10:00`));
    expect(due(`${saturday} 10:00`, { counting: 'whole-days' })).toBe(at(`${monday} 17:00`));
    expect(due(`${saturday} 15:00`, { cutoff: '15:00' })).toBe(at(`${monday} 17:00`));
    expect(handoffDue(at(`${saturday} 10:00`), calendar)).toBe(at(`${saturday} 17:00`));
  });
});

it('pause across Tết: the five days of Tết 2026 are nobody’s, only the eve and the day of resuming are', () => {
  const ledger = [pause('2026-02-13 10:00', 'supplement'), resume('2026-02-23 10:00', 'supplement')];
  // 07:00 Thu: 8 h Thu, 3 h Fri till the pause; 13 h of 24 left: 10:00–17:00 Mon is 5 h, Tue 8 h.
  expect(due('2026-02-12 07:00', { amount: 3, ledger })).toBe(at('2026-02-24 17:00'));
  // Whole days: Fri, Mon 23, Tue 24 and one paused working day (Fri 13/2) more.
  expect(due('2026-02-12 07:00', { amount: 3, counting: 'whole-days', ledger })).toBe(at('2026-02-25 17:00'));
  // Calendar days: 19/2 rolls to Mon 23/2, ten days of pause make 5/3.
  expect(due('2026-02-12 07:00', { amount: 7, unit: 'calendar-days', ledger })).toBe(at('2026-03-05 17:00'));
});

it('restart after pause: the pause is over, the whole amount begins anew, and a later resume finds nothing', () => {
  const ledger: LedgerEntry[] = [
    pause('2024-06-03 09:00', 'supplement'),
    { op: 'restart', at: at('2024-06-10 15:30') },
  ];
  expect(due('2024-06-03 08:00', { amount: 2, ledger })).toBe(at('2024-06-12 15:30'));
  expect(due('2024-06-03 08:00', { amount: 2, ledger, cutoff: '15:00' })).toBe(at('2024-06-12 17:00'));
  const late = [...ledger, resume('2024-06-11 09:00', 'supplement')];
  expect(() => due('2024-06-03 08:00', { ledger: late })).toThrow('CLOCK.LEDGER_INVALID');
});

describe('two pauses overlapping (tax + supplement) counted once', () => {
  const overlapping = [
    pause('2024-06-04 09:00', 'tax'),
    pause('2024-06-05 09:00', 'supplement'),
    resume('2024-06-06 09:00', 'tax'),
    resume('2024-06-07 09:00', 'supplement'),
  ];
  const single = [pause('2024-06-04 09:00', 'tax'), resume('2024-06-07 09:00', 'tax')];

  it.each([
    ['by the hour: 8 h gone, 8 h left from Fri 09:00', { amount: 2 }, '2024-06-10 09:00'],
    ['in whole days: 5/6 and Tue, Wed, Thu', { amount: 2, counting: 'whole-days' }, '2024-06-10 17:00'],
    ['in calendar days: 5/6 and three days, Sat 8/6', { amount: 2, unit: 'calendar-days' }, '2024-06-10 17:00'],
  ] as const)('%s', (_, more, expected) => {
    expect(due('2024-06-03 09:00', { ...more, ledger: overlapping })).toBe(at(expected));
    expect(due('2024-06-03 09:00', { ...more, ledger: single })).toBe(at(expected));
  });
});

it('extension while paused: no date yet, and after resuming the whole lengthened time is left', () => {
  const ledger: LedgerEntry[] = [pause('2024-06-03 09:00'), { op: 'extend', amount: 1, at: at('2024-06-05 10:00') }];
  expect(due('2024-06-03 07:00', { ledger })).toBeNull();
  // 2 h of 16 gone; on Thu 09:00 with 14 h: 6 h Thu, 8 h Fri.
  expect(due('2024-06-03 07:00', { ledger: [...ledger, resume('2024-06-06 09:00')] })).toBe(at('2024-06-07 17:00'));
});

it('holiday swap announced after the appointment was printed: the same ledger, counted again, gives the new date', () => {
  const without = (list: readonly string[], date: string): string[] => list.filter((day) => day !== date);
  const printed: WorkCalendar = {
    ...calendar,
    holidays: without(calendar.holidays, '2026-08-31'),
    workdays: without(calendar.workdays, '2026-08-22'),
  };
  const ledger = Object.freeze([pause('2026-08-19 09:00'), resume('2026-08-20 09:00')]);
  const kept = JSON.stringify(ledger);
  const asked = { amount: 8, counting: 'whole-days', ledger } as const;
  // Tue 18/8 + 8 and one paused day: 19, 20, 21, 24, 25, 26, 27, 28, then Mon 31/8.
  expect(due('2026-08-18 09:00', { ...asked, calendar: printed })).toBe(at('2026-08-31 17:00'));
  // With Sat 22/8 worked it is Fri 28/8; a day more is no longer 31/8 but Thu 3/9.
  expect(due('2026-08-18 09:00', asked)).toBe(at('2026-08-28 17:00'));
  expect(due('2026-08-18 09:00', { ...asked, amount: 9, calendar: printed })).toBe(at('2026-09-03 17:00'));
  expect(due('2026-08-18 09:00', { ...asked, amount: 9 })).toBe(at('2026-09-03 17:00'));
  expect(JSON.stringify(ledger)).toBe(kept);
});

describe('clock-skewed client', () => {
  const dueOf = (start: string): string | null => computeDeadline({ start, ...oneDay, cutoff: '15:00' }).dueAt;

  it.each([
    '2024-06-03T08:00:00Z',
    '2024-06-03T10:00:00+02:00',
    '2024-06-03T01:00:00-07:00',
    '2024-06-03T08:00:00.000Z',
  ])('%s is 15:00 in Vietnam, whatever offset it is written at', (start) => {
    expect(dueOf(start)).toBe(at('2024-06-04 17:00'));
    expect(dueOf(start.replace(/:00:00/, ':00:01'))).toBe(at('2024-06-04 17:00'));
  });

  it('a ledger at another offset is the same ledger', () => {
    const ledger: LedgerEntry[] = [
      { op: 'pause', at: '2024-06-03T02:00:00Z' },
      { op: 'resume', at: '2024-06-03T15:00:00+14:00' },
    ];
    // Paused 09:00, resumed 08:00 of the same day in Vietnam: not in order of time.
    expect(() => due('2024-06-03 07:00', { ledger })).toThrow('CLOCK.LEDGER_INVALID');
    const right: LedgerEntry[] = [ledger[0] ?? pause('x'), { op: 'resume', at: '2024-06-04T00:00:00+14:00' }];
    // 09:00 to 17:00 of Monday is paused: 2 h gone, 6 h left from Tuesday 07:00, 4.5 till 11:30, 1.5 from 13:30.
    expect(due('2024-06-03 07:00', { ledger: right })).toBe(at('2024-06-04 15:00'));
  });

  it.each(['2024-06-03T15:00:00', '2024-06-03 15:00', '2024-06-03T15:00:00+7', '2024-06-03T15:00:00 ICT'])(
    '%s says no offset and is refused, not guessed',
    (start) => {
      expect(() => dueOf(start)).toThrow('CLOCK.INSTANT_INVALID');
    },
  );

  it('an entry from before the start is refused', () => {
    expect(() => due('2024-06-03 09:00', { ledger: [pause('2024-06-03 08:59')] })).toThrow('CLOCK.LEDGER_INVALID');
  });
});

describe('dossier finished at 17:01', () => {
  const appointment = due('2024-06-03 17:00');

  it.each([
    ['17:01 on the date of the appointment is on time', '2024-06-04T17:01:00+07:00', 'on-time'],
    ['the last second of the date is on time', '2024-06-04T23:59:59+07:00', 'on-time'],
    ['the first second of the date is on time', '2024-06-04T00:00:00+07:00', 'on-time'],
    ['17:01 the day before is early', '2024-06-03T17:01:00+07:00', 'early'],
    ['midnight after it is late', '2024-06-05T00:00:00+07:00', 'late'],
    ['17:00 UTC is midnight in Vietnam, late', '2024-06-04T17:00:00Z', 'late'],
  ] as const)('%s', (_, finished, expected) => {
    expect(appointment).toBe(at('2024-06-04 17:00'));
    expect(timelinessOf(finished, appointment)).toBe(expected);
  });

  it('without an appointment, while paused, nothing is late', () => {
    expect(timelinessOf(at('2024-06-04 17:01'), null)).toBe('on-time');
  });
});
