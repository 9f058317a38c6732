import { officialCalendar } from '../../test/official-calendar';
import type { WorkCalendar } from '../calendar/work-calendar';
import { computeDeadline } from './deadline';
import type { DeadlineRequest } from './deadline-request';
import { handoffDue } from './handoff-due';

const vn = officialCalendar();
const start = '2020-01-22T15:12:00+07:00';

/** Anything at all, as it may come from outside. */
function refusalOf(change: Record<string, unknown>): { code?: string; detail?: string } {
  try {
    computeDeadline({ start, amount: 5, unit: 'working-days', calendar: vn, ...change } as unknown as DeadlineRequest);
    return {};
  } catch (error) {
    const { code, detail } = error as { code: string; detail: string };
    return { code, detail };
  }
}

describe('a deadline is refused', () => {
  it.each([0, -1, 1.5, 100_001, 1e15, NaN, Infinity, '5', null, undefined, [5]])('for the amount %p', (amount) => {
    expect(refusalOf({ amount }).code).toBe('CLOCK.AMOUNT_INVALID');
  });

  it.each([
    '2020-01-22T15:12:00',
    '2020-01-22',
    '2020-02-30T10:00:00+07:00',
    '2021-02-29T10:00:00+07:00',
    '2020-13-01T10:00:00+07:00',
    '2020-01-22T24:00:00+07:00',
    '2020-01-22T10:60:00+07:00',
    '2020-01-22T10:00:60+07:00',
    '2020-01-22T10:00:00+7:00',
    '2020-01-22T10:00:00+24:00',
    '2020-01-22 10:00:00+07:00',
    ' 2020-01-22T10:00:00+07:00',
    '2020-01-22T10:00:00.+07:00',
    '0000-01-01T00:00:00Z',
    '',
    1_579_680_720_000,
    null,
    undefined,
  ])('for the start %p', (given) => {
    expect(refusalOf({ start: given }).code).toBe('CLOCK.INSTANT_INVALID');
  });

  it.each([
    ['CLOCK.UNIT_UNKNOWN', { unit: 'weeks' }],
    ['CLOCK.UNIT_UNKNOWN', { unit: undefined }],
    ['CLOCK.UNIT_UNKNOWN', { unit: 'toString' }],
    ['CLOCK.COUNTING_UNKNOWN', { counting: 'half-days' }],
    ['CLOCK.CUTOFF_INVALID', { cutoff: '3pm' }],
    ['CLOCK.CUTOFF_INVALID', { cutoff: '24:00' }],
    ['CLOCK.CUTOFF_INVALID', { cutoff: 15 }],
    ['CALENDAR.NOT_COVERED', { start: '2018-12-28T10:00:00+07:00' }],
    ['CALENDAR.NOT_COVERED', { start: '2027-12-30T10:00:00+07:00' }],
    ['CALENDAR.NOT_COVERED', { amount: 100_000 }],
    ['CLOCK.AMOUNT_INVALID', { amount: 100_000, unit: 'months', calendar: { ...vn, covers: undefined } }],
  ])('with %s for %j', (code, change) => {
    expect(refusalOf(change).code).toBe(code);
  });

  it('naming the thing, the value and the rule', () => {
    expect(refusalOf({ amount: 1.5 }).detail).toBe('amount 1.5 must be a whole number from 1 to 100000');
  });
});

