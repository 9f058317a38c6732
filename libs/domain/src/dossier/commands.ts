import type { Allotment } from '../clock/allotment';
import type { Channel } from '../catalogue/procedure';
import type { GivenPaper, PaperLack } from './events';

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
}

/** Payload of each command by its name. */
export interface CommandData {
  receive: ReceiptFacts;
  'complete-step': { readonly outcome: string };
  'return-step': { readonly outcome?: string; readonly reason: string };
  'assign-step': { readonly assignee: string };
  'request-supplement': { readonly lacks: readonly PaperLack[]; readonly ground: string };
  'supply-supplement': { readonly papers: readonly GivenPaper[] };
  refuse: { readonly reason: string; readonly ground: string };
  'accept-handoff': Record<string, never>;
  'offer-handoff': Record<string, never>;
}

export const commandNames = [
  'receive',
  'complete-step',
  'return-step',
  'assign-step',
  'request-supplement',
  'supply-supplement',
  'refuse',
  'accept-handoff',
  'offer-handoff',
] as const satisfies readonly (keyof CommandData)[];

export type CommandName = keyof CommandData;

/** Commands that people give to a dossier that is there already. */
export type TurnName = Exclude<CommandName, 'receive'>;

/** A command: name, payload and the id that makes it happen once. */
export type Command = {
  [N in CommandName]: { readonly name: N; readonly data: CommandData[N] };
}[CommandName];
