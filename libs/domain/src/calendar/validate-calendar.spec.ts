import { validateCalendar } from './validate-calendar';
import type { WorkCalendar } from './work-calendar';

const good: WorkCalendar = {
  hours: {
    mon: [
      ['07:00', '11:30'],
      ['13:30', '17:00'],
    ],
  },
  holidays: ['2020-01-23'],
  workdays: ['2024-05-04'],
  standardDayMinutes: 480,
};

function refusalOf(change: Record<string, unknown>): string {
  try {
    validateCalendar({ ...good, ...change });
    return 'taken';
  } catch (error) {
    const { code, detail } = error as { code: string; detail: string };
    return `${code} ${detail}`;
  }
}

describe('a calendar', () => {
  it.each([
    ['in order', {}],
    [
      'with hours not in order',
      {
        hours: {
          mon: [
            ['13:30', '17:00'],
            ['07:00', '11:30'],
          ],
        },
      },
    ],
    ['open around the clock', { hours: { sun: [['00:00', '24:00']] } }],
    ['with a holiday listed twice', { holidays: ['2020-01-23', '2020-01-23'] }],
  ])('is taken %s', (_, change) => {
    expect(refusalOf(change)).toBe('taken');
  });

  it.each([
    [
      {
        hours: {
          mon: [
            ['07:00', '12:00'],
            ['11:00', '17:00'],
          ],
        },
      },
      /hours of mon .* overlap/,
    ],
    [{ hours: { mon: [['17:00', '07:00']] } }, /\["17:00","07:00"\] are reversed or empty/],
    [{ hours: { mon: [['07:00', '07:00']] } }, /reversed or empty/],
    [{ hours: { mon: [['7:00', '11:30']] } }, /must be two times HH:MM/],
    [{ hours: { mon: [['07:00', '24:01']] } }, /must be two times HH:MM/],
    [{ hours: { mon: [['07:00']] } }, /must be two times HH:MM/],
    [{ hours: { mon: '07:00-17:00' } }, /must be a list/],
    [{ hours: { monday: [] } }, /"monday" are for no day of the week/],
    [{ hours: {} }, /no working time at all/],
    [{ hours: { mon: [] } }, /no working time at all/],
    [{ hours: null }, /hours must be an object/],
    [{ holidays: ['2021-02-29'] }, /holidays entry "2021-02-29" is not a real day/],
    [{ holidays: ['23/01/2020'] }, /holidays entry/],
    [{ holidays: [20200123] }, /holidays entry 20200123/],
    [{ holidays: '2020-01-23' }, /holidays must be a list/],
    [{ workdays: ['2024-5-4'] }, /workdays entry "2024-5-4"/],
    [{ workdays: ['2020-01-23'] }, /2020-01-23 is both a holiday and a make-up working day/],
    [{ standardDayMinutes: 0 }, /standardDayMinutes 0/],
    [{ standardDayMinutes: 7.5 }, /standardDayMinutes 7.5/],
    [{ standardDayMinutes: '480' }, /standardDayMinutes "480"/],
    [{ standardDayMinutes: 1441 }, /standardDayMinutes 1441/],
    [{ covers: { from: '2020-12-31', to: '2020-01-01' } }, /covers/],
  ])('is refused for %j', (change, detail) => {
    expect(refusalOf(change)).toMatch(/^CALENDAR\.INVALID calendar \(inline\): /);
    expect(refusalOf(change)).toMatch(detail);
  });
});
