import Holidays from 'date-holidays';
import { officialCalendar, officialYears } from '../../test/official-calendar';
import { mergeCalendarYears } from './calendar-year';
import { isWorkingDay } from './working-time-queries';

const vn = officialCalendar();
const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027];

/** Days Monday to Friday on which no work is done. */
function weekdaysOff(year: number): string[] {
  const days = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(year, 0, 1 + day)));
  return days
    .filter((day) => day.getUTCFullYear() === year && day.getUTCDay() % 6 !== 0)
    .map((day) => day.toISOString().slice(0, 10))
    .filter((date) => !isWorkingDay(date, vn))
    .map((date) => date.slice(5));
}

describe('the official calendars', () => {
  it('are there for 2019 to 2027, each day with its names and its source', () => {
    expect(officialYears().map(({ year }) => year)).toEqual(years);
    expect(vn.covers).toEqual({ from: '2019-01-01', to: '2027-12-31' });
    for (const day of vn.days ?? []) expect([day.vi, day.en, day.source].every((text) => text.length > 3)).toBe(true);
  });

  it.each([
    [2019, '01-01 02-04 02-05 02-06 02-07 02-08 04-15 04-29 04-30 05-01 09-02'],
    [2020, '01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02'],
    [2021, '01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03'],
    [2022, '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02'],
    [2023, '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04'],
    [2024, '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03'],
    [2025, '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02'],
    [2026, '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24'],
    [2027, '01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03 11-24'],
  ])('%i has its weekdays off', (year, expected) => {
    expect(weekdaysOff(year).join(' ')).toBe(expected);
  });

  it('have the make-up Saturdays of the swaps', () => {
    expect(vn.workdays).toEqual(['2019-01-05', '2019-05-04', '2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22']);
  });

  it.each(years)('agree with the lunar calendar on Tết %i', (year) => {
    const tet = new Holidays('VN')
      .getHolidays(year)
      .filter(({ name, type }) => name.startsWith('Tết Nguyên') && type === 'public');
    const first = tet.map(({ date }) => date.slice(0, 10)).sort()[0] ?? '';
    expect(first).toMatch(/^\d{4}-\d\d-\d\d$/);
    for (let day = 0; day < 3; day++) {
      const date = new Date(Date.parse(first) + day * 86_400_000).toISOString().slice(0, 10);
      expect([date, isWorkingDay(date, vn)]).toEqual([date, false]);
    }
  });
});

describe('merging years', () => {
  const [y2019, y2020, y2021] = officialYears();
  if (y2019 === undefined || y2020 === undefined || y2021 === undefined) throw new Error('no calendars to merge');

  it.each([
    ['none', []],
    ['a gap', [y2019, y2021]],
    ['a year twice', [y2019, y2019]],
    ['other hours', [y2019, { ...y2020, hours: { mon: [['08:00', '12:00']] as const } }]],
    ['a day of another year', [{ ...y2019, days: y2020.days }]],
    ['a day that is none', [{ ...y2019, days: [{ date: '2019-02-30', off: true, vi: 'x', en: 'x', source: 'x' }] }]],
    ['a day twice', [{ ...y2019, days: [...y2019.days, ...y2019.days] }]],
  ])('refuses %s', (_, given) => {
    expect(() => mergeCalendarYears(given, 'x')).toThrow('CALENDAR.INVALID');
  });
});
