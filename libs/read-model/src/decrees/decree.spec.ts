import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { computeDeadline, mergeCalendarYears } from '@lienthong/domain';
import type { CalendarYear, WorkCalendar } from '@lienthong/domain';
import { checkDecree } from './check-decree';
import { readDecree } from './decree';
import type { CalendarDecree } from './decree';
import { DecreedCalendars } from './decreed-calendars';
import { mergeDecree } from './merge-decree';

const folder = join(__dirname, '../../../../infra/catalogue/calendars');

/** The official calendars as they were before the swap of 22/8/2026 was announced. */
function beforeSwap(): WorkCalendar {
  const years = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as CalendarYear);
  const swapped = ['2026-08-22', '2026-08-31'];
  const without = years.map((year) => ({ ...year, days: year.days.filter((day) => !swapped.includes(day.date)) }));
  return mergeCalendarYears(without, 'vn');
}

const vn = beforeSwap();

function decree(changes: object, over: object = {}): CalendarDecree {
  return readDecree({ id: 'QĐ 1', issued: '2026-06-01', source: 'Công báo', calendar: 'vn', changes, ...over });
}

const swap = decree({ holidays: ['2026-08-31'], workdays: ['2026-08-22'] });

function due(calendar: WorkCalendar, amount: number): string | null {
  const start = '2026-06-01T08:00:00+07:00';
  return computeDeadline({ start, amount, unit: 'working-days', calendar, ledger: [] }).dueAt;
}

describe('the late swap of 22/8/2026 (M26)', () => {
  it('moves what is counted over the Saturday, and nothing before it or after the Monday', () => {
    const merged = checkDecree(swap, { vn });
    expect([60, 50, 66].map((amount) => [due(vn, amount), due(merged, amount)])).toEqual([
      ['2026-08-24T08:00:00+07:00', '2026-08-22T08:00:00+07:00'],
      ['2026-08-10T08:00:00+07:00', '2026-08-10T08:00:00+07:00'],
      ['2026-09-03T08:00:00+07:00', '2026-09-03T08:00:00+07:00'],
    ]);
  });

  it('is explained by its own number and source', () => {
    const { explanation } = computeDeadline({
      start: '2026-08-28T14:00:00+07:00',
      amount: 1,
      unit: 'working-days',
      calendar: checkDecree(swap, { vn }),
      ledger: [],
    });
    expect(JSON.stringify(explanation)).toContain('QĐ 1; Công báo');
  });

  it('gives the same where the catalogue has taken it in since', () => {
    const merged = mergeDecree(vn, swap);
    expect(mergeDecree(merged, swap)).toEqual(merged);
    expect(vn.holidays).not.toContain('2026-08-31');
  });
});

