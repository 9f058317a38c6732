import type { Allotment } from '../clock/allotment';
import type { Channel } from '../catalogue/procedure';
import type { CaseRules } from '../catalogue/case-rules';
import type { DisputeResolution, GivenPaper, LegOutcome, PaperLack, PaymentKind } from './events';

/** What is said of a dossier at receipt, checked against the catalogue before it gets here. */
export interface ReceiptFacts {
  readonly receivedAt: string;
  readonly procedure: string;
  readonly procedureVersion: number;
  readonly case: string;
  readonly field: string;
  readonly channel: Channel;
  readonly receivingUnit: string;
  readonly competentUnit: string;
  readonly papers: readonly GivenPaper[];
  readonly feeVnd: number;
  readonly allotted: Allotment;
  readonly calendar: string;
  readonly maxSupplements: number;
  /** Left out: the receiving unit. */
  readonly returningUnit?: string;
  /** Pinned rules of the case; only dossiers of the first release have none. */
  readonly rules?: CaseRules;
}

/** Payload of each command by its name. */
export interface CommandData {
  receive: ReceiptFacts;
  /** `ground` only where an operator completes it in the place of the step's own people. */
  'complete-step': { readonly outcome: string; readonly ground?: string };
  'return-step': { readonly outcome?: string; readonly reason: string };
  /** `reason` says why it moves from one officer to another: absence, delegation … */
  'assign-step': { readonly assignee: string; readonly reason?: string };
  /** Beyond the limit only where what came was not as asked. */
  'request-supplement': {
    readonly lacks: readonly PaperLack[];
    readonly ground: string;
    readonly notAsAsked?: boolean;
  };
  'supply-supplement': { readonly papers: readonly GivenPaper[] };
  refuse: { readonly reason: string; readonly ground: string };
  'deliver-refusal': Record<string, never>;
  'accept-handoff': Record<string, never>;
  'offer-handoff': Record<string, never>;
  'refuse-handoff': { readonly reason: string };
  'recall-handoff': { readonly reason: string };
  'dispute-paper': { readonly paper: string; readonly reason: string };
  'settle-dispute': { readonly paper: string; readonly resolution: DisputeResolution };
  'request-payment': {
    readonly reference: string;
    readonly kind: PaymentKind;
    readonly amountVnd: number;
    readonly ground: string;
  };
  'request-opinion': { readonly leg: string; readonly question: string };
  'give-opinion': { readonly leg: string; readonly agree: boolean; readonly note: string };
  'complete-leg': { readonly leg: string; readonly outcome: LegOutcome; readonly note: string };
  'issue-partial-result': { readonly result: string };
  'return-partial-result': { readonly result: string };
  'extend-deadline': { readonly amount: number; readonly reason: string };
  urge: { readonly reason: string };
  'answer-urge': { readonly note: string };
  'answer-alert': { readonly clock: string; readonly note: string };
  withdraw: { readonly reason: string };
  stop: { readonly reason: string; readonly ground: string; readonly by: 'applicant' | 'agency' };
  'succeed-unit': { readonly from: string; readonly to: string; readonly ground: string };
  /** Plans the running clocks anew in the calendar as it is now: those of one series, or all where none is named. */
  'replan-deadline': { readonly decree: string; readonly calendar?: string };
}

export const commandNames = [
  'receive',
  'complete-step',
  'return-step',
  'assign-step',
  'request-supplement',
  'supply-supplement',
  'refuse',
  'deliver-refusal',
  'accept-handoff',
  'offer-handoff',
  'refuse-handoff',
  'recall-handoff',
  'dispute-paper',
  'settle-dispute',
  'request-payment',
  'request-opinion',
  'give-opinion',
  'complete-leg',
  'issue-partial-result',
  'return-partial-result',
  'extend-deadline',
  'urge',
  'answer-urge',
  'answer-alert',
  'withdraw',
  'stop',
  'succeed-unit',
  'replan-deadline',
] as const satisfies readonly (keyof CommandData)[];

export type CommandName = keyof CommandData;

/** Commands that people give to a dossier that is there already. */
export type TurnName = Exclude<CommandName, 'receive'>;

/** A command: name, payload and the id that makes it happen once. */
export type Command = {
  [N in CommandName]: { readonly name: N; readonly data: CommandData[N] };
}[CommandName];
