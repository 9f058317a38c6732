import { officialCalendar } from '../../test/official-calendar';
import { computeDeadline } from './deadline';
import type { DeadlineRequest } from './deadline-request';
import type { LedgerEntry } from './ledger';

const vn = officialCalendar();
type Amount = readonly [amount: number, unit: DeadlineRequest['unit'] | 'whole-days'];

/** `2020-01-22 15:12` at +07:00. */
const instant = (text: string): string => `${text.replace(' ', 'T')}${text.length === 16 ? ':00' : ''}+07:00`;

function request(start: string, [amount, unit]: Amount, more: Partial<DeadlineRequest> = {}): DeadlineRequest {
  const time = unit === 'whole-days' ? ({ unit: 'working-days', counting: 'whole-days' } as const) : { unit };
  return { start: instant(start), amount, ...time, calendar: vn, ...more };
}

const due = (...given: Parameters<typeof request>): string | null => computeDeadline(request(...given)).dueAt;

const pause = (at: string, reason?: string): LedgerEntry => ({ op: 'pause', at: instant(at), reason });
const resume = (at: string, reason?: string): LedgerEntry => ({ op: 'resume', at: instant(at), reason });

describe('working days by the hour', () => {
  it.each([
    ['Tết 2019', '2019-02-01 16:00', '2019-02-11 16:00'],
    ['Tết 2020', '2020-01-22 16:00', '2020-01-30 16:00'],
    ['Tết 2021', '2021-02-09 16:00', '2021-02-17 16:00'],
    ['Tết 2022', '2022-01-28 16:00', '2022-02-07 16:00'],
    ['Tết 2023', '2023-01-19 16:00', '2023-01-27 16:00'],
    ['Tết 2024', '2024-02-07 16:00', '2024-02-15 16:00'],
    ['Tết 2025', '2025-01-24 16:00', '2025-02-03 16:00'],
    ['Tết 2026', '2026-02-13 16:00', '2026-02-23 16:00'],
    ['Tết 2027', '2027-02-03 16:00', '2027-02-11 16:00'],
    ['National Day 2020, one day', '2020-09-01 16:00', '2020-09-03 16:00'],
    ['National Day 2021, two days', '2021-09-01 16:00', '2021-09-06 16:00'],
    ['National Day 2022, the day before', '2022-08-31 16:00', '2022-09-05 16:00'],
    ['National Day 2023, a Saturday made up', '2023-08-31 16:00', '2023-09-05 16:00'],
    ['National Day 2024', '2024-08-30 16:00', '2024-09-04 16:00'],
    ['National Day 2025', '2025-08-29 16:00', '2025-09-03 16:00'],
    ['National Day 2026 with 31/8 swapped', '2026-08-28 16:00', '2026-09-03 16:00'],
    ['National Day 2027', '2027-09-01 16:00', '2027-09-06 16:00'],
    ['no Culture Day before 2026', '2025-11-21 16:00', '2025-11-24 16:00'],
    ['Culture Day 24/11/2026', '2026-11-23 16:00', '2026-11-25 16:00'],
    ['Culture Day 24/11/2027', '2027-11-23 16:00', '2027-11-25 16:00'],
    ['30/4–1/5 2021 made up on Monday', '2021-04-29 16:00', '2021-05-04 16:00'],
    ['30/4–1/5 2022 made up on Monday and Tuesday', '2022-04-29 16:00', '2022-05-04 16:00'],
    ['Giỗ Tổ, 30/4, 1/5 2023', '2023-04-28 16:00', '2023-05-04 16:00'],
    ['New Year 2022 made up on Monday', '2021-12-31 16:00', '2022-01-04 16:00'],
    ['29/4/2024 off', '2024-04-26 16:00', '2024-05-02 16:00'],
    ['make-up Saturday 4/5/2024', '2024-05-03 10:00', '2024-05-04 10:00'],
    ['received on make-up Saturday 4/5/2024', '2024-05-04 09:00', '2024-05-06 09:00'],
    ['make-up Saturday 4/5/2019', '2019-05-03 10:00', '2019-05-04 10:00'],
    ['make-up Saturday 26/4/2025', '2025-04-25 16:00', '2025-04-26 16:00'],
    ['2/1/2026 off', '2025-12-31 16:00', '2026-01-05 16:00'],
    ['make-up Saturday 10/1/2026', '2026-01-09 16:00', '2026-01-10 16:00'],
    ['make-up Saturday 22/8/2026', '2026-08-21 16:00', '2026-08-22 16:00'],
  ])('%s: one day from %s is due %s', (_, start, expected) => {
    expect(due(start, [1, 'working-days'])).toBe(instant(expected));
  });

  it.each([
    ['in the lunch break: from 13:30', '2024-06-03 12:10', [1, 'working-hours'], '2024-06-03 14:30'],
    ['at the morning closing: from 13:30', '2024-06-03 11:30', [1, 'working-hours'], '2024-06-03 14:30'],
    ['at 17:00: from the next opening', '2024-06-07 17:00', [8, 'working-hours'], '2024-06-10 17:00'],
    ['before opening', '2024-06-03 05:00', [1, 'working-hours'], '2024-06-03 08:00'],
    ['at opening', '2024-06-03 07:00', [1, 'working-days'], '2024-06-03 17:00'],
    ['due at the morning closing, which stays', '2024-06-03 09:30', [2, 'working-hours'], '2024-06-03 11:30'],
    ['to the second', '2020-02-03 16:59:30', [1, 'working-hours'], '2020-02-04 07:59:30'],
    ['on a Sunday', '2024-06-09 10:00', [1, 'working-days'], '2024-06-10 17:00'],
    ['across a leap day', '2024-02-28 16:00', [2, 'working-days'], '2024-03-01 16:00'],
  ] as const)('a start %s', (_, start, amount, expected) => {
    expect(due(start, amount)).toBe(instant(expected));
  });

  it('reads an instant with any offset', () => {
    const given = { ...request('2020-01-22 15:12', [1, 'working-days']), start: '2020-01-22T08:12:00Z' };
    expect(computeDeadline(given).dueAt).toBe('2020-01-30T15:12:00+07:00');
    expect(computeDeadline({ ...given, start: '2020-01-22T03:12-05:00' }).dueAt).toBe('2020-01-30T15:12:00+07:00');
  });
});

