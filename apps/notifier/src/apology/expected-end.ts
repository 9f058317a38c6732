import { computeDeadline, findStep, handoffDue } from '@lienthong/domain';
import type { DossierState, PinnedRoute, PinnedStep, WorkCalendar } from '@lienthong/domain';

type Calendars = (series: string) => WorkCalendar | undefined;

/**
 * When the work will be done if every step that is left takes the time it is allotted and every hand-off the time it may
 * take. A step that has used up its time is taken to need as much again. Giving out the result is not work. Null where
 * step or calendar is not known.
 */
export function expectedEnd(state: DossierState, route: PinnedRoute, at: string, calendars: Calendars): string | null {
  const begun = beginning(state, route, at, calendars);
  if (begun === null) return null;
  let { step, end } = begun;
  const seen = new Set([step.id]);
  for (let next = following(step, route); next !== undefined && !seen.has(next.id); next = following(step, route)) {
    const calendar = calendars(next.unit.calendar);
    if (calendar === undefined) return null;
    const start = next.unit.code === step.unit.code ? end : handoffDue(end, calendar);
    if (givesOut(next)) return start;
    end = computeDeadline({ ...next.allotted, start, calendar }).dueAt ?? start;
    seen.add(next.id);
    step = next;
  }
  return end;
}

function beginning(
  state: DossierState,
  route: PinnedRoute,
  at: string,
  calendars: Calendars,
): { readonly step: PinnedStep; readonly end: string } | null {
  const offered = state.handoff.kind === 'offered' || state.handoff.kind === 'lapsed' ? state.handoff.to : null;
  const step = findStep(route, (offered ?? state.position)?.step ?? '');
  const calendar = step === undefined ? undefined : calendars(step.unit.calendar);
  if (step === undefined || calendar === undefined) return null;
  if (offered !== null) {
    const start = later(state.clocks.handoff?.dueAt ?? null, at) ?? handoffDue(at, calendar);
    return {
      step,
      end: givesOut(step) ? start : (computeDeadline({ ...step.allotted, start, calendar }).dueAt ?? start),
    };
  }
  if (givesOut(step)) return { step, end: at };
  const own = later(state.clocks.step?.dueAt ?? null, at);
  return { step, end: own ?? computeDeadline({ ...step.allotted, start: at, calendar }).dueAt ?? at };
}

function later(instant: string | null, at: string): string | null {
  return instant !== null && instant > at ? instant : null;
}

/** The next step on the ordinary way. */
function following(step: PinnedStep, route: PinnedRoute): PinnedStep | undefined {
  const outcome = step.outcomes.find(({ kind }) => kind === 'forward');
  return outcome === undefined || outcome.to === null ? undefined : findStep(route, outcome.to);
}

function givesOut(step: PinnedStep): boolean {
  return step.outcomes.some(({ effect }) => effect === 'result-returned');
}
