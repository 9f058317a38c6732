import { officialCalendar } from '../../test/official-calendar';
import { computeDeadline } from './deadline';
import type { DeadlineRequest } from './deadline-request';
import type { LedgerEntry } from './ledger';

/*
 * Due instants worked out by hand from the decrees' dates (domain.md 4.5), 2019–2027; no expected value was taken from
 * the engine. Rows of one working day across each holiday stand in deadline.spec.ts.
 */
const calendar = officialCalendar();
const at = (text: string): string => `${text.replace(' ', 'T')}:00+07:00`;
type Amount = readonly [amount: number, unit: DeadlineRequest['unit'] | 'whole-days'];

function due(start: string, [amount, unit]: Amount, more: Partial<DeadlineRequest> = {}): string | null {
  const time = unit === 'whole-days' ? ({ unit: 'working-days', counting: 'whole-days' } as const) : { unit };
  return computeDeadline({ start: at(start), amount, ...time, calendar, ...more }).dueAt;
}

/** Of each Tết: two last working days before it, three first ones after it. */
const tets: readonly (readonly [why: string, ...days: readonly string[]])[] = [
  ['2019, off 4–8/2', '2019-01-31', '2019-02-01', '2019-02-11', '2019-02-12', '2019-02-13'],
  ['2020, off 23–29/1', '2020-01-21', '2020-01-22', '2020-01-30', '2020-01-31', '2020-02-03'],
  ['2021, off 10–16/2', '2021-02-08', '2021-02-09', '2021-02-17', '2021-02-18', '2021-02-19'],
  ['2022, off 31/1–4/2', '2022-01-27', '2022-01-28', '2022-02-07', '2022-02-08', '2022-02-09'],
  ['2023, off 20–26/1', '2023-01-18', '2023-01-19', '2023-01-27', '2023-01-30', '2023-01-31'],
  ['2024, off 8–14/2', '2024-02-06', '2024-02-07', '2024-02-15', '2024-02-16', '2024-02-19'],
  ['2025, off 27–31/1', '2025-01-23', '2025-01-24', '2025-02-03', '2025-02-04', '2025-02-05'],
  ['2026, off 16–20/2', '2026-02-12', '2026-02-13', '2026-02-23', '2026-02-24', '2026-02-25'],
  ['2027, off 4–10/2', '2027-02-02', '2027-02-03', '2027-02-11', '2027-02-12', '2027-02-15'],
];

describe.each(tets)('Tết %s', (_, before = '', eve = '', first = '', second = '', third = '') => {
  it('4 whole days from the last but one: the eve, then three after', () => {
    expect(due(`${before} 09:00`, [4, 'whole-days'])).toBe(at(`${third} 17:00`));
  });

  it('5 calendar days from the last but one end in Tết and roll to the first day after it', () => {
    expect(due(`${before} 09:00`, [5, 'calendar-days'])).toBe(at(`${first} 17:00`));
  });

  it('received at 14:59 and at 15:00 on the eve, cut-off 15:00: a day later by the clock, or from the opening', () => {
    expect(due(`${eve} 14:59`, [1, 'working-days'], { cutoff: '15:00' })).toBe(at(`${first} 14:59`));
    expect(due(`${eve} 15:00`, [1, 'working-days'], { cutoff: '15:00' })).toBe(at(`${first} 17:00`));
    expect(due(`${eve} 15:00`, [1, 'whole-days'], { cutoff: '15:00' })).toBe(at(`${second} 17:00`));
  });

  it('paused across it: 3 of 16 hours gone at 10:00, on at 09:00, 6 hours that day, 7 left: 16:00 the day after', () => {
    const ledger: LedgerEntry[] = [
      { op: 'pause', at: at(`${before} 10:00`), reason: 'supplement' },
      { op: 'resume', at: at(`${first} 09:00`), reason: 'supplement' },
    ];
    expect(due(`${before} 07:00`, [2, 'working-days'], { ledger })).toBe(at(`${second} 16:00`));
  });

  it('paused across it in whole days: only the days of pause that are worked move the date', () => {
    const ledger: LedgerEntry[] = [
      { op: 'pause', at: at(`${eve} 08:00`) },
      { op: 'resume', at: at(`${first} 08:00`) },
    ];
    expect(due(`${before} 09:00`, [2, 'whole-days'], { ledger })).toBe(at(`${second} 17:00`));
  });
});

