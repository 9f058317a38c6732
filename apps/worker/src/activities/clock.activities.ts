import { Injectable } from '@nestjs/common';
import { ApplicationFailure } from '@temporalio/common';
import { DomainError, isDomainError, planClocks } from '@lienthong/domain';
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
      const { calendar, clocks, rules, decree } = request;
      const known = decree === undefined ? this.calendars.now : await this.calendars.knowing(decree);
      return planClocks(clocks, calendar, (series) => calendarIn(known, series), rules);
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
}

function calendarIn(calendars: Readonly<Record<string, WorkCalendar>>, series: string): WorkCalendar {
  const calendar = calendars[series];
  if (calendar === undefined) throw new DomainError('CALENDAR.UNKNOWN', `calendar ${series} is not in the catalogue`);
  return calendar;
}
