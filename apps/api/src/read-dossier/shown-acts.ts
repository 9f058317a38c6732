import type { ActDefaults, ActLeg, ActOutcome, ActPaper, DossierAct, NamedStep } from '@lienthong/contracts';
import { alertClocks, findStep, runningLegs } from '@lienthong/domain';
import type { Act, ActChoice, DossierState, PinnedRoute, PinnedStep, ProcedureCase } from '@lienthong/domain';
import { actReason } from './act-reasons';
import type { NameOf } from './act-reasons';

/** What acts are told from. */
export interface ActSources {
  readonly state: DossierState;
  readonly route: PinnedRoute;
  readonly procedureCase: ProcedureCase;
  /** Of units, by code. */
  readonly unitName: NameOf;
}

/** An act with all that a dialog needs to ask for it. */
export function shownAct(act: Act, sources: ActSources): DossierAct {
  const { command, allowed, refusal, choices, takes } = act;
  const step = stepOf(sources);
  const outcomes = command === 'complete-step' || command === 'return-step' ? outcomesOf(choices, step, sources) : null;
  const legs = legsOf(act, step, sources);
  const papers = papersOf(act, sources);
  const defaults = defaultsOf(act, step, sources);
  return {
    command,
    allowed,
    reason: refusal === null ? null : actReason(refusal, nameIn(sources)),
    takes: takes.map(({ unit, roles }) => ({ unit, roles })),
    ...(outcomes === null ? {} : { outcomes }),
    ...(legs === null ? {} : { legs }),
    ...(papers === null ? {} : { papers }),
    ...(defaults === null ? {} : { defaults }),
  };
}

/** Units, legs and papers by name; what has none is called by its code. */
function nameIn({ route, procedureCase, unitName }: ActSources): NameOf {
  return (code) => {
    const leg = route.steps.flatMap((step) => step.legs ?? []).find((one) => one.code === code);
    const paper = procedureCase.papers.find((one) => one.code === code);
    return leg?.name ?? paper?.name ?? unitName(code);
  };
}

function stepOf({ state, route }: ActSources): PinnedStep | undefined {
  return state.position === null ? undefined : findStep(route, state.position.step);
}

function outcomesOf(
  choices: readonly ActChoice[],
  step: PinnedStep | undefined,
  sources: ActSources,
): readonly ActOutcome[] {
  return choices.flatMap(({ command, refusal }) => {
    if (command.name !== 'complete-step' && command.name !== 'return-step') return [];
    const outcome = step?.outcomes.find(({ code }) => code === command.data.outcome);
    if (step === undefined || outcome === undefined) return [];
    const to = namedStep(outcome.to, sources);
    return [
      {
        code: outcome.code,
        kind: outcome.kind,
        name: outcome.name,
        to,
        handsOver: to !== null && to.unit !== step.unit.code,
        effect: outcome.effect ?? null,
        allowed: refusal === null,
        reason: refusal === null ? null : actReason(refusal, nameIn(sources)),
      },
    ];
  });
}

function namedStep(id: string | null, { route }: ActSources): NamedStep | null {
  const step = id === null ? undefined : findStep(route, id);
  if (step === undefined) return null;
  return { step: step.id, name: step.name, unit: step.unit.code, tier: step.unit.tier, office: step.office };
}

/** Legs that can be opened, answered, completed; of a completion: those that it waits for. */
function legsOf({ command, choices }: Act, step: PinnedStep | undefined, { state }: ActSources): ActLeg[] | null {
  const running = runningLegs(state);
  const pinned = step?.legs ?? [];
  const named = (code: string): ActLeg[] => {
    const leg = running.find((one) => one.leg === code);
    const known = pinned.find((one) => one.code === code);
    if (known === undefined) return [];
    const consentGround = known.defaultConsent?.ground ?? null;
    const { name, kind, unit } = known;
    return [{ code, name, kind, unit: leg?.unit ?? unit.code, dueAt: leg?.clock.dueAt ?? null, consentGround }];
  };
  if (command === 'complete-step') return running.flatMap(({ leg }) => named(leg));
  if (command !== 'request-opinion' && command !== 'give-opinion' && command !== 'complete-leg') return null;
  return choices.flatMap((choice) =>
    choice.refusal === null && 'leg' in choice.command.data ? named(choice.command.data.leg) : [],
  );
}

/** Papers of the case, and those given that it does not name. */
function papersOf({ command }: Act, { state, procedureCase }: ActSources): ActPaper[] | null {
  const about = ['request-supplement', 'supply-supplement', 'dispute-paper', 'settle-dispute', 'accept-handoff'];
  if (!about.includes(command)) return null;
  const named = new Map(procedureCase.papers.map((paper) => [paper.code, paper]));
  const codes = [...new Set([...named.keys(), ...state.papers.map(({ code }) => code)])];
  const lacks = state.business.kind === 'awaiting-supplement' ? state.business.lacks : [];
  return codes.map((code) => {
    const given = state.papers.filter((paper) => paper.code === code);
    return {
      code,
      name: named.get(code)?.name ?? { vi: code, en: code },
      required: named.get(code)?.required ?? false,
      originals: given.reduce((sum, { originals }) => sum + originals, 0),
      copies: given.reduce((sum, { copies }) => sum + copies, 0),
      lacking: lacks.find(({ paper }) => paper === code)?.reason ?? null,
      disputed: state.disputes.find(({ paper }) => paper === code)?.reason ?? null,
    };
  });
}

function defaultsOf(act: Act, step: PinnedStep | undefined, sources: ActSources): ActDefaults | null {
  const { state, procedureCase } = sources;
  const { rules, extensions, handoff } = state;
  switch (act.command) {
    case 'extend-deadline': {
      const { max, cap, ground } = rules.extension;
      const maxAmount = cap === null ? null : Math.max(0, cap - extensions.amount);
      return { maxAmount, unit: state.clocks.dossier?.allotted?.unit, used: extensions.count, limit: max, ground };
    }
    case 'request-supplement': {
      const limit = procedureCase.maxSupplements;
      const [ordinary] = act.choices;
      const needsNotAsAsked = act.allowed && ordinary?.refusal !== null;
      return { used: state.supplements, limit, needsNotAsAsked, ground: rules.supplement.ground };
    }
    case 'assign-step':
      return { assignee: state.assignee, office: step?.office, roles: step?.roles };
    case 'answer-alert':
      return { clocks: alertClocks(state).map(({ id, kind, dueAt }) => ({ id, kind, dueAt })) };
    case 'issue-partial-result':
      return { results: state.partialResults.map(({ result }) => result) };
    case 'return-partial-result':
      return { results: state.partialResults.filter(({ returned }) => !returned).map(({ result }) => result) };
    case 'request-payment':
      return { paymentKinds: ['fee', 'tax', 'other'], amountVnd: procedureCase.fee.amountVnd };
    case 'urge':
      return { used: state.urges.count };
    case 'accept-handoff':
    case 'refuse-handoff':
    case 'recall-handoff':
    case 'offer-handoff': {
      if (handoff.kind === 'none') return null;
      const [from, to] = [handoff.from.step, handoff.to.step].map((id) => namedStep(id, sources) ?? undefined);
      return { from, to };
    }
    default:
      return null;
  }
}
