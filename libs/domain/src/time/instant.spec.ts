import { dateOfInstant, formatInstant, normalizeInstant, parseInstant } from './instant';
import { addMonths, dateOfDay, findDay, parseDay, vietnameseDate, weekdayOf } from './local-date';

describe('an instant', () => {
  it.each([
    ['2020-01-22T08:12:00Z', '2020-01-22T15:12:00+07:00'],
    ['2020-01-22T15:12+07:00', '2020-01-22T15:12:00+07:00'],
    ['2020-01-22T23:30:00-05:30', '2020-01-23T12:00:00+07:00'],
    ['2020-02-28T20:00:00Z', '2020-02-29T03:00:00+07:00'],
    ['2020-01-22T15:12:00.5+07:00', '2020-01-22T15:12:00.500+07:00'],
    ['2020-01-22T15:12:00.0009999+07:00', '2020-01-22T15:12:00+07:00'],
    ['1900-01-01T00:00:00+07:00', '1900-01-01T00:00:00+07:00'],
    ['9999-12-31T23:59:59+07:00', '9999-12-31T23:59:59+07:00'],
  ])('%s is %s', (text, expected) => {
    expect(normalizeInstant(text)).toBe(expected);
    expect(parseInstant(text)).toBe(parseInstant(expected));
  });

  it("is what the host's own clock says", () => {
    for (let millis = Date.UTC(1999, 11, 30); millis < Date.UTC(2032, 0, 1); millis += 8_639_912_300 / 10) {
      expect(parseInstant(new Date(millis).toISOString())).toBe(millis);
      expect(Date.parse(formatInstant(millis))).toBe(millis);
    }
  });

  it('has its Vietnamese date', () => {
    expect(dateOfInstant('2020-01-22T17:00:00Z')).toBe('2020-01-23');
  });

  it.each(['1899-12-31T23:59:59+07:00', '9999-12-31T23:59:59Z', '2020-01-22t15:12:00z'])('%s is refused', (text) => {
    expect(() => parseInstant(text)).toThrow('CLOCK.INSTANT_INVALID');
  });
});

describe('a date', () => {
  it('goes to its day number and back', () => {
    for (const date of ['1900-01-01', '1970-01-01', '2000-02-29', '2024-12-31', '9999-12-31']) {
      expect(dateOfDay(parseDay(date))).toBe(date);
      expect(parseDay(date)).toBe(Date.parse(date) / 86_400_000);
    }
    expect(weekdayOf(parseDay('2026-11-24'))).toBe(1);
    expect(vietnameseDate(parseDay('2026-11-24'))).toBe('24/11/2026');
  });

  it.each(['1900-02-29', '2020-00-10', '2020-04-31', '2020-1-1', '20200101', 'tomorrow', ''])('%p is none', (date) => {
    expect(findDay(date)).toBeUndefined();
  });

  it('moves by months to the same day or the last', () => {
    const moved = (date: string, months: number): string => dateOfDay(addMonths(parseDay(date), months));
    expect(moved('2024-01-31', 1)).toBe('2024-02-29');
    expect(moved('2023-01-31', 1)).toBe('2023-02-28');
    expect(moved('2024-11-30', 3)).toBe('2025-02-28');
    expect(moved('2024-01-15', 24)).toBe('2026-01-15');
  });
});
