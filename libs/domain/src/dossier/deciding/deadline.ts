import { getStep } from '../../route/find-step';
import type { PinnedStep } from '../../route/pinned-route';
import type { CommandData } from '../commands';
import type { DossierState } from '../dossier-state';
import { runningLegs } from '../evolve-legs';
import type { EventBody } from '../events';
import type { DecisionContext } from '../turn';
import { calendarPart, continuedDraft, plannedClock, plannedPart } from '../sla-clock';
import type { ClockDraft, ClockPlan, SlaClock } from '../sla-clock';
import { positionOf, withoutClocks } from './decision';
import type { Decision } from './decision';

/** More time, signed for and with its reason, and the apology to the citizen (form 04). */
export function extendDeadline(
  data: CommandData['extend-deadline'],
  step: PinnedStep,
  state: DossierState,
  context: DecisionContext,
): Decision {
  const { dossier } = state.clocks;
  if (dossier === null) throw new Error(`dossier ${state.code} has no clock`);
  const { amount, reason } = data;
  const signatory = context.actor.subject;
  const clock = continuedDraft(dossier, { op: 'extend', amount, at: context.now, signatory, reason });
  const position = positionOf(step);
  return {
    clocks: [clock],
    toEvents: (plan) => {
      const extended = plannedClock(clock, plan);
      return [
        { type: 'DeadlineExtended', position, data: { amount, reason, signatory, clocks: [extended] } },
        {
          type: 'ApologyIssued',
          position,
          data: {
            number: state.apologies + 1,
            oldDueAt: dossier.dueAt,
            newDueAt: extended.dueAt,
            reason,
            signatory,
          },
        },
      ];
    },
  };
}

/**
 * Plans the running clocks of a calendar anew, or all of them where none is named; what does not move is not mentioned,
 * and nothing moved is no event.
 */
export function replanDeadline(
  { decree, calendar }: CommandData['replan-deadline'],
  step: PinnedStep,
  state: DossierState,
): Decision {
  const running = replannableClocks(state).filter(
    (clock) => calendar === undefined || (clock.calendar ?? state.calendar) === calendar,
  );
  return {
    clocks: running.map((clock) => continuedDraft(clock)),
    toEvents: (plan) => {
      const moved = running
        .filter((clock) => isMoved(clock, plan))
        .map((clock) => plannedClock(plannedPartOf(clock), plan));
      if (moved.length === 0) return [];
      return [{ type: 'DeadlineReplanned', position: positionOf(step), data: { decree, clocks: moved } }];
    },
  };
}

function plannedPartOf(clock: SlaClock): ClockDraft {
  return continuedDraft(plannedPart(clock));
}

function isMoved(clock: SlaClock, plan: ClockPlan): boolean {
  return plan[clock.id]?.dueAt !== clock.dueAt;
}

/** Clocks that a new calendar can move: a paused one has no instant, and what is past stays as it was printed. */
export function replannableClocks(state: DossierState): readonly SlaClock[] {
  if (state.clock.kind !== 'running') return [];
  const { dossier, step, handoff, urge } = state.clocks;
  const legs = runningLegs(state).map((leg) => leg.clock);
  return [dossier, step, handoff, urge, ...legs].flatMap((clock) =>
    clock === null || clock.dueAt === null || clock.breached ? [] : [clock],
  );
}

/** Đôn đốc: an urge with the duty to answer. */
export function urge(
  data: CommandData['urge'],
  step: PinnedStep,
  state: DossierState,
  context: DecisionContext,
): Decision {
  const number = state.urges.count + 1;
  const { handoff } = state;
  const urged = handoff.kind === 'offered' ? getStep(context.route, handoff.to.step).unit : step.unit;
  const clock: ClockDraft = {
    id: `urge:${number}`,
    kind: 'urge',
    start: context.now,
    allotted: { amount: state.rules.urge.replyHours, unit: 'working-hours' },
    entries: [],
    ...calendarPart(urged, state),
  };
  const by = context.actor.role === 'portal' ? 'citizen' : 'unit';
  return {
    clocks: [clock],
    toEvents: (plan) => [
      {
        type: 'DossierUrged',
        position: positionOf(step),
        data: { number, by, reason: data.reason, to: urged.code, clock: plannedClock(clock, plan) },
      },
    ],
  };
}

/** The urged unit answers. */
export function answerUrge(note: string, step: PinnedStep, state: DossierState): Decision {
  const answered: EventBody = {
    type: 'UrgeAnswered',
    position: positionOf(step),
    data: { number: state.urges.count, note },
  };
  return withoutClocks([answered]);
}

/** Somebody answers for what is late: it is escalated no further. */
export function answerAlert(data: CommandData['answer-alert'], step: PinnedStep): Decision {
  return withoutClocks([{ type: 'AlertAnswered', position: positionOf(step), data }]);
}

/** A part of the result is ready before the rest. */
export function issuePartialResult(result: string, step: PinnedStep): Decision {
  const position = positionOf(step);
  return withoutClocks([{ type: 'PartialResultIssued', position, data: { result, unit: step.unit.code } }]);
}

/** The citizen has that part. */
export function returnPartialResult(result: string, step: PinnedStep, state: DossierState): Decision {
  const data = { result, channel: state.channel };
  return withoutClocks([{ type: 'PartialResultReturned', position: positionOf(step), data }]);
}
