import { Injectable } from '@nestjs/common';
import { ApplicationFailure } from '@temporalio/common';
import { DomainError, isDomainError, planClock } from '@lienthong/domain';
import type { ClockPlan, WorkCalendar } from '@lienthong/domain';
import type { PlanRequest } from '@lienthong/contracts/temporal';
import type { DecreedCalendars } from '@lienthong/read-model';

/** Computes instants outside the workflow, so that a new calendar never breaks a replay. */
@Injectable()
export class ClockActivities {
  constructor(private readonly calendars: DecreedCalendars) {}

  /**
   * Plans with the calendars as they are known; a decree that the request names is read first if it is not.
   * @throws ApplicationFailure with the domain's code: retried where the decree can't be read now, else not
   */
  async planClocks(request: PlanRequest): Promise<ClockPlan> {
    try {
      const calendar = await this.calendarOf(request);
      return Object.fromEntries(
        request.clocks.map((clock) => [clock.id, planClock(clock, calendar, request.rules)] as const),
      );
    } catch (error) {
      if (!isDomainError(error)) throw error;
      const nonRetryable = !error.code.startsWith('SERVICE.');
      throw ApplicationFailure.create({
        message: error.detail,
        type: error.code,
        details: [error.context],
        nonRetryable,
      });
    }
  }

  private async calendarOf({ calendar: series, decree }: PlanRequest): Promise<WorkCalendar> {
    const calendars = decree === undefined ? this.calendars.now : await this.calendars.knowing(decree);
    const calendar = calendars[series];
    if (calendar === undefined) throw new DomainError('CALENDAR.UNKNOWN', `calendar ${series} is not in the catalogue`);
    return calendar;
  }
}
