import type { StepOutcome } from '../catalogue/route';
import type { PinnedStep } from '../route/pinned-route';
import { getStep } from '../route/find-step';
import type { ReceiptFacts } from './commands';
import type { DossierState } from './dossier-state';
import type { EventBody, Position, Timeliness } from './events';
import { chosenOutcome, checkTurn, currentStep } from './guard';
import type { DecisionContext, TurnCommand } from './guard';
import { plannedClock } from './sla-clock';
import type { ClockDraft, ClockPlan } from './sla-clock';

/**
 * What a command brings about. `clocks` must be planned (their instants computed from the pinned calendar) before
 * `toEvents` makes the events; both are pure, so a new calendar never changes how an old decision replays.
 */
export interface Decision {
  readonly clocks: readonly ClockDraft[];
  toEvents(plan: ClockPlan): readonly EventBody[];
}

/** Where a step stands. */
function positionOf(step: PinnedStep): Position {
  return { tier: step.unit.tier, unit: step.unit.code, office: step.office, step: step.id };
}

/** Receipt: the first event of a dossier, its clock and its first step. */
export function decideReceipt(facts: ReceiptFacts, context: DecisionContext): Decision {
  const { route } = context;
  const first = getStep(route, route.start);
  const dossier: ClockDraft = {
    id: 'dossier',
    kind: 'dossier',
    start: facts.receivedAt,
    allotted: facts.allotted,
    entries: [],
  };
  const step = stepClock(first, 1, facts.receivedAt);
  const { receivedAt: _receivedAt, maxSupplements: _maxSupplements, ...said } = facts;
  return {
    clocks: [dossier, step],
    toEvents: (plan) => [
      {
        type: 'DossierReceived',
        position: positionOf(first),
        data: { ...said, route: route.code, stepCount: route.steps.length, clock: plannedClock(dossier, plan) },
      },
      stepAssigned(first, null, step, plan),
    ],
  };
}

/**
 * Decides a command on a dossier that is there.
 * @throws DomainError as `checkTurn` does
 */
export function decide(command: TurnCommand, state: DossierState, context: DecisionContext): Decision {
  checkTurn(command, state, context);
  const step = currentStep(state, context.route);
  switch (command.name) {
    case 'complete-step':
      return completeStep(chosenOutcome(command, step), step, state, context);
    case 'return-step':
      return returnStep(chosenOutcome(command, step), step, state, { ...context, reason: command.data.reason });
    case 'assign-step':
      return assignStep(command.data.assignee, step, state);
    case 'request-supplement':
      return withoutClocks([
        { type: 'SupplementRequested', position: positionOf(step), data: { step: step.id, ...command.data } },
        { type: 'ClockPaused', position: positionOf(step), data: { reason: 'supplement' } },
      ]);
    case 'supply-supplement':
      return supplySupplement(command.data.papers, step, state, context);
    case 'refuse':
      return withoutClocks([
        { type: 'DossierRefused', position: positionOf(step), data: { step: step.id, ...command.data } },
        { type: 'DossierCompleted', position: positionOf(step), data: { outcome: 'refused', timeliness: null } },
      ]);
    case 'accept-handoff':
      return acceptHandoff(state, context);
    case 'offer-handoff':
      return offerHandoff(step, handoffTarget(state, context), state, context);
  }
}

function completeStep(outcome: StepOutcome, step: PinnedStep, state: DossierState, context: DecisionContext): Decision {
  const position = positionOf(step);
  const done: EventBody[] = [
    { type: 'StepCompleted', position, data: { step: step.id, outcome: outcome.code, next: outcome.to } },
  ];
  if (outcome.effect === 'result-issued' || outcome.effect === 'negative-reply-issued') {
    const positive = outcome.effect === 'result-issued';
    done.push({ type: 'ResultIssued', position, data: { step: step.id, positive } });
  }
  if (outcome.to === null) {
    return withoutClocks([
      ...done,
      { type: 'ResultReturned', position, data: { step: step.id, channel: state.channel } },
      { type: 'DossierCompleted', position, data: { outcome: 'returned', timeliness: state.timeliness } },
    ]);
  }
  const next = getStep(context.route, outcome.to);
  return prefixed(done, moveOn(step, next, state, context));
}

function returnStep(
  outcome: StepOutcome,
  step: PinnedStep,
  state: DossierState,
  context: DecisionContext & { readonly reason: string },
): Decision {
  const to = outcome.to ?? step.id;
  const returned: EventBody = {
    type: 'StepReturned',
    position: positionOf(step),
    data: { step: step.id, to, reason: context.reason },
  };
  return prefixed([returned], moveOn(step, getStep(context.route, to), state, context));
}

/** A next step of the same unit begins at once; one of another unit is offered and waits for acceptance. */
function moveOn(step: PinnedStep, next: PinnedStep, state: DossierState, context: DecisionContext): Decision {
  return step.unit.code === next.unit.code ? enterStep(next, state, context) : offerHandoff(step, next, state, context);
}