describe('the cut-off', () => {
  it.each([
    ['one minute before it', '2024-06-03 14:59', [1, 'working-days'], '15:00', '2024-06-04 14:59'],
    ['exactly at it', '2024-06-03 15:00', [1, 'working-days'], '15:00', '2024-06-04 17:00'],
    ['before a holiday', '2026-11-23 15:00', [1, 'working-days'], '15:00', '2026-11-25 17:00'],
    ['before Tết', '2020-01-22 15:12', [5, 'working-days'], '15:00', '2020-02-05 17:00'],
    ['in the lunch break', '2024-06-03 12:00', [1, 'working-days'], '12:00', '2024-06-04 17:00'],
    ['on a day off', '2024-06-08 16:00', [1, 'working-days'], '15:00', '2024-06-10 17:00'],
    [
      'before opening, with a cut-off outside hours',
      '2024-06-03 06:30',
      [1, 'working-days'],
      '06:00',
      '2024-06-04 17:00',
    ],
    ['waiting for an opening beyond it', '2024-06-03 12:00', [1, 'working-hours'], '13:00', '2024-06-03 14:30'],
    ['in hours', '2024-06-03 16:00', [1, 'working-hours'], '15:00', '2024-06-04 08:00'],
    [
      'in whole days: the next day is the start day',
      '2020-01-22 15:12',
      [5, 'whole-days'],
      '15:00',
      '2020-02-06 17:00',
    ],
    ['in calendar days', '2024-06-03 15:00', [1, 'calendar-days'], '15:00', '2024-06-05 17:00'],
    ['in months', '2024-05-31 15:00', [1, 'months'], '15:00', '2024-07-03 17:00'],
  ] as const)('%s', (...[, start, amount, cutoff, expected]) => {
    expect(due(start, amount, { cutoff })).toBe(instant(expected));
  });
});

