import type { DossierAct } from '@lienthong/contracts';
import type { CommandData, DisputeResolution, GivenPaper, LegOutcome, PaymentKind, TurnName } from '@lienthong/domain';
import type { DraftReader } from './draft-reader';

type Nothing = Record<string, never>;
interface Reasoned {
  readonly reason: string;
}

/** What stands in the fields of each act while someone fills them in. */
export interface ActDrafts {
  'complete-step': { readonly outcome: string };
  'return-step': Reasoned & { readonly outcome: string };
  'assign-step': Reasoned & { readonly assignee: string };
  'request-supplement': {
    readonly lacks: readonly { readonly paper: string; readonly reason: string }[];
    readonly ground: string;
    readonly notAsAsked: boolean;
  };
  'supply-supplement': { readonly papers: readonly GivenPaper[] };
  refuse: Reasoned & { readonly ground: string };
  'deliver-refusal': Nothing;
  'accept-handoff': Nothing;
  'offer-handoff': Nothing;
  'refuse-handoff': Reasoned;
  'recall-handoff': Reasoned;
  'dispute-paper': Reasoned & { readonly paper: string };
  'settle-dispute': { readonly paper: string; readonly resolution: DisputeResolution | '' };
  'request-payment': {
    readonly reference: string;
    readonly kind: PaymentKind;
    readonly amountVnd: number | null;
    readonly ground: string;
  };
  'request-opinion': { readonly leg: string; readonly question: string };
  'give-opinion': { readonly leg: string; readonly agree: 'yes' | 'no' | ''; readonly note: string };
  'complete-leg': { readonly leg: string; readonly outcome: LegOutcome | ''; readonly note: string };
  'issue-partial-result': { readonly result: string };
  'return-partial-result': { readonly result: string };
  'extend-deadline': Reasoned & { readonly amount: number | null };
  urge: Reasoned;
  'answer-urge': { readonly note: string };
  'answer-alert': { readonly clock: string; readonly note: string };
  withdraw: Reasoned;
  stop: Reasoned & { readonly ground: string; readonly by: 'applicant' | 'agency' | '' };
  'succeed-unit': { readonly from: string; readonly to: string; readonly ground: string };
  'replan-deadline': { readonly decree: string; readonly calendar: string };
}

/** How an act's fields begin, and how they become the body of its command. */
export type ActForm<N extends TurnName> = Form<ActDrafts[N], CommandData[N]>;

interface Form<D, B> {
  readonly empty: (act: DossierAct) => D;
  readonly read: (draft: D, reader: DraftReader, act: DossierAct) => B;
}

const only = (codes: readonly string[]): string => (codes.length === 1 ? (codes[0] ?? '') : '');
const codesOf = (items: readonly { readonly code: string }[] | undefined): string[] =>
  (items ?? []).map((item) => item.code);
const outcomesFor = (act: DossierAct): string[] => codesOf(act.outcomes?.filter((outcome) => outcome.allowed));
const resultsOf = (act: DossierAct): readonly string[] => act.defaults?.results ?? [];
const clocksOf = (act: DossierAct): string[] => (act.defaults?.clocks ?? []).map((clock) => clock.id);

const bare: Form<Nothing, Nothing> = { empty: () => ({}), read: () => ({}) };
const reasoned: Form<Reasoned, Reasoned> = {
  empty: () => ({ reason: '' }),
  read: ({ reason }, reader) => ({ reason: reader.text('reason', reason, 1000) }),
};

const aboutSteps: Pick<Forms, 'complete-step' | 'return-step' | 'assign-step'> = {
  'complete-step': {
    empty: (act) => ({ outcome: only(outcomesFor(act)) }),
    read: ({ outcome }, reader, act) => ({ outcome: reader.choice('outcome', outcome, outcomesFor(act)) }),
  },
  'return-step': {
    empty: (act) => ({ outcome: only(outcomesFor(act)), reason: '' }),
    read: ({ outcome, reason }, reader, act) => ({
      outcome: reader.choice('outcome', outcome, outcomesFor(act)),
      reason: reader.text('reason', reason, 1000),
    }),
  },
  'assign-step': {
    empty: () => ({ assignee: '', reason: '' }),
    read: ({ assignee, reason }, reader) => {
      const why = reader.optionalText('reason', reason, 500);
      return { assignee: reader.code('assignee', assignee), ...(why === undefined ? {} : { reason: why }) };
    },
  },
};

const aboutPapers: Pick<Forms, 'request-supplement' | 'supply-supplement' | 'dispute-paper' | 'settle-dispute'> = {
  'request-supplement': {
    empty: (act) => ({
      lacks: [],
      ground: act.defaults?.ground ?? '',
      notAsAsked: act.defaults?.needsNotAsAsked === true,
    }),
    read: ({ lacks, ground, notAsAsked }, reader) => ({
      lacks: reader
        .some('lacks', lacks)
        .map(({ paper, reason }) => ({ paper, reason: reader.text(`lacks.${paper}`, reason, 500) })),
      ground: reader.text('ground', ground, 500),
      ...(notAsAsked ? { notAsAsked } : {}),
    }),
  },
  'supply-supplement': {
    empty: (act) => ({
      papers: (act.papers ?? [])
        .filter((paper) => paper.lacking !== null)
        .map(({ code }) => ({ code, originals: 1, copies: 0 })),
    }),
    read: ({ papers }, reader) => {
      const given = papers.filter((paper) => paper.originals + paper.copies > 0);
      for (const { code, originals, copies } of given) {
        reader.whole(`papers.${code}`, originals, { min: 0, max: 1000 });
        reader.whole(`papers.${code}`, copies, { min: 0, max: 1000 });
      }
      return { papers: reader.some('papers', given) };
    },
  },
  'dispute-paper': {
    empty: () => ({ paper: '', reason: '' }),
    read: ({ paper, reason }, reader, act) => ({
      paper: reader.choice('paper', paper, codesOf(act.papers)),
      reason: reader.text('reason', reason, 1000),
    }),
  },
  'settle-dispute': {
    empty: (act) => ({ paper: only(codesOf(act.papers?.filter((one) => one.disputed !== null))), resolution: '' }),
    read: ({ paper, resolution }, reader, act) => ({
      paper: reader.choice('paper', paper, codesOf(act.papers)),
      resolution: reader.choice('resolution', resolution, ['delivered', 'not-needed'] as const),
    }),
  },
};