describe('a decree that takes away all working days', () => {
  const days = Array.from({ length: 9 * 366 - 6 }, (_, day) =>
    new Date(Date.UTC(2019, 0, 1 + day)).toISOString().slice(0, 10),
  ).filter((date) => date < '2028');
  const taken = (from: string): WorkCalendar => ({
    ...vn,
    holidays: days.filter((date) => date >= from),
    workdays: [],
  });
  const shapes = [
    { unit: 'working-hours' },
    { unit: 'working-days' },
    { unit: 'working-days', counting: 'whole-days', cutoff: '15:00' },
    { unit: 'calendar-days' },
    { unit: 'months' },
  ];

  it.each(shapes)('is refused as having no working time, at once, for %j', (shape) => {
    const before = Date.now();
    expect(refusalOf({ ...shape, calendar: taken('2019-01-01') }).code).toBe('CLOCK.NO_WORKING_TIME');
    expect(refusalOf({ ...shape, amount: 100_000, calendar: taken('2019-01-01') }).code).toMatch(
      /^CLOCK\.(NO_WORKING_TIME|AMOUNT_INVALID)$/,
    );
    expect(Date.now() - before).toBeLessThan(2000);
  });

  it.each(shapes)('from some day on leads beyond what is known, for %j', (shape) => {
    expect(refusalOf({ ...shape, calendar: taken('2020-01-23') }).code).toBe('CALENDAR.NOT_COVERED');
  });

  it('refuses a hand-off too, and takes nothing from what it does not reach', () => {
    expect(() => handoffDue(start, taken('2019-01-01'))).toThrow('CLOCK.NO_WORKING_TIME');
    expect(() => handoffDue(start, taken('2020-01-23'))).toThrow('CALENDAR.NOT_COVERED');
    expect(refusalOf({ amount: 1, unit: 'calendar-days', start: '2020-01-21T09:00:00+07:00' })).toEqual({});
    expect(refusalOf({ amount: 1, start: '2020-01-21T09:00:00+07:00', calendar: taken('2020-01-23') })).toEqual({});
  });
});

describe('a ledger is refused', () => {
  const at = '2020-01-31T10:00:00+07:00';
  const later = '2020-02-01T10:00:00+07:00';

  it.each([
    ['not a list', {}],
    ['an entry that is none', [null]],
    ['an unknown op', [{ op: 'sleep', at }]],
    [
      'out of order',
      [
        { op: 'pause', at: later },
        { op: 'resume', at },
      ],
    ],
    ['before the start', [{ op: 'pause', at: '2020-01-22T15:11:59+07:00' }]],
    [
      'added out of order',
      [
        { op: 'pause', at: later },
        { op: 'add', amount: 1, at },
      ],
    ],
    ['resumed without pause', [{ op: 'resume', at }]],
    [
      'resumed for another reason',
      [
        { op: 'pause', at, reason: 'tax' },
        { op: 'resume', at: later, reason: 'supplement' },
      ],
    ],
    [
      'resumed twice',
      [
        { op: 'pause', at },
        { op: 'resume', at },
        { op: 'resume', at: later },
      ],
    ],
    ['with a reason that is no text', [{ op: 'pause', at, reason: 5 }]],
    [
      'resumed for a reason that is no text',
      [
        { op: 'pause', at },
        { op: 'resume', at: later, reason: ['tax'] },
      ],
    ],
    [
      'paused twice for one reason',
      [
        { op: 'pause', at, reason: 'tax' },
        { op: 'pause', at: later, reason: 'tax' },
      ],
    ],
    [
      'paused twice for none',
      [
        { op: 'pause', at },
        { op: 'pause', at: later },
      ],
    ],
    [
      'resumed after a restart that forgot the pause',
      [
        { op: 'pause', at },
        { op: 'restart', at },
        { op: 'resume', at: later },
      ],
    ],
    [
      'going on after a stop',
      [
        { op: 'stop', at },
        { op: 'add', amount: 1 },
      ],
    ],
  ])('%s', (_, ledger) => {
    expect(refusalOf({ ledger }).code).toBe('CLOCK.LEDGER_INVALID');
  });

  it.each([0, -3, 0.5, 100_001, '2', undefined])('with an added amount of %p', (amount) => {
    expect(refusalOf({ ledger: [{ op: 'add', amount }] }).code).toBe('CLOCK.AMOUNT_INVALID');
    expect(refusalOf({ ledger: [{ op: 'extend', amount }] }).code).toBe('CLOCK.AMOUNT_INVALID');
  });

  it('with an instant that is none', () => {
    expect(refusalOf({ ledger: [{ op: 'pause', at: '2020-01-31' }] }).code).toBe('CLOCK.INSTANT_INVALID');
    expect(refusalOf({ ledger: [{ op: 'pause' }] }).code).toBe('CLOCK.INSTANT_INVALID');
  });

  it('but taken with two pauses for two reasons at one instant, ended one by one', () => {
    const pauses = ['tax', 'supplement'].map((reason) => ({ op: 'pause', at, reason }));
    const resumes = ['tax', 'supplement'].map((reason) => ({ op: 'resume', at: later, reason }));
    expect(refusalOf({ ledger: [...pauses, ...resumes] })).toEqual({});
  });
});
