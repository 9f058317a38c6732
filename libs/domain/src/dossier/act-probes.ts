import { findStep } from '../route/find-step';
import type { PinnedStep } from '../route/pinned-route';
import type { CommandData, TurnName } from './commands';
import type { DossierState, Leg } from './dossier-state';
import { runningLegs } from './evolve-legs';
import type { SlaClock } from './sla-clock';
import type { DecisionContext, TurnCommand } from './turn';

/** Who takes over from whom, as far as it is known. */
export interface Succession {
  readonly from: string;
  readonly to: string;
}

/** What an act is judged by beside the state. */
export interface ActsContext extends DecisionContext {
  /** Units of the dossier that are no more, with those that may take over. */
  readonly successions?: readonly Succession[];
  /** Whether an operator who completes a step in another's place can give the ground for it (default no). */
  readonly givesGround?: boolean;
}

type Probes = { readonly [N in TurnName]: readonly CommandData[N][] };

/** Stands for whatever a person would write. */
const said = '…';

/**
 * The payloads with which each command could be given: one for each choice that the state leaves (outcome, leg, paper,
 * clock …), else one that is wrong only where there is nothing to choose from.
 */
export function actProbes(state: DossierState, context: ActsContext): readonly TurnCommand[] {
  const step = state.position === null ? undefined : findStep(context.route, state.position.step);
  const probes: Probes = { ...plainProbes, ...stepProbes(step, state, context), ...namedProbes(state, context) };
  const names = Object.keys(probes) as readonly TurnName[];
  return names.flatMap((name) => probes[name].map((data) => ({ name, data }) as TurnCommand));
}

const reason = said;
const ground = said;

/** Those that ask for nothing but words. */
const plainProbes = {
  'accept-handoff': [{}],
  'offer-handoff': [{}],
  'refuse-handoff': [{ reason }],
  'recall-handoff': [{ reason }],
  refuse: [{ reason, ground }],
  'deliver-refusal': [{}],
  'supply-supplement': [{ papers: [{ code: said, originals: 1, copies: 0 }] }],
  'extend-deadline': [{ amount: 1, reason }],
  urge: [{ reason }],
  'answer-urge': [{ note: said }],
  withdraw: [{ reason }],
  stop: [{ reason, ground, by: 'agency' }],
  'replan-deadline': [{ decree: said }],
} as const satisfies Partial<Probes>;

type StepName = 'complete-step' | 'return-step' | 'assign-step' | 'request-supplement' | 'request-opinion';

function stepProbes(
  step: PinnedStep | undefined,
  state: DossierState,
  { actor, givesGround }: ActsContext,
): Pick<Probes, StepName> {
  const outcomes = step?.outcomes ?? [];
  const grounds = givesGround === true && actor.role === 'operator' ? { ground } : {};
  const lacks = [{ paper: said, reason }];
  return {
    'complete-step': some(
      outcomes.filter(({ kind }) => kind === 'forward').map(({ code }) => ({ outcome: code, ...grounds })),
      { outcome: said, ...grounds },
    ),
    'return-step': some(
      outcomes.filter(({ kind }) => kind === 'return').map(({ code }) => ({ outcome: code, reason })),
      { outcome: said, reason },
    ),
    'assign-step': [{ assignee: actor.subject, reason }],
    // Beyond the limit it takes a word more, and that only once something was asked for.
    'request-supplement': [
      { lacks, ground },
      { lacks, ground, notAsAsked: true },
    ],
    'request-opinion': some(
      (step?.legs ?? []).filter(({ open }) => open === 'on-request').map(({ code }) => ({ leg: code, question: said })),
      { leg: said, question: said },
    ),
  };
}

function namedProbes(
  state: DossierState,
  { successions = [] }: ActsContext,
): Omit<Probes, keyof typeof plainProbes | StepName> {
  const papers = unique(state.papers.map(({ code }) => code));
  const issued = state.partialResults.map(({ result }) => result);
  const asked = state.finance.kind === 'none' ? [] : [state.finance.reference];
  const results = state.partialResults.filter(({ returned }) => !returned).map(({ result }) => ({ result }));
  return {
    'request-payment': [{ reference: wordBeside(asked), kind: 'fee', amountVnd: 1, ground }],
    'issue-partial-result': [{ result: wordBeside(issued) }],
    'dispute-paper': some(
      papers.map((paper) => ({ paper, reason })),
      { paper: said, reason },
    ),
    'settle-dispute': some(
      state.disputes.map(({ paper }) => ({ paper, resolution: 'delivered' as const })),
      { paper: said, resolution: 'delivered' },
    ),
    'give-opinion': some(
      legsOf(state, 'opinion').map((leg) => ({ leg, agree: true, note: said })),
      { leg: said, agree: true, note: said },
    ),
    'complete-leg': some(
      legsOf(state, 'work').map((leg) => ({ leg, outcome: 'done' as const, note: said })),
      { leg: said, outcome: 'done', note: said },
    ),
    'return-partial-result': some(results, { result: said }),
    'answer-alert': some(
      alertClocks(state).map(({ id }) => ({ clock: id, note: said })),
      { clock: said, note: said },
    ),
    'succeed-unit': some(
      successions.map(({ from, to }) => ({ from, to, ground })),
      { from: said, to: said, ground },
    ),
  };
}

/** Clocks that are late and that nobody has answered for. */
export function alertClocks(state: DossierState): readonly SlaClock[] {
  const { dossier, step, urge } = state.clocks;
  const clocks = [dossier, step, urge, ...runningLegs(state).map((leg) => leg.clock)];
  return clocks.flatMap((clock) => (clock !== null && clock.breached && !clock.answered ? [clock] : []));
}

function legsOf(state: DossierState, kind: Leg['kind']): readonly string[] {
  return unique(state.legs.filter((leg) => leg.kind === kind).map(({ leg }) => leg));
}

function unique(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)];
}

/** A name that is not given yet: what stands for a person's word may be one that somebody wrote. */
function wordBeside(taken: readonly string[]): string {
  let word = said;
  while (taken.includes(word)) word += said;
  return word;
}

function some<T>(choices: readonly T[], none: T): readonly T[] {
  return choices.length === 0 ? [none] : choices;
}