const legsBeside: Pick<Forms, 'request-opinion' | 'give-opinion' | 'complete-leg'> = {
  'request-opinion': {
    empty: (act) => ({ leg: only(codesOf(act.legs)), question: '' }),
    read: ({ leg, question }, reader, act) => ({
      leg: reader.choice('leg', leg, codesOf(act.legs)),
      question: reader.text('question', question, 2000),
    }),
  },
  'give-opinion': {
    empty: (act) => ({ leg: only(codesOf(act.legs)), agree: '', note: '' }),
    read: ({ leg, agree, note }, reader, act) => ({
      leg: reader.choice('leg', leg, codesOf(act.legs)),
      agree: reader.choice('agree', agree, ['yes', 'no'] as const) === 'yes',
      note: reader.text('note', note, 2000),
    }),
  },
  'complete-leg': {
    empty: (act) => ({ leg: only(codesOf(act.legs)), outcome: '', note: '' }),
    read: ({ leg, outcome, note }, reader, act) => ({
      leg: reader.choice('leg', leg, codesOf(act.legs)),
      outcome: reader.choice('outcome', outcome, ['done', 'refused'] as const),
      note: reader.text('note', note, 2000),
    }),
  },
};

const partialResults: Pick<Forms, 'issue-partial-result' | 'return-partial-result'> = {
  'issue-partial-result': {
    empty: () => ({ result: '' }),
    read: ({ result }, reader) => ({ result: reader.code('result', result) }),
  },
  'return-partial-result': {
    empty: (act) => ({ result: only(resultsOf(act)) }),
    read: ({ result }, reader, act) => ({ result: reader.choice('result', result, resultsOf(act)) }),
  },
};

const aboutTime: Pick<Forms, 'extend-deadline' | 'urge' | 'answer-urge' | 'answer-alert' | 'replan-deadline'> = {
  'extend-deadline': {
    empty: () => ({ amount: null, reason: '' }),
    read: ({ amount, reason }, reader, act) => ({
      amount: reader.whole('amount', amount, { min: 1, max: act.defaults?.maxAmount ?? 100_000 }),
      reason: reader.text('reason', reason, 1000),
    }),
  },
  urge: reasoned,
  'answer-urge': {
    empty: () => ({ note: '' }),
    read: ({ note }, reader) => ({ note: reader.text('note', note, 2000) }),
  },
  'answer-alert': {
    empty: (act) => ({ clock: only(clocksOf(act)), note: '' }),
    read: ({ clock, note }, reader, act) => ({
      clock: reader.choice('clock', clock, clocksOf(act)),
      note: reader.text('note', note, 2000),
    }),
  },
  'replan-deadline': {
    empty: () => ({ decree: '', calendar: '' }),
    read: ({ decree, calendar }, reader) => ({
      decree: reader.text('decree', decree, 200),
      ...(calendar.trim() === '' ? {} : { calendar: reader.code('calendar', calendar) }),
    }),
  },
};

type Forms = { readonly [N in TurnName]: ActForm<N> };

/** The form of each act, as data. */
export const actForms: Forms = {
  ...aboutSteps,
  ...aboutPapers,
  ...legsBeside,
  ...partialResults,
  ...aboutTime,
  'deliver-refusal': bare,
  'accept-handoff': bare,
  'offer-handoff': bare,
  'refuse-handoff': reasoned,
  'recall-handoff': reasoned,
  withdraw: reasoned,
  refuse: {
    empty: () => ({ reason: '', ground: '' }),
    read: ({ reason, ground }, reader) => ({
      reason: reader.text('reason', reason, 1000),
      ground: reader.text('ground', ground, 500),
    }),
  },
  'request-payment': {
    empty: (act) => ({
      reference: '',
      kind: only(act.defaults?.paymentKinds ?? []) === '' ? 'fee' : (act.defaults?.paymentKinds?.[0] ?? 'fee'),
      amountVnd: act.defaults?.amountVnd ?? null,
      ground: act.defaults?.ground ?? '',
    }),
    read: ({ reference, kind, amountVnd, ground }, reader) => ({
      reference: reader.code('reference', reference),
      kind,
      amountVnd: reader.whole('amountVnd', amountVnd, { min: 1, max: 1e12 }),
      ground: reader.text('ground', ground, 500),
    }),
  },
  stop: {
    empty: () => ({ reason: '', ground: '', by: '' }),
    read: ({ reason, ground, by }, reader) => ({
      reason: reader.text('reason', reason, 1000),
      ground: reader.text('ground', ground, 500),
      by: reader.choice('by', by, ['applicant', 'agency'] as const),
    }),
  },
  'succeed-unit': {
    empty: () => ({ from: '', to: '', ground: '' }),
    read: ({ from, to, ground }, reader) => ({
      from: reader.code('from', from),
      to: reader.code('to', to),
      ground: reader.text('ground', ground, 500),
    }),
  },
};
