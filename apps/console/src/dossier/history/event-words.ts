import type { DossierEvent, EventType, PlannedClock } from '@lienthong/domain';
import type { DossierNames } from '../names-of';

/** More than one sentence is needed for some events. */
export type EventKey =
  | EventType
  | 'StepEntered'
  | 'StepReassigned'
  | 'PaymentEarly'
  | 'OpinionAgainst'
  | 'LegRefused'
  | 'StoppedBySilence'
  | 'StoppedByApplicant'
  | 'NegativeResultIssued';

/** What happened, as a sentence with its values; `why` is what a person wrote, `ground` the document it rests on. */
export interface EventWords {
  readonly key: EventKey;
  readonly values: Readonly<Record<string, string | number>>;
  readonly why: string | null;
  readonly ground: string | null;
  /** Values that are words of the console's own. */
  readonly coded: Readonly<Record<string, CodedWord>>;
}

/** A word that depends on the language: `group:code`. */
export type CodedWord = `${'clock' | 'pause' | 'channel' | 'escalation' | 'act' | 'timeliness' | 'outcome'}:${string}`;

export type EventGroup = 'moves' | 'applicant' | 'beside' | 'clock' | 'alerts' | 'result' | 'operators';

export const eventGroups: readonly EventGroup[] = [
  'moves',
  'applicant',
  'beside',
  'clock',
  'alerts',
  'result',
  'operators',
];

const groups = {
  DossierReceived: 'applicant',
  StepAssigned: 'moves',
  StepCompleted: 'moves',
  StepReturned: 'moves',
  HandoffOffered: 'moves',
  HandoffAccepted: 'moves',
  HandoffLapsed: 'moves',
  HandoffRefused: 'moves',
  HandoffRecalled: 'moves',
  PaperDisputed: 'moves',
  DisputeSettled: 'moves',
  SupplementRequested: 'applicant',
  SupplementSupplied: 'applicant',
  ClockPaused: 'clock',
  ClockResumed: 'clock',
  ClockRestarted: 'clock',
  ClockAdded: 'clock',
  PaymentRequested: 'applicant',
  PaymentConfirmed: 'applicant',
  DeadlineExtended: 'clock',
  ApologyIssued: 'applicant',
  DeadlineReplanned: 'clock',
  SlaEscalated: 'alerts',
  AlertAnswered: 'alerts',
  DossierUrged: 'alerts',
  UrgeAnswered: 'alerts',
  OpinionRequested: 'beside',
  OpinionGiven: 'beside',
  OpinionDefaulted: 'beside',
  LegOpened: 'beside',
  LegCompleted: 'beside',
  ResultSigned: 'result',
  PartialResultIssued: 'result',
  PartialResultReturned: 'result',
  DossierWithdrawn: 'applicant',
  DossierStopped: 'result',
  RefusalDelivered: 'applicant',
  UnitSucceeded: 'operators',
  DossierRefused: 'result',
  SlaWarned: 'alerts',
  SlaBreached: 'alerts',
  ResultIssued: 'result',
  ProcessingFinished: 'result',
  ResultReturned: 'applicant',
  DossierCompleted: 'result',
  OperatorIntervened: 'operators',
} as const satisfies Record<EventType, EventGroup>;

export function groupOf(type: EventType): EventGroup {
  return groups[type];
}

type Said = Partial<Omit<EventWords, 'key'>> & { readonly key?: EventKey };

/** Says an event in words: which sentence, and what stands in its gaps. */
export function wordsOf(event: DossierEvent, names: DossierNames): EventWords {
  const said = movesSaid(event, names) ?? clocksSaid(event, names) ?? othersSaid(event, names);
  return { key: event.type, values: {}, why: null, ground: null, coded: {}, ...said };
}