describe('whole days, calendar days and months', () => {
  it.each([
    ['across Tết', '2020-01-22 15:12', [5, 'whole-days'], '2020-02-05 17:00'],
    [
      'received at 17:00: the next working day is the start day',
      '2024-06-07 17:00',
      [1, 'whole-days'],
      '2024-06-11 17:00',
    ],
    ['across make-up Saturday 4/5/2024', '2024-05-02 08:00', [3, 'whole-days'], '2024-05-06 17:00'],
    ['received on make-up Saturday 10/1/2026', '2026-01-10 08:00', [1, 'whole-days'], '2026-01-12 17:00'],
    ['received on a Sunday: Monday is the start day', '2024-06-09 10:00', [1, 'whole-days'], '2024-06-11 17:00'],
    ['onto a swapped day off before 30/4', '2024-04-26 08:00', [3, 'calendar-days'], '2024-05-02 17:00'],
    ['onto a holiday before a weekend', '2027-04-29 08:00', [1, 'calendar-days'], '2027-05-04 17:00'],
    ['onto a make-up Saturday, which stays', '2026-08-20 08:00', [2, 'calendar-days'], '2026-08-22 17:00'],
    ['31/1 in a leap year', '2024-01-31 08:00', [1, 'months'], '2024-02-29 17:00'],
    ['31/1 in another year', '2023-01-31 08:00', [1, 'months'], '2023-02-28 17:00'],
    ['from a leap day, a year on', '2024-02-29 08:00', [12, 'months'], '2025-02-28 17:00'],
    ['31/5 to 30/6, a Sunday', '2024-05-31 08:00', [1, 'months'], '2024-07-01 17:00'],
    ['30/10/2020 to the end of February, a Sunday', '2020-10-30 08:00', [4, 'months'], '2021-03-01 17:00'],
    ['received on 31/12/2023, a Sunday before a holiday', '2023-12-31 09:00', [1, 'months'], '2024-02-02 17:00'],
    ['from one year into the next', '2026-12-15 08:00', [12, 'months'], '2027-12-15 17:00'],
  ] as const)('%s', (_, start, amount, expected) => {
    expect(due(start, amount)).toBe(instant(expected));
  });
});

