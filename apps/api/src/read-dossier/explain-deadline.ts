import type { DossierView, ExplainedDeadline } from '@lienthong/contracts';
import { DomainError, computeDeadline } from '@lienthong/domain';
import type { Allotment, Deadline, SlaClock, WorkCalendar } from '@lienthong/domain';
import type { DecreedCalendars } from '@lienthong/read-model';

type CountedClock = Pick<SlaClock, 'start' | 'entries' | 'dueAt'> & { readonly allotted: Allotment };

/**
 * Computes a dossier's due instant anew from its ledger and calendar, with the explanation. A decree that came later
 * than the dossier's last plan has not moved it: it is explained by the calendar that it was planned with.
 * @throws DomainError `CALENDAR.UNKNOWN` if the calendar it pinned is not in the catalogue
 */
export function explainDeadline(view: DossierView, calendars: Pick<DecreedCalendars, 'stagesOf'>): ExplainedDeadline {
  const received = view.events[0];
  const clock = view.state.clocks.dossier;
  if (received?.type !== 'DossierReceived' || clock?.allotted == null) {
    throw new Error(`the history of ${view._id} has no receipt with a clock`);
  }
  const stages = calendars.stagesOf(received.data.calendar);
  const [newest] = stages;
  if (newest === undefined) {
    throw new DomainError('CALENDAR.UNKNOWN', `calendar "${received.data.calendar}" is not in the catalogue`);
  }
  const { start, allotted, entries } = clock;
  const deadline = plannedDeadline({ ...clock, allotted }, newest, stages.slice(1));
  return {
    code: view._id,
    dueAt: deadline.dueAt,
    start,
    effectiveStart: deadline.effectiveStart,
    allotted,
    calendar: received.data.calendar,
    ledger: entries,
    finishedAt: view.state.finishedAt,
    timeliness: view.state.timeliness,
    explanation: deadline.explanation,
  };
}

/** As the newest calendar gives it, unless only an earlier one gives the instant that the dossier bears. */
function plannedDeadline(
  { start, allotted, entries, dueAt }: CountedClock,
  newest: WorkCalendar,
  earlier: readonly WorkCalendar[],
): Deadline {
  const by = (calendar: WorkCalendar): Deadline => computeDeadline({ ...allotted, start, calendar, ledger: entries });
  const deadline = by(newest);
  if (deadline.dueAt === dueAt) return deadline;
  for (const calendar of earlier) {
    const then = by(calendar);
    if (then.dueAt === dueAt) return then;
  }
  return deadline;
}
