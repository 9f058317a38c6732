import { DomainError } from '@lienthong/domain';
import { loadCatalogue } from '@lienthong/platform';
import { absenceStatus } from '@lienthong/read-model';
import type { Absence } from '@lienthong/read-model';
import { spanOf } from './absence-request';
import { checkAbsence, officersOf } from './absence-rules';

const now = '2020-02-03T08:00:00+07:00';
const justice = 'cb-05431-tu-phap-ho-tich';
const culture = 'cb-05431-van-hoa-xa-hoi';
const land = 'cb-05431-dia-chinh-xay-dung';

function absence(over: Partial<Absence> = {}): Absence {
  const span = spanOf({ from: '2020-02-04', to: '2020-02-06' });
  const made = {
    reason: 'Nghỉ phép',
    by: 'cb-05431-lanh-dao',
    recordedAt: now,
    endedAt: null,
    endedBy: null,
    moved: 0,
  };
  return { _id: '05431-1', unit: '05431', number: 1, officer: justice, delegate: culture, ...span, ...made, ...over };
}

describe('the book of absences', () => {
  let officers: ReturnType<typeof officersOf>;

  beforeAll(async () => {
    officers = officersOf(await loadCatalogue(), '05431', '2020-02-03');
  });

  const refusal = (draft: Absence, known: readonly Absence[] = []): string | null => {
    try {
      checkAbsence(draft, officers, known, now);
      return null;
    } catch (error) {
      return error instanceof DomainError ? error.code : String(error);
    }
  };

  it('takes an officer and one of the same role who stands in', () => {
    expect(refusal(absence())).toBeNull();
  });

  it.each([
    ['an officer of another unit', { officer: 'cb-164-mot-cua' }, 'OFFICER.UNKNOWN'],
    ['a delegate of another unit', { delegate: 'cb-05434-tu-phap-ho-tich' }, 'OFFICER.UNKNOWN'],
    ['standing in for oneself', { delegate: justice }, 'ABSENCE.INVALID'],
    ['a delegate of another role', { delegate: 'cb-05431-mot-cua' }, 'ABSENCE.INVALID'],
    ['an end before the beginning', { to: '2020-02-03T23:59:59+07:00' }, 'ABSENCE.INVALID'],
    ['a time that is over', { from: '2020-01-02T00:00:00+07:00', to: '2020-02-02T23:59:59+07:00' }, 'ABSENCE.INVALID'],
  ])('refuses %s', (_what, over, code) => {
    expect(refusal(absence(over))).toBe(code);
  });

  it.each([
    ['the same officer', absence({ delegate: land }), 'ABSENCE.OVERLAPS'],
    ['a delegate who is absent', absence({ officer: land, delegate: justice }), 'OFFICER.ABSENT'],
    ['an officer who stands in for another', absence({ officer: culture, delegate: land }), 'ABSENCE.OVERLAPS'],
    ['an officer whom nobody of it concerns', absence({ officer: land, delegate: culture }), null],
  ])('beside an absence in the same time: %s', (_what, draft, code) => {
    expect(refusal(draft, [absence()])).toBe(code);
  });

  it('shares an instant at its border, not the next one; one that was ended counts no more', () => {
    const next = (from: string): Absence => absence({ from, to: '2020-02-09T23:59:59+07:00' });
    expect(refusal(next('2020-02-06T23:59:59+07:00'), [absence()])).toBe('ABSENCE.OVERLAPS');
    expect(refusal(next('2020-02-07T00:00:00+07:00'), [absence()])).toBeNull();
    expect(refusal(absence(), [absence({ endedAt: now })])).toBeNull();
  });

  it('counts days from their beginning to their end, and refuses a day that is none', () => {
    expect(spanOf({ from: '2020-02-28', to: '2020-02-29T11:30+07:00' })).toEqual({
      from: '2020-02-28T00:00:00+07:00',
      to: '2020-02-29T11:30:00+07:00',
    });
    expect(() => spanOf({ from: '2021-02-29', to: '2021-03-01' })).toThrow('2021-02-29');
  });

  it('is planned, in force and ended by its dates, or ended by hand', () => {
    const at = (instant: string): string => absenceStatus(absence(), instant);
    expect(at(now)).toBe('planned');
    expect(at('2020-02-04T00:00:00+07:00')).toBe('in-force');
    expect(at('2020-02-07T00:00:00+07:00')).toBe('ended');
    expect(absenceStatus(absence({ endedAt: now }), '2020-02-05T00:00:00+07:00')).toBe('ended');
  });

  it('knows the officers of a code on a date, and the last ones of a unit that is no more', async () => {
    const catalogue = await loadCatalogue();
    expect(officersOf(catalogue, '164', '2024-01-01')).not.toHaveLength(0);
    expect(officersOf(catalogue, '164', '2026-01-01')).toEqual(officersOf(catalogue, '164', '2024-01-01'));
    expect(officersOf(catalogue, 'la', '2024-01-01')).toEqual([]);
  });
});
