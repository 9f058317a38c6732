import { firstRules } from '../catalogue/case-rules';
import type { CaseRules } from '../catalogue/case-rules';
import type { WorkCalendar } from '../calendar/work-calendar';
import { workingHoursAfter } from '../clock/working-hours-after';
import { computeDeadline } from '../clock/deadline';
import { handoffDue } from '../clock/handoff-due';
import { instantAtShareOfClock } from '../clock/instant-at-share';
import { warnShare } from './sla-clock';
import type { ClockDraft, ClockInstants, ClockPlan } from './sla-clock';

/** Clocks whose breach is escalated while nobody answers. */
const escalated: readonly ClockDraft['kind'][] = ['dossier', 'step', 'leg', 'urge'];

/**
 * Plans clocks, each in the calendar of its unit or, where it names none, in `own`, the dossier's series.
 * @throws DomainError of the clock or of `calendarOf`
 */
export function planClocks(
  drafts: readonly ClockDraft[],
  own: string,
  calendarOf: (series: string) => WorkCalendar,
  rules?: CaseRules,
): ClockPlan {
  return Object.fromEntries(
    drafts.map((draft) => [draft.id, planClock(draft, calendarOf(draft.calendar ?? own), rules)]),
  );
}

/**
 * Due, warning and escalation instants of one clock in its calendar. A hand-off is only judged by its lapse.
 * @throws DomainError of the clock or the calendar
 */
export function planClock(draft: ClockDraft, calendar: WorkCalendar, rules: CaseRules = firstRules): ClockInstants {
  const { calendar: series } = draft;
  return { ...instantsOf(draft, calendar, rules), ...(series === undefined ? {} : { calendar: series }) };
}

function instantsOf(draft: ClockDraft, calendar: WorkCalendar, rules: CaseRules): ClockInstants {
  if (draft.allotted === null) return { dueAt: handoffDue(draft.start, calendar), warnAt: null };
  const request = { ...draft.allotted, start: draft.start, calendar, ledger: draft.entries };
  const { dueAt } = computeDeadline(request);
  const instants: ClockInstants = { dueAt, warnAt: instantAtShareOfClock(request, warnShare) };
  if (dueAt === null || rules === firstRules) return instants;
  return {
    ...instants,
    ...(draft.kind === 'dossier' ? { marks: marksOf(request, rules) } : {}),
    ...(escalated.includes(draft.kind) && rules.escalation.length > 0
      ? { escalateAt: rules.escalation.map((step) => workingHoursAfter(dueAt, step.afterHours, calendar)) }
      : {}),
  };
}

function marksOf(request: Parameters<typeof instantAtShareOfClock>[0], rules: CaseRules): readonly string[] {
  return rules.warnShares.flatMap((share) => instantAtShareOfClock(request, share) ?? []);
}
