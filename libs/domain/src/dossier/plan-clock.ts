import type { WorkCalendar } from '../calendar/work-calendar';
import { computeDeadline } from '../clock/deadline';
import { handoffDue } from '../clock/handoff-due';
import { instantAtShareOfClock } from '../clock/instant-at-share';
import { warnShare } from './alarms';
import type { ClockDraft, ClockInstants } from './sla-clock';

/**
 * Due and warning instants of one clock in its calendar. A hand-off is only judged by its lapse.
 * @throws DomainError of the clock or the calendar
 */
export function planClock(draft: ClockDraft, calendar: WorkCalendar): ClockInstants {
  if (draft.allotted === null) return { dueAt: handoffDue(draft.start, calendar), warnAt: null };
  const request = { ...draft.allotted, start: draft.start, calendar, ledger: draft.entries };
  return { dueAt: computeDeadline(request).dueAt, warnAt: instantAtShareOfClock(request, warnShare) };
}