describe('a decree is refused', () => {
  const overlapping = { ...vn, hours: { mon: [['07:00', '11:30'] as const, ['11:00', '17:00'] as const] } };
  const wholeMonth = Array.from({ length: 31 }, (_, day) => `2026-08-${String(day + 1).padStart(2, '0')}`);

  it.each([
    ['of an unknown calendar', 'CALENDAR.UNKNOWN', decree({ holidays: ['2026-08-31'] }, { calendar: 'la' }), vn],
    ['beyond the known years', 'CALENDAR.NOT_COVERED', decree({ holidays: ['2031-08-29'] }), vn],
    ['on overlapping hours', 'CALENDAR.INVALID', swap, overlapping],
    ['with a make-up day that is a holiday', 'CALENDAR.INVALID', decree({ workdays: ['2026-09-02'] }), vn],
    ['with a holiday on a make-up day', 'CALENDAR.INVALID', decree({ holidays: ['2026-01-10'] }), vn],
    [
      'with a day in both lists',
      'CALENDAR.INVALID',
      decree({ holidays: ['2026-08-22'], workdays: ['2026-08-22'] }),
      vn,
    ],
    ['that takes away all working days', 'DECREE.NO_WORKING_DAY', decree({ holidays: wholeMonth }), vn],
    ['of a holiday that is one', 'DECREE.DAY_ALREADY_SO', decree({ holidays: ['2026-09-02'] }), vn],
    ['of a working day that is one', 'DECREE.DAY_ALREADY_SO', decree({ workdays: ['2026-08-31'] }), vn],
    ['that removes no holiday', 'DECREE.DAY_ALREADY_SO', decree({ removedHolidays: ['2026-08-31'] }), vn],
    ['that removes no make-up day', 'DECREE.DAY_ALREADY_SO', decree({ removedWorkdays: ['2026-08-22'] }), vn],
    ['a second time', 'DECREE.DAY_ALREADY_SO', swap, mergeDecree(vn, swap)],
  ])('%s: %s', (_what, code, refused, calendar) => {
    expect(() => checkDecree(refused, { vn: calendar })).toThrow(expect.objectContaining({ code }) as Error);
  });

  it.each([
    ['changes', { id: 'x', issued: '2026-06-01', source: 's', calendar: 'vn', changes: {} }],
    ['changes.holidays.0', { ...raw(), changes: { holidays: ['2026-02-30'] } }],
    ['stands twice', { ...raw(), changes: { holidays: ['2026-08-31', '2026-08-31'] } }],
    ['issued', { ...raw(), issued: '1/6/2026' }],
    ['hours', { ...raw(), changes: { holidays: ['2026-08-31'], hours: {} } }],
    ['id', { ...raw(), id: 'a\nb' }],
    ['expected object', 'text'],
  ])('where its file is wrong: %s', (told, value) => {
    expect(() => readDecree(value)).toThrow(
      expect.objectContaining({ code: 'DECREE.INVALID', detail: expect.stringContaining(told) as string }) as Error,
    );
  });

  function raw(): object {
    return { id: 'x', issued: '2026-06-01', source: 's', calendar: 'vn', changes: { holidays: ['2026-08-31'] } };
  }
});

it('takes back an earlier decree, day by day', () => {
  const merged = checkDecree(swap, { vn });
  const back = decree({ removedHolidays: ['2026-08-31'], removedWorkdays: ['2026-08-22'] }, { id: 'QĐ 2' });
  expect(checkDecree(back, { vn: merged })).toEqual({ ...vn, days: expect.any(Array) as unknown });
});

describe('calendars that follow their decrees', () => {
  const recorded = { decree: swap, order: 1, recordedAt: '2026-06-01T01:00:00Z', by: 'vh' };

  it('reads a decree that it is told of, and keeps every stage for explanations', async () => {
    const calendars = new DecreedCalendars({ vn }, { all: () => Promise.resolve([recorded]) });
    expect(calendars.now).toEqual({ vn });
    const known = await calendars.knowing('QĐ 1');
    expect(known['vn']?.holidays).toContain('2026-08-31');
    expect(calendars.stagesOf('vn')).toEqual([known['vn'], vn]);
    await calendars.refresh();
    expect(calendars.now['vn']).toBe(known['vn']);
  });

  it('tells a decree that is not recorded from a store that does not answer', async () => {
    const empty = new DecreedCalendars({ vn }, { all: () => Promise.resolve([]) });
    await expect(empty.knowing('QĐ 1')).rejects.toMatchObject({ code: 'DECREE.UNKNOWN' });
    const away = new DecreedCalendars({ vn }, { all: () => Promise.reject(new Error('away')) });
    await expect(away.knowing('QĐ 1')).rejects.toMatchObject({ code: 'SERVICE.STORE_UNAVAILABLE' });
    await expect(new DecreedCalendars({ vn }).knowing('QĐ 1')).rejects.toMatchObject({
      code: 'SERVICE.STORE_UNAVAILABLE',
    });
    await away.start();
    expect(away.now).toEqual({ vn });
    away.stop();
  });
});
