import { DomainError } from '../../errors/domain-error';
import type { PinnedLeg, PinnedStep } from '../../route/pinned-route';
import type { CommandData } from '../commands';
import type { DossierState, Leg } from '../dossier-state';
import { runningLegs } from '../evolve-legs';
import type { EventBody, OpenedLeg } from '../events';
import type { DecisionContext } from '../turn';
import { calendarPart, plannedClock } from '../sla-clock';
import type { ClockDraft, ClockPlan } from '../sla-clock';
import { joinedDecisions, positionOf, withoutClocks } from './decision';
import type { Decision } from './decision';

/** Legs that begin together with their step; those that ended well before are not opened again when it is re-entered. */
export function legsAtEntry(step: PinnedStep, state: DossierState, context: DecisionContext): Decision {
  const wanted = (step.legs ?? []).filter((leg) => leg.open === 'at-entry' && !isSettled(leg, state));
  return joinedDecisions(wanted.map((leg) => openLeg(leg, step, state, { ...context, question: leg.name.vi })));
}

/** A leg that the officer of the step asks for. */
export function requestOpinion(
  data: CommandData['request-opinion'],
  step: PinnedStep,
  state: DossierState,
  context: DecisionContext,
): Decision {
  return openLeg(legOf(step, data.leg), step, state, { ...context, question: data.question });
}

function openLeg(
  leg: PinnedLeg,
  step: PinnedStep,
  state: DossierState,
  context: DecisionContext & { readonly question: string },
): Decision {
  const nth = state.legs.filter((known) => known.leg === leg.code).length + 1;
  const id = `leg:${leg.code}:${nth}`;
  const { allotted, unit } = leg;
  const { code, tier } = unit;
  const start = context.now;
  const clock: ClockDraft = { id, kind: 'leg', start, allotted, entries: [], ...calendarPart(unit, state) };
  const toEvents = (plan: ClockPlan): readonly EventBody[] => {
    const opened: OpenedLeg = {
      leg: leg.code,
      nth,
      step: step.id,
      to: { tier, unit: code, office: leg.office },
      roles: leg.roles,
      clock: plannedClock(clock, plan),
    };
    const position = positionOf(step);
    if (leg.kind === 'work') return [{ type: 'LegOpened', position, data: opened }];
    const consentGround = leg.defaultConsent?.ground ?? null;
    return [{ type: 'OpinionRequested', position, data: { ...opened, question: context.question, consentGround } }];
  };
  return { clocks: [clock], toEvents };
}

/** The consulted unit agrees or not, and says why. */
export function giveOpinion(data: CommandData['give-opinion'], step: PinnedStep, state: DossierState): Decision {
  const { nth } = runningLeg(data.leg, state);
  return withoutClocks([{ type: 'OpinionGiven', position: positionOf(step), data: { ...data, nth } }]);
}

/** The unit of a leg has done its work; a result it brings is a part of the whole result. */
export function completeLeg(data: CommandData['complete-leg'], step: PinnedStep, state: DossierState): Decision {
  const { nth, unit } = runningLeg(data.leg, state);
  const position = positionOf(step);
  const result = data.outcome === 'done' ? legOf(step, data.leg).result : undefined;
  const completed: EventBody = {
    type: 'LegCompleted',
    position,
    data: { ...data, nth, ...(result === undefined ? {} : { result }) },
  };
  if (result === undefined) return withoutClocks([completed]);
  return withoutClocks([completed, { type: 'PartialResultIssued', position, data: { result, unit } }]);
}

/** @throws DomainError LEG.UNKNOWN where the step has no such leg */
function legOf(step: PinnedStep, code: string): PinnedLeg {
  const leg = step.legs?.find((candidate) => candidate.code === code);
  if (leg !== undefined) return leg;
  const known = (step.legs ?? []).map((candidate) => candidate.code);
  throw new DomainError('LEG.UNKNOWN', `step ${step.id} has no leg "${code}"; it has ${known.join(', ') || 'none'}`, {
    step: step.id,
    legs: known,
  });
}

/**
 * The leg of this code that still runs.
 * @throws DomainError LEG.UNKNOWN, OPINION.ALREADY_DEFAULTED, LEG.ENDED
 */
export function runningLeg(code: string, state: DossierState): Leg {
  const found = runningLegs(state).find((leg) => leg.leg === code);
  if (found !== undefined) return found;
  const last = state.legs.findLast((leg) => leg.leg === code);
  if (last === undefined) throw new DomainError('LEG.UNKNOWN', `leg "${code}" was not opened`, { leg: code });
  if (last.status === 'defaulted') {
    const detail = `leg "${code}" was silent until ${last.endedAt}, which counts as consent; an opinion now is too late`;
    throw new DomainError('OPINION.ALREADY_DEFAULTED', detail, { leg: code, defaultedAt: last.endedAt });
  }
  throw new DomainError('LEG.ENDED', `leg "${code}" ended at ${last.endedAt}: ${last.status}`, { leg: code });
}

function isSettled(leg: PinnedLeg, state: DossierState): boolean {
  const last = state.legs.findLast((known) => known.leg === leg.code);
  return last !== undefined && last.status !== 'refused';
}