function movesSaid(event: DossierEvent, names: DossierNames): Said | null {
  switch (event.type) {
    case 'StepAssigned':
      return assignedSaid(event.data, names);
    case 'StepCompleted': {
      const { step, outcome } = event.data;
      return { values: { step: names.step(step), outcome: names.outcome(step, outcome) } };
    }
    case 'StepReturned':
      return { values: { step: names.step(event.data.step), to: names.step(event.data.to) }, why: event.data.reason };
    case 'HandoffOffered':
    case 'HandoffAccepted':
    case 'HandoffLapsed':
      return { values: sides(event.data, names) };
    case 'HandoffRefused':
    case 'HandoffRecalled':
      return { values: sides(event.data, names), why: event.data.reason };
    case 'PaperDisputed': {
      const { paper, giver, reason } = event.data;
      return { values: { paper: names.paper(paper), unit: names.unit(giver) }, why: reason };
    }
    case 'DisputeSettled':
      return {
        values: { paper: names.paper(event.data.paper) },
        coded: { resolution: `outcome:${event.data.resolution}` },
      };
    case 'UnitSucceeded': {
      const { from, to, ground } = event.data;
      return { values: { from: names.unit(from), to: names.unit(to) }, ground };
    }
    default:
      return null;
  }
}

function assignedSaid(data: Extract<DossierEvent, { type: 'StepAssigned' }>['data'], names: DossierNames): Said {
  const { step, assignee, replaces, reason } = data;
  const values = { step: names.step(step), officer: assignee === null ? '' : names.officer(assignee) };
  if (assignee === null) return { key: 'StepEntered', values };
  if (replaces === undefined) return { values, why: reason ?? null };
  return { key: 'StepReassigned', values: { ...values, replaces: names.officer(replaces) }, why: reason ?? null };
}

function sides(data: { readonly from: Place; readonly to: Place }, names: DossierNames): Record<string, string> {
  return { from: names.unit(data.from.unit), to: names.unit(data.to.unit), step: names.step(data.to.step) };
}
interface Place {
  readonly unit: string;
  readonly step: string;
}

function clocksSaid(event: DossierEvent, names: DossierNames): Said | null {
  switch (event.type) {
    case 'ClockPaused':
    case 'ClockResumed':
    case 'ClockRestarted':
      return { values: dueOf(event.data), coded: { reason: `pause:${event.data.reason}` } };
    case 'ClockAdded': {
      const { amount, reason } = event.data;
      return { values: { amount, ...dueOf(event.data) }, coded: { reason: `pause:${reason}` } };
    }
    case 'DeadlineExtended': {
      const { amount, signatory, reason } = event.data;
      return { values: { amount, officer: names.officer(signatory), ...dueOf(event.data) }, why: reason };
    }
    case 'DeadlineReplanned':
      return { values: dueOf(event.data), ground: event.data.decree };
    case 'SlaWarned': {
      const { clock, dueAt, share } = event.data;
      return { values: { dueAt, share: Math.round(share * 100) }, coded: { clock: `clock:${clock}` } };
    }
    case 'SlaBreached':
      return { values: { dueAt: event.data.dueAt }, coded: { clock: `clock:${event.data.clock}` } };
    case 'SlaEscalated': {
      const { clock, level, to } = event.data;
      return { values: { level }, coded: { clock: `clock:${clock}`, to: `escalation:${to}` } };
    }
    case 'AlertAnswered':
      return { coded: { clock: `clock:${event.data.clock}` }, why: event.data.note };
    case 'DossierUrged':
      return { values: { number: event.data.number, unit: names.unit(event.data.to) }, why: event.data.reason };
    case 'UrgeAnswered':
      return { values: { number: event.data.number }, why: event.data.note };
    default:
      return null;
  }
}

/** The dossier's new appointment, where an event plans it anew. */
function dueOf(data: object): Record<string, string> {
  const { clocks } = data as { readonly clocks?: readonly PlannedClock[] };
  const dueAt = clocks?.find((clock) => clock.kind === 'dossier')?.dueAt;
  return { dueAt: dueAt ?? '' };
}

