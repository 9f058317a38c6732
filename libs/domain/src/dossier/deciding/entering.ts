import type { PinnedStep } from '../../route/pinned-route';
import type { DossierState } from '../dossier-state';
import { timelinessOf } from '../../clock/timeliness';
import type { EventBody } from '../events';
import { calendarPart, plannedClock } from '../sla-clock';
import type { ClockDraft, ClockPlan } from '../sla-clock';
import type { DecisionContext } from '../turn';
import { joinedDecisions, positionOf } from './decision';
import type { Decision } from './decision';
import { legsAtEntry } from './legs';

/** A step that can only end the dossier has the finished result before it: reaching it ends the processing time. */
export function enterStep(next: PinnedStep, state: DossierState, context: DecisionContext): Decision {
  const clock = stepClock(next, state, context.now);
  const returnsResult = next.outcomes.some((outcome) => outcome.effect === 'result-returned');
  const ends = returnsResult && state.finishedAt === null && state.business.kind !== 'refused';
  const entry: Decision = {
    clocks: [clock],
    toEvents: (plan) => [...(ends ? [finished(next, state, context.now)] : []), stepAssigned(next, clock, plan)],
  };
  return joinedDecisions([entry, legsAtEntry(next, state, context)]);
}

function finished(step: PinnedStep, state: DossierState, now: string): EventBody {
  const dueAt = state.clocks.dossier?.dueAt ?? null;
  return {
    type: 'ProcessingFinished',
    position: positionOf(step),
    data: { finishedAt: now, dueAt, timeliness: timelinessOf(now, dueAt) },
  };
}

/** Clock of a step that is entered now, in the calendar of its unit. */
export function stepClock(
  step: PinnedStep,
  state: Pick<DossierState, 'stepsEntered' | 'calendar'>,
  start: string,
): ClockDraft {
  const id = `step:${step.id}:${state.stepsEntered + 1}`;
  return { id, kind: 'step', start, allotted: step.allotted, entries: [], ...calendarPart(step.unit, state) };
}

/** A step that waits for anybody of its roles. */
export function stepAssigned(step: PinnedStep, clock: ClockDraft, plan: ClockPlan): EventBody {
  return {
    type: 'StepAssigned',
    position: positionOf(step),
    data: {
      step: step.id,
      stepName: step.name.vi,
      roles: step.roles,
      assignee: null,
      clock: plannedClock(clock, plan),
    },
  };
}
