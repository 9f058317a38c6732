import type { DossierView, SharedTime } from '@lienthong/contracts';
import { DomainError, timeShares } from '@lienthong/domain';
import type { DecreedCalendars } from '@lienthong/read-model';

/** @throws DomainError `CALENDAR.UNKNOWN` if the calendar it pinned is not in the catalogue */
export function shareTime(view: DossierView, now: string, calendars: Pick<DecreedCalendars, 'now'>): SharedTime {
  const [received] = view.events;
  if (received?.type !== 'DossierReceived') throw new Error(`the history of ${view._id} has no receipt`);
  const code = received.data.calendar;
  const calendar = calendars.now[code];
  if (calendar === undefined) throw new DomainError('CALENDAR.UNKNOWN', `calendar "${code}" is not in the catalogue`);
  const until = view.closed ? view.updatedAt : now;
  return { code: view._id, from: received.at, until, shares: timeShares(view.events, until, calendar) };
}