describe('the ledger', () => {
  const twoDays = [2, 'working-days'] as const;
  const monday = '2024-06-03 07:00';
  const acrossTet = [pause('2020-01-22 10:00', 'supplement'), resume('2020-01-31 09:00', 'supplement')];

  it.each<readonly [string, string, Amount, readonly LedgerEntry[], string | null]>([
    ['pause across Tết, by the hour', '2020-01-20 08:00', [5, 'working-days'], acrossTet, '2020-02-04 17:00'],
    ['pause across Tết, whole days', '2020-01-20 08:00', [5, 'whole-days'], acrossTet, '2020-02-05 17:00'],
    [
      'pause in calendar days',
      '2024-03-04 08:00',
      [10, 'calendar-days'],
      [pause('2024-03-06 09:00'), resume('2024-03-11 16:00')],
      '2024-03-19 17:00',
    ],
    [
      'a pause moves the date that was rolled already',
      '2024-03-04 08:00',
      [5, 'calendar-days'],
      [pause('2024-03-06 09:00'), resume('2024-03-07 09:00')],
      '2024-03-12 17:00',
    ],
    [
      'pause in months, rolled again',
      '2024-03-04 08:00',
      [1, 'months'],
      [pause('2024-03-06 09:00'), resume('2024-03-08 09:00')],
      '2024-04-08 17:00',
    ],
    [
      'two pauses overlapping (tax and supplement) count once',
      monday,
      twoDays,
      [
        pause('2024-06-03 09:00', 'supplement'),
        pause('2024-06-03 10:00', 'tax'),
        resume('2024-06-03 14:00', 'supplement'),
        resume('2024-06-03 15:00', 'tax'),
      ],
      '2024-06-05 11:00',
    ],
    [
      'a resume without reason ends all pauses',
      monday,
      twoDays,
      [pause('2024-06-03 09:00', 'supplement'), pause('2024-06-03 10:00', 'tax'), resume('2024-06-03 15:00')],
      '2024-06-05 11:00',
    ],
    [
      'one of two pauses still open',
      monday,
      twoDays,
      [pause('2024-06-03 09:00', 'a'), pause('2024-06-03 10:00', 'b'), resume('2024-06-03 15:00', 'a')],
      null,
    ],
    [
      'restart after an open pause',
      monday,
      twoDays,
      [pause('2024-06-03 09:00'), { op: 'restart', at: instant('2024-06-05 08:00') }],
      '2024-06-07 08:00',
    ],
    [
      'restart forgets what was added',
      monday,
      twoDays,
      [
        { op: 'add', amount: 5 },
        { op: 'restart', at: instant('2024-06-05 08:00') },
      ],
      '2024-06-07 08:00',
    ],
    [
      'extension while paused',
      monday,
      twoDays,
      [pause('2024-06-03 09:00'), { op: 'extend', amount: 1 }, resume('2024-06-03 15:00')],
      '2024-06-06 11:00',
    ],
    ['added time', monday, twoDays, [{ op: 'add', amount: 2 }], '2024-06-06 17:00'],
    [
      'resumed after hours: on from the next opening',
      monday,
      twoDays,
      [pause('2024-06-03 16:00'), resume('2024-06-03 19:00')],
      '2024-06-05 08:00',
    ],
    [
      'paused and resumed in one night',
      monday,
      twoDays,
      [pause('2024-06-03 18:00'), resume('2024-06-04 06:00')],
      '2024-06-04 17:00',
    ],
    ['still paused', monday, twoDays, [pause('2024-06-04 16:59')], null],
    ['a pause at the due instant changes nothing', monday, twoDays, [pause('2024-06-04 17:00')], '2024-06-04 17:00'],
    [
      'unless the whole ledger puts the due instant later',
      monday,
      twoDays,
      [pause('2024-06-04 17:00'), resume('2024-06-06 07:00'), { op: 'add', amount: 1 }],
      '2024-06-06 17:00',
    ],
    [
      'whole days, resumed after closing',
      '2024-06-03 08:00',
      [1, 'whole-days'],
      [pause('2024-06-04 10:00'), resume('2024-06-07 18:00')],
      '2024-06-07 17:00',
    ],
    [
      'whole days, paused at the due instant',
      '2024-06-03 08:00',
      [1, 'whole-days'],
      [pause('2024-06-04 17:00')],
      '2024-06-04 17:00',
    ],
    ['whole days, paused a minute before', '2024-06-03 08:00', [1, 'whole-days'], [pause('2024-06-04 16:59')], null],
    [
      'a pause over before the effective start',
      '2024-06-08 09:00',
      [1, 'working-days'],
      [pause('2024-06-08 10:00'), resume('2024-06-09 10:00')],
      '2024-06-10 17:00',
    ],
    [
      'a pause from before the effective start',
      '2024-06-08 09:00',
      [1, 'working-days'],
      [pause('2024-06-08 10:00'), resume('2024-06-11 09:00')],
      '2024-06-12 09:00',
    ],
    [
      'stopped: the due instant is what it was',
      monday,
      twoDays,
      [
        { op: 'add', amount: 1 },
        { op: 'stop', at: instant('2024-06-04 09:00') },
      ],
      '2024-06-05 17:00',
    ],
  ])('%s', (...[, start, amount, ledger, expected]) => {
    expect(due(start, amount, { ledger })).toBe(expected === null ? null : instant(expected));
  });
});