function offerHandoff(step: PinnedStep, next: PinnedStep, state: DossierState, context: DecisionContext): Decision {
  const number = state.handoffs + 1;
  const clock: ClockDraft = {
    id: `handoff:${number}`,
    kind: 'handoff',
    start: context.now,
    allotted: null,
    entries: [],
  };
  return {
    clocks: [clock],
    toEvents: (plan) => [
      {
        type: 'HandoffOffered',
        position: positionOf(step),
        data: {
          handoff: number,
          from: positionOf(step),
          to: positionOf(next),
          papers: state.papers,
          clock: plannedClock(clock, plan),
        },
      },
    ],
  };
}

function acceptHandoff(state: DossierState, context: DecisionContext): Decision {
  const next = handoffTarget(state, context);
  if (state.handoff.kind === 'none') throw new Error('an accepted hand-off was offered before');
  const { number, from, to } = state.handoff;
  const accepted: EventBody = {
    type: 'HandoffAccepted',
    position: positionOf(next),
    data: { handoff: number, from, to },
  };
  return prefixed([accepted], enterStep(next, state, context));
}

function handoffTarget(state: DossierState, context: DecisionContext): PinnedStep {
  if (state.handoff.kind === 'none') throw new Error('no hand-off is under way');
  return getStep(context.route, state.handoff.to.step);
}

/** A step that can only end the dossier has the finished result before it: reaching it ends the processing time. */
function enterStep(next: PinnedStep, state: DossierState, context: DecisionContext): Decision {
  const clock = stepClock(next, state.stepsEntered + 1, context.now);
  const returnsResult = next.outcomes.some((outcome) => outcome.effect === 'result-returned');
  return {
    clocks: [clock],
    toEvents: (plan) => {
      const assigned = stepAssigned(next, null, clock, plan);
      if (!returnsResult || state.finishedAt !== null) return [assigned];
      return [finished(next, state, context.now), assigned];
    },
  };
}

function finished(step: PinnedStep, state: DossierState, now: string): EventBody {
  const dueAt = state.clocks.dossier?.dueAt ?? null;
  return {
    type: 'ProcessingFinished',
    position: positionOf(step),
    data: { finishedAt: now, dueAt, timeliness: timelinessOf(now, dueAt) },
  };
}

/**
 * Early, on time or late by the date alone: 17:01 of the appointment's day is on time.
 * Source: how QĐ 766/QĐ-TTg is reckoned; both instants are at +07:00, so their first ten letters are the dates.
 */
function timelinessOf(finishedAt: string, dueAt: string | null): Timeliness {
  if (dueAt === null) return 'on-time';
  const day = finishedAt.slice(0, 10);
  const dueDay = dueAt.slice(0, 10);
  if (day < dueDay) return 'early';
  return day === dueDay ? 'on-time' : 'late';
}

function assignStep(assignee: string, step: PinnedStep, state: DossierState): Decision {
  const clock = state.clocks.step;
  if (clock === null) throw new Error(`step ${step.id} has no clock`);
  const { warned: _warned, breached: _breached, ...planned } = clock;
  return withoutClocks([
    {
      type: 'StepAssigned',
      position: positionOf(step),
      data: { step: step.id, stepName: step.name.vi, roles: step.roles, assignee, clock: planned },
    },
  ]);
}

function supplySupplement(
  papers: DossierState['papers'],
  step: PinnedStep,
  state: DossierState,
  context: DecisionContext,
): Decision {
  const resume = { op: 'resume', at: context.now, reason: 'supplement' } as const;
  const clocks = [state.clocks.dossier, state.clocks.step].flatMap((clock) =>
    clock === null ? [] : [resumedDraft(clock, resume)],
  );
  return {
    clocks,
    toEvents: (plan) => [
      { type: 'SupplementSupplied', position: positionOf(step), data: { papers } },
      {
        type: 'ClockResumed',
        position: positionOf(step),
        data: { reason: 'supplement', clocks: clocks.map((clock) => plannedClock(clock, plan)) },
      },
    ],
  };
}

function resumedDraft(clock: ClockDraft, resume: ClockDraft['entries'][number]): ClockDraft {
  const { id, kind, start, allotted, entries } = clock;
  return { id, kind, start, allotted, entries: [...entries, resume] };
}

function stepClock(step: PinnedStep, nth: number, start: string): ClockDraft {
  return { id: `step:${step.id}:${nth}`, kind: 'step', start, allotted: step.allotted, entries: [] };
}

function stepAssigned(step: PinnedStep, assignee: string | null, clock: ClockDraft, plan: ClockPlan): EventBody {
  return {
    type: 'StepAssigned',
    position: positionOf(step),
    data: {
      step: step.id,
      stepName: step.name.vi,
      roles: step.roles,
      assignee,
      clock: plannedClock(clock, plan),
    },
  };
}

function withoutClocks(events: readonly EventBody[]): Decision {
  return { clocks: [], toEvents: () => events };
}

function prefixed(first: readonly EventBody[], decision: Decision): Decision {
  return { clocks: decision.clocks, toEvents: (plan) => [...first, ...decision.toEvents(plan)] };
}