describe('National Day', () => {
  it.each([
    ['2019: Mon 2/9 only', '2019-08-30', '2019-09-03', '2019-09-04'],
    ['2020: Wed 2/9 only', '2020-09-01', '2020-09-03', '2020-09-04'],
    ['2021: Thu 2, Fri 3/9', '2021-09-01', '2021-09-06', '2021-09-07'],
    ['2022: Thu 1, Fri 2/9', '2022-08-31', '2022-09-05', '2022-09-06'],
    ['2023: Fri 1, Sat 2 made up on Mon 4/9', '2023-08-31', '2023-09-05', '2023-09-06'],
    ['2024: Mon 2, Tue 3/9', '2024-08-30', '2024-09-04', '2024-09-05'],
    ['2025: Mon 1, Tue 2/9', '2025-08-29', '2025-09-03', '2025-09-04'],
    ['2026: Mon 31/8 swapped, Tue 1, Wed 2/9', '2026-08-28', '2026-09-03', '2026-09-04'],
    ['2027: Thu 2, Fri 3/9', '2027-09-01', '2027-09-06', '2027-09-07'],
  ])('%s: one whole day from the eve, and from after 15:00 of it', (_, eve, first, second) => {
    expect(due(`${eve} 09:00`, [1, 'whole-days'])).toBe(at(`${first} 17:00`));
    expect(due(`${eve} 15:01`, [1, 'whole-days'], { cutoff: '15:00' })).toBe(at(`${second} 17:00`));
    expect(due(`${eve} 15:01`, [1, 'working-days'], { cutoff: '15:00' })).toBe(at(`${first} 17:00`));
  });
});

describe('Giỗ Tổ, 30/4–1/5 and New Year: one working day from 16:00 of the day before', () => {
  it.each([
    ['Giỗ Tổ 2019, Sun 14/4 made up on Mon', '2019-04-12', '2019-04-16'],
    ['Giỗ Tổ 2020, Thu 2/4', '2020-04-01', '2020-04-03'],
    ['Giỗ Tổ 2021, Wed 21/4', '2021-04-20', '2021-04-22'],
    ['Giỗ Tổ 2022, Sun 10/4 made up on Mon', '2022-04-08', '2022-04-12'],
    ['Giỗ Tổ 2024, Thu 18/4', '2024-04-17', '2024-04-19'],
    ['Giỗ Tổ 2025, Mon 7/4', '2025-04-04', '2025-04-08'],
    ['Giỗ Tổ 2026, Sun 26/4 made up on Mon', '2026-04-24', '2026-04-28'],
    ['Giỗ Tổ 2027, Fri 16/4', '2027-04-15', '2027-04-19'],
    ['30/4–1/5 2019 with 29/4 swapped: Mon to Wed', '2019-04-26', '2019-05-02'],
    ['30/4–1/5 2020: Thu, Fri', '2020-04-29', '2020-05-04'],
    ['30/4–1/5 2025 with 2/5 swapped: Wed to Fri', '2025-04-29', '2025-05-05'],
    ['30/4–1/5 2026: Thu, Fri', '2026-04-29', '2026-05-04'],
    ['30/4–1/5 2027: Fri, Sat made up on Mon 3/5', '2027-04-29', '2027-05-04'],
    ['New Year 2020, Wed', '2019-12-31', '2020-01-02'],
    ['New Year 2021, Fri', '2020-12-31', '2021-01-04'],
    ['New Year 2023, Sun made up on Mon', '2022-12-30', '2023-01-03'],
    ['New Year 2024, Mon', '2023-12-29', '2024-01-02'],
    ['New Year 2025, Wed', '2024-12-31', '2025-01-02'],
    ['New Year 2027, Fri', '2026-12-31', '2027-01-04'],
  ])('%s', (_, eve, first) => {
    expect(due(`${eve} 16:00`, [1, 'working-days'])).toBe(at(`${first} 16:00`));
  });
});

describe('Culture Day 24/11', () => {
  it.each<readonly [string, string, Amount, string]>([
    ['is worked on Mon 24/11/2025', '2025-10-24 09:00', [1, 'months'], '2025-11-24 17:00'],
    ['is off on Tue 24/11/2026: 13 months roll to Wed', '2025-10-24 09:00', [13, 'months'], '2026-11-25 17:00'],
    ['is off on Wed 24/11/2027: 25 months roll to Thu', '2025-10-24 09:00', [25, 'months'], '2027-11-25 17:00'],
    ['4 calendar days from Fri 20/11/2026 end on it', '2026-11-20 09:00', [4, 'calendar-days'], '2026-11-25 17:00'],
    ['2 whole days from Mon 22/11/2027: 23, 25', '2027-11-22 09:00', [2, 'whole-days'], '2027-11-25 17:00'],
  ])('%s', (_, start, amount, expected) => {
    expect(due(start, amount)).toBe(at(expected));
  });
});

