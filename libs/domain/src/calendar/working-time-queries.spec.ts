import { officialCalendar } from '../../test/official-calendar';
import * as queries from './working-time-queries';

const vn = officialCalendar();
const at = (text: string): string => `${text.replace(' ', 'T')}:00+07:00`;

describe('working time', () => {
  it('is measured in minutes, backwards too', () => {
    expect(queries.workingMinutesBetween(at('2020-01-22 16:00'), at('2020-01-30 08:00'), vn)).toBe(120);
    expect(queries.workingMinutesBetween(at('2020-01-30 08:00'), at('2020-01-22 16:00'), vn)).toBe(-120);
    expect(queries.workingMinutesBetween(at('2020-01-30 11:00'), '2020-01-30T11:00:30+07:00', vn)).toBe(0.5);
  });

  it('includes an opening and excludes a closing', () => {
    const instants = [
      '2020-01-30 06:59',
      '2020-01-30 07:00',
      '2020-01-30 11:29',
      '2020-01-30 11:30',
      '2020-01-30 17:00',
    ];
    expect(instants.map((text) => queries.isWorkingTime(at(text), vn))).toEqual([false, true, true, false, false]);
  });

  it.each([
    ['2020-01-22 17:00', '2020-01-30 07:00'],
    ['2020-01-30 11:30', '2020-01-30 13:30'],
    ['2020-01-30 14:10', '2020-01-30 14:10'],
  ])('opens again after %s at %s', (from, expected) => {
    expect(queries.nextOpening(at(from), vn)).toBe(at(expected));
  });

  it.each([
    ['2020-01-22 06:00', '2020-01-22 17:00'],
    ['2020-01-22 17:00', '2020-01-30 17:00'],
    ['2020-01-25 10:00', '2020-01-30 17:00'],
  ])('ends for the day of %s at %s', (from, expected) => {
    expect(queries.endOfWorkingDay(at(from), vn)).toBe(at(expected));
  });

  it('closes on working days only', () => {
    expect(queries.closingOfDay('2024-05-04', vn)).toBe(at('2024-05-04 17:00'));
    expect(queries.closingOfDay('2024-05-05', vn)).toBeNull();
    expect(() => queries.closingOfDay('2024-02-30', vn)).toThrow('CLOCK.INSTANT_INVALID');
  });

  it('counts working days from a date to before another', () => {
    expect(queries.workingDaysBetween('2020-01-22', '2020-01-31', vn)).toBe(2);
    expect(queries.workingDaysBetween('2020-01-31', '2020-01-22', vn)).toBe(0);
  });

  it("gives a make-up Saturday Monday's hours, also where the office has Saturday hours of its own", () => {
    const own = { ...vn, hours: { ...vn.hours, sat: [['07:00', '11:30']] as const } };
    expect(queries.closingOfDay('2024-05-11', own)).toBe(at('2024-05-11 11:30'));
    expect(queries.closingOfDay('2024-05-04', own)).toBe(at('2024-05-04 17:00'));
  });
});
