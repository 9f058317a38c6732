import fc from 'fast-check';
import { calendarArb, dates, minuteText, requestArb, startArb } from '../../test/clock-requests';
import { SlowClock, slowMinute, slowShare, slowText } from '../../test/slow-clock';
import { computeDeadline } from './deadline';
import type { DeadlineRequest } from './deadline-request';
import { handoffDue } from './handoff-due';
import { instantAtShareOfClock } from './instant-at-share';

const runs = { numRuns: 10_000 };
const percentArb = fc.oneof(fc.constantFrom(0, 50, 80, 100), fc.integer({ min: 0, max: 100 }));
const limitArb = fc.constantFrom('15:00', '11:30', '16:00');

/** Minute by minute, months are kept short. */
const stepArb = requestArb.map((request): DeadlineRequest =>
  request.unit === 'months' ? { ...request, amount: 1 } : request,
);

const at = (request: DeadlineRequest, percent: number): string | null => instantAtShareOfClock(request, percent / 100);

describe('the instant at a share of a step’s clock', () => {
  it('is monotone in the share, from its first opening to its due instant', () => {
    fc.assert(
      fc.property(stepArb, percentArb, percentArb, (request, one, other) => {
        const { dueAt, effectiveStart } = computeDeadline(request);
        const low = at(request, Math.min(one, other));
        const high = at(request, Math.max(one, other));
        if (dueAt === null || low === null || high === null) return low === null && high === null && dueAt === null;
        return effectiveStart <= low && low <= high && high <= dueAt && at(request, 100) === dueAt;
      }),
      runs,
    );
  });

  it('lies inside working time, or at a closing', () => {
    fc.assert(
      fc.property(stepArb, percentArb, (request, percent) => {
        const instant = at(request, percent);
        if (instant === null) return;
        const clock = new SlowClock(request.calendar);
        const minute = Math.floor(slowMinute(instant));
        expect(clock.works(minute) || clock.works(minute - 1)).toBe(true);
      }),
      runs,
    );
  });

  it('is where the slow model finds it, minute by minute', () => {
    fc.assert(
      fc.property(stepArb, percentArb, (request, percent) => {
        expect(at(request, percent)).toBe(slowShare(request, percent));
      }),
      runs,
    );
  });
});

describe('the due instant of a hand-off', () => {
  it('is after the offer, in working time or at a closing, and where the slow model finds it', () => {
    fc.assert(
      fc.property(startArb, calendarArb, limitArb, (offered, calendar, limit) => {
        const due = handoffDue(minuteText(offered), calendar, limit);
        const clock = new SlowClock(calendar);
        expect(due).toBe(slowText(clock.handoffDue(slowMinute(minuteText(offered)), limit)));
        expect([due > minuteText(offered), clock.works(slowMinute(due) - 1)]).toEqual([true, true]);
      }),
      runs,
    );
  });

  it('is never earlier for a later offer, nor for one more holiday', () => {
    fc.assert(
      fc.property(startArb, fc.nat(3000), calendarArb, fc.constantFrom(...dates), (offered, later, calendar, date) => {
        const due = handoffDue(minuteText(offered), calendar);
        const workdays = calendar.workdays.filter((day) => day !== date);
        const fewer = { ...calendar, workdays, holidays: [...calendar.holidays, date] };
        expect(handoffDue(minuteText(offered + later), calendar) >= due).toBe(true);
        expect(handoffDue(minuteText(offered), fewer) >= due).toBe(true);
      }),
      runs,
    );
  });
});
