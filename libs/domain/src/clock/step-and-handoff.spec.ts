import { officialCalendar } from '../../test/official-calendar';
import { handoffDue } from './handoff-due';
import { instantAtShare, instantAtShareOfClock } from './instant-at-share';
import { effectiveStart } from './start-rule';

const vn = officialCalendar();
const at = (text: string): string => `${text.replace(' ', 'T')}:00+07:00`;

describe('a hand-off is to be accepted', () => {
  it.each([
    ['the same day', '2024-06-03 08:00', '2024-06-03 17:00'],
    ['the same day, if offered just before 15:00', '2024-06-03 14:59', '2024-06-03 17:00'],
    ['the same day, if offered before opening', '2024-06-03 06:00', '2024-06-03 17:00'],
    ['the same day, if offered in the lunch break', '2024-06-03 12:00', '2024-06-03 17:00'],
    ['an hour after the next opening, if offered at 15:00', '2024-06-03 15:00', '2024-06-04 08:00'],
    ['an hour after the next opening, if offered at night', '2024-06-03 21:00', '2024-06-04 08:00'],
    ['an hour after the next opening, if offered on a Saturday', '2024-06-08 09:00', '2024-06-10 08:00'],
    ['the same day, if that is a make-up Saturday', '2026-01-10 09:00', '2026-01-10 17:00'],
    ['after Tết, if offered on its eve', '2020-01-22 15:12', '2020-01-30 08:00'],
  ])('%s', (_, offered, expected) => {
    expect(handoffDue(at(offered), vn)).toBe(at(expected));
  });

  it('by a limit of its own', () => {
    expect(handoffDue(at('2024-06-03 15:30'), vn, '16:00')).toBe(at('2024-06-03 17:00'));
    expect(() => handoffDue(at('2024-06-03 15:30'), vn, '4pm')).toThrow('CLOCK.CUTOFF_INVALID');
  });
});

describe('a share of the working time', () => {
  it.each([
    [0, '2024-06-03 07:00'],
    [0.25, '2024-06-03 11:00'],
    [0.5, '2024-06-03 17:00'],
    [0.8, '2024-06-04 13:48'],
    [0.1, '2024-06-03 08:36'],
    [1, '2024-06-04 17:00'],
  ])('%p has gone at %s', (share, expected) => {
    expect(instantAtShare(at('2024-06-02 10:00'), at('2024-06-04 17:00'), share, vn)).toBe(at(expected));
  });

  it('is the due instant where no working time lies between', () => {
    expect(instantAtShare(at('2024-06-02 10:00'), at('2024-06-02 11:00'), 0.5, vn)).toBe(at('2024-06-02 11:00'));
    expect(instantAtShare(at('2024-06-04 10:00'), at('2024-06-03 11:00'), 0.5, vn)).toBe(at('2024-06-03 11:00'));
  });

  it('of a clock leaves out paused and given-up time', () => {
    const clock = { start: at('2024-06-03 07:00'), amount: 2, unit: 'working-days', calendar: vn } as const;
    const pause = { op: 'pause', at: at('2024-06-03 09:00') } as const;
    const resume = { op: 'resume', at: at('2024-06-03 15:00') } as const;
    expect(instantAtShareOfClock({ ...clock, ledger: [pause, resume] }, 0.25)).toBe(at('2024-06-03 17:00'));
    expect(instantAtShareOfClock({ ...clock, ledger: [pause] }, 0.25)).toBeNull();
    const restart = { op: 'restart', at: at('2024-06-05 07:00') } as const;
    expect(instantAtShareOfClock({ ...clock, ledger: [pause, restart] }, 0.5)).toBe(at('2024-06-05 17:00'));
  });

  it('of 1 is the due instant also where a pause in whole days lasts until it', () => {
    const clock = { start: at('2024-06-03 09:00'), amount: 1, unit: 'working-days', counting: 'whole-days' } as const;
    const ledger = [
      { op: 'pause', at: at('2024-06-04 09:00') },
      { op: 'resume', at: at('2024-06-06 18:00') },
    ] as const;
    // Due on Tue 4/6; the paused Tue and Wed move it to Thu 6/6. Worked: Mon 09:00–17:00 is 6 h, Tue 07:00–09:00 is 2 h.
    expect(instantAtShareOfClock({ ...clock, calendar: vn, ledger }, 1)).toBe(at('2024-06-06 17:00'));
    expect(instantAtShareOfClock({ ...clock, calendar: vn, ledger }, 0.5)).toBe(at('2024-06-03 15:00'));
  });

  it.each([-0.1, 1.1, NaN])('refuses %p', (share) => {
    expect(() => instantAtShare(at('2024-06-03 10:00'), at('2024-06-04 10:00'), share, vn)).toThrow('REQUEST.INVALID');
  });
});

it('the effective start is told on its own', () => {
  expect(effectiveStart(at('2026-11-23 15:00'), vn, '15:00')).toBe(at('2026-11-25 07:00'));
});