describe('swapped days', () => {
  it.each<readonly [string, string, Amount, string | null, string]>([
    ['Sat 5/1/2019 (for 31/12/2018) is worked', '2019-01-04 16:00', [1, 'working-days'], null, '2019-01-05 16:00'],
    ['received on Sat 5/1/2019: Mon is its next day', '2019-01-05 09:00', [1, 'whole-days'], null, '2019-01-07 17:00'],
    ['1 calendar day stays on Sat 5/1/2019', '2019-01-04 09:00', [1, 'calendar-days'], null, '2019-01-05 17:00'],
    [
      '3 whole days over 29/4–1/5/2019: Thu 2, Fri 3, Sat 4/5',
      '2019-04-26 09:00',
      [3, 'whole-days'],
      null,
      '2019-05-04 17:00',
    ],
    [
      'received 16:00 on Sat 4/5/2019, 2 hours: one, then Mon 07–08',
      '2019-05-04 16:00',
      [2, 'working-hours'],
      null,
      '2019-05-06 08:00',
    ],
    ['3 whole days over 29/4/2024: 2, 3, Sat 4/5', '2024-04-26 09:00', [3, 'whole-days'], null, '2024-05-04 17:00'],
    [
      'after 15:00 on Fri 3/5/2024: all of Sat 4/5 counts',
      '2024-05-03 15:00',
      [1, 'working-days'],
      '15:00',
      '2024-05-04 17:00',
    ],
    [
      'received 14:00 on Sat 26/4/2025, 16 hours: 3, Mon 8, Tue 4.5 + 0.5',
      '2025-04-26 14:00',
      [2, 'working-days'],
      null,
      '2025-04-29 14:00',
    ],
    [
      '7 whole days from 31/12/2025: Mon 5–Fri 9 are five, Sat 10, Mon 12/1',
      '2025-12-31 09:00',
      [7, 'whole-days'],
      null,
      '2026-01-12 17:00',
    ],
    ['2 calendar days end on Fri 2/1/2026, off', '2025-12-31 09:00', [2, 'calendar-days'], null, '2026-01-05 17:00'],
    ['after 15:00 on Fri 9/1/2026', '2026-01-09 15:30', [1, 'working-days'], '15:00', '2026-01-10 17:00'],
    ['after 15:00 on Sat 10/1/2026: from Monday', '2026-01-10 15:00', [1, 'working-days'], '15:00', '2026-01-12 17:00'],
    ['after 15:00 on Fri 21/8/2026', '2026-08-21 15:30', [1, 'working-days'], '15:00', '2026-08-22 17:00'],
    ['after 15:00 on Sat 22/8/2026: from Monday', '2026-08-22 15:30', [1, 'working-days'], '15:00', '2026-08-24 17:00'],
    ['a month from 31/7/2026 ends on 31/8, off till 2/9', '2026-07-31 09:00', [1, 'months'], null, '2026-09-03 17:00'],
  ])('%s', (_, start, amount, cutoff, expected) => {
    expect(due(start, amount, { cutoff })).toBe(at(expected));
  });

  it('a pause over Fri 3 and make-up Sat 4/5/2024 moves a whole-days date (4/5) by two: Mon 6, Tue 7', () => {
    const ledger: LedgerEntry[] = [
      { op: 'pause', at: at('2024-05-03 09:00') },
      { op: 'resume', at: at('2024-05-06 09:00') },
    ];
    expect(due('2024-05-02 08:00', [2, 'whole-days'], { ledger })).toBe(at('2024-05-07 17:00'));
  });
});

describe('leap days and month ends', () => {
  it.each<readonly [string, string, Amount, string]>([
    ['received in Tết 2020: start Thu 30/1, +1 = Sat 29/2', '2020-01-29 09:00', [1, 'months'], '2020-03-02 17:00'],
    ['Tue 30/1/2024 + 1 month = Thu 29/2', '2024-01-30 09:00', [1, 'months'], '2024-02-29 17:00'],
    ['Mon 28/2/2022 + 24 months stays the 28th', '2022-02-28 09:00', [24, 'months'], '2024-02-28 17:00'],
    ['Wed 28/2/2024 + 1 calendar day is the leap day', '2024-02-28 09:00', [1, 'calendar-days'], '2024-02-29 17:00'],
    ['Tue 28/2/2023 + 1 calendar day is 1/3', '2023-02-28 09:00', [1, 'calendar-days'], '2023-03-01 17:00'],
    ['Wed 28/2/2024 + 2 whole days: 29/2, 1/3', '2024-02-28 09:00', [2, 'whole-days'], '2024-03-01 17:00'],
    ['Thu 31/8/2023 + 1 month = Sat 30/9', '2023-08-31 09:00', [1, 'months'], '2023-10-02 17:00'],
    ['Wed 31/3/2021 + 1 month = 30/4, off till Mon 3/5', '2021-03-31 09:00', [1, 'months'], '2021-05-04 17:00'],
    ['Fri 31/12/2021 + 2 months = Mon 28/2', '2021-12-31 09:00', [2, 'months'], '2022-02-28 17:00'],
    ['Tue 30/11/2021 + 3 months = Mon 28/2', '2021-11-30 09:00', [3, 'months'], '2022-02-28 17:00'],
    ['Fri 31/10/2025 + 3 months = Sat 31/1', '2025-10-31 09:00', [3, 'months'], '2026-02-02 17:00'],
  ])('%s', (_, start, amount, expected) => {
    expect(due(start, amount)).toBe(at(expected));
  });
});
