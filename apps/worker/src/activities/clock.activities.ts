import { Injectable } from '@nestjs/common';
import { ApplicationFailure } from '@temporalio/common';
import { DomainError, isDomainError, planClock } from '@lienthong/domain';
import type { ClockPlan, WorkCalendar } from '@lienthong/domain';
import type { PlanRequest } from '@lienthong/contracts/temporal';

/** Computes instants outside the workflow, so that a new calendar never breaks a replay. */
@Injectable()
export class ClockActivities {
  constructor(private readonly calendars: Readonly<Record<string, WorkCalendar>>) {}

  /** @throws ApplicationFailure (not retried) with the domain's code where a rule refuses */
  planClocks(request: PlanRequest): Promise<ClockPlan> {
    try {
      const calendar = this.calendarOf(request.calendar);
      return Promise.resolve(Object.fromEntries(request.clocks.map((clock) => [clock.id, planClock(clock, calendar)])));
    } catch (error) {
      if (!isDomainError(error)) throw error;
      throw ApplicationFailure.nonRetryable(error.detail, error.code, error.context);
    }
  }

  private calendarOf(code: string): WorkCalendar {
    const calendar = this.calendars[code];
    if (calendar === undefined) throw new DomainError('CALENDAR.UNKNOWN', `calendar ${code} is not in the catalogue`);
    return calendar;
  }
}