function othersSaid(event: DossierEvent, names: DossierNames): Said {
  switch (event.type) {
    case 'DossierReceived':
      return {
        values: { unit: names.unit(event.data.receivingUnit), dueAt: event.data.clock.dueAt ?? '' },
        coded: { channel: `channel:${event.data.channel}` },
      };
    case 'SupplementRequested': {
      const { lacks, ground } = event.data;
      const papers = lacks.map((lack) => names.paper(lack.paper)).join('; ');
      const why = lacks.map((lack) => `${names.paper(lack.paper)}: ${lack.reason}`).join('\n');
      return { values: { count: lacks.length, papers }, why, ground };
    }
    case 'SupplementSupplied':
      return { values: { papers: event.data.papers.map((paper) => names.paper(paper.code)).join('; ') } };
    case 'PaymentRequested': {
      const { reference, amountVnd, ground } = event.data;
      return { values: { reference, amount: dong(amountVnd) }, ground };
    }
    case 'PaymentConfirmed': {
      const { early, reference, receipt, amountVnd } = event.data;
      return {
        key: early ? 'PaymentEarly' : 'PaymentConfirmed',
        values: { reference, receipt, amount: dong(amountVnd) },
      };
    }
    case 'ApologyIssued': {
      const { number, newDueAt, reason, signatory } = event.data;
      return { values: { number, dueAt: newDueAt ?? '', officer: names.officer(signatory) }, why: reason };
    }
    default:
      return besideSaid(event, names) ?? endsSaid(event, names);
  }
}

function besideSaid(event: DossierEvent, names: DossierNames): Said | null {
  switch (event.type) {
    case 'OpinionRequested':
      return { values: legValues(event.data, names), why: event.data.question, ground: event.data.consentGround };
    case 'LegOpened':
      return { values: legValues(event.data, names) };
    case 'OpinionGiven': {
      const { leg, agree, note } = event.data;
      return { key: agree ? 'OpinionGiven' : 'OpinionAgainst', values: { leg: names.leg(leg) }, why: note };
    }
    case 'OpinionDefaulted': {
      const { leg, unit, ground } = event.data;
      return { values: { leg: names.leg(leg), unit: names.unit(unit) }, ground };
    }
    case 'LegCompleted': {
      const { leg, outcome, note } = event.data;
      return { key: outcome === 'done' ? 'LegCompleted' : 'LegRefused', values: { leg: names.leg(leg) }, why: note };
    }
    default:
      return null;
  }
}

function legValues(data: { readonly leg: string; readonly to: { readonly unit: string } }, names: DossierNames) {
  return { leg: names.leg(data.leg), unit: names.unit(data.to.unit) };
}

function endsSaid(event: DossierEvent, names: DossierNames): Said {
  switch (event.type) {
    case 'ResultSigned':
      return { values: { officer: names.officer(event.data.signatory) } };
    case 'PartialResultIssued':
      return { values: { result: event.data.result } };
    case 'PartialResultReturned':
      return { values: { result: event.data.result }, coded: { channel: `channel:${event.data.channel}` } };
    case 'ResultIssued':
      return { key: event.data.positive ? 'ResultIssued' : 'NegativeResultIssued' };
    case 'ResultReturned':
    case 'RefusalDelivered':
      return { coded: { channel: `channel:${event.data.channel}` } };
    case 'ProcessingFinished':
      return { coded: { timeliness: `timeliness:${event.data.timeliness}` } };
    case 'DossierCompleted':
      return { coded: { outcome: `outcome:${event.data.outcome}` } };
    case 'DossierWithdrawn':
      return { why: event.data.reason };
    case 'DossierRefused':
      return { values: { step: names.step(event.data.step) }, why: event.data.reason, ground: event.data.ground };
    case 'DossierStopped':
      return { key: stoppedKey(event.data.by), why: event.data.reason, ground: event.data.ground };
    case 'OperatorIntervened': {
      const { act, reason, operation } = event.data;
      return { values: { operation }, coded: { act: `act:${act}` }, why: reason };
    }
    default:
      return {};
  }
}

function stoppedKey(by: 'applicant' | 'agency' | 'silence'): EventKey {
  return by === 'silence' ? 'StoppedBySilence' : by === 'applicant' ? 'StoppedByApplicant' : 'DossierStopped';
}

/** `1.250.000 đ`. */
export function dong(amount: number): string {
  return `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')} đ`;
}
