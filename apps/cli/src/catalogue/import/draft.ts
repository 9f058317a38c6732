import type { Channel, TierCode, TimeUnit } from '@lienthong/domain';
import type { Unread } from './unread';

/** What a text can say of the clock; each is only a proposal until a person has confirmed it. */
export const clockModes = [
  'pause',
  'restart',
  'added-time',
  'capped-extension',
  'close-on-silence',
  'default-consent',
  'cutoff',
] as const;
export type ClockMode = (typeof clockModes)[number];

/** A whole, positive amount in a unit that the clock has. */
export interface DraftDuration {
  readonly amount: number;
  readonly unit: TimeUnit;
}

/** One place of a record that speaks of a clock mode, with the words it rests on (Unicode NFC, as they stand). */
export interface ClockFinding {
  readonly mode: ClockMode;
  readonly phrase: string;
  /** Paths of all fields in which the same phrase stands. */
  readonly places: readonly string[];
  /** Days that the phrase gives: time added, cap, silence, time to answer, longest pause. Null = none, or not read. */
  readonly time: DraftDuration | null;
  /** Only of `cutoff`: `HH:MM`. */
  readonly at?: string;
  readonly confirmed: false;
}

export interface DraftFee {
  /** Null = the table gives no amount, or it was not read (then listed). */
  readonly amount: number | null;
  readonly currency: string | null;
  readonly stated: string;
  readonly note: string;
}

/** A row of the table of ways to file. A channel may have several rows, one for each case. */
export interface DraftChannel {
  readonly channel: Channel;
  readonly duration: DraftDuration | null;
  readonly stated: string;
  readonly fee: DraftFee;
  readonly description: string;
}

export interface DraftPaper {
  readonly group: string | null;
  readonly name: string;
  readonly form: string | null;
  readonly originals: number | null;
  readonly copies: number | null;
}

export interface DraftResult {
  readonly code: string | null;
  readonly name: string;
}

export interface DraftGround {
  readonly code: string | null;
  readonly title: string;
}

/** A record of the national catalogue as far as it was read: nothing in it is in force before a person confirms it. */
export interface ProcedureDraft {
  readonly status: 'draft';
  readonly confirmed: false;
  readonly code: string;
  readonly name: string;
  readonly field: string | null;
  readonly decision: string | null;
  readonly kind: string | null;
  readonly levels: readonly TierCode[];
  readonly agencies: {
    readonly performing: readonly string[];
    readonly competent: readonly string[];
    readonly authorised: readonly string[];
    readonly coordinating: readonly string[];
  };
  readonly applicants: readonly string[];
  readonly channels: readonly DraftChannel[];
  readonly papers: readonly DraftPaper[];
  readonly results: readonly DraftResult[];
  readonly legalGrounds: readonly DraftGround[];
  readonly clock: readonly ClockFinding[];
  /** Texts that are kept as they stand; steps of a route are drawn from them by a person. */
  readonly texts: Readonly<Record<string, string>>;
  readonly source: { readonly file: string; readonly url: string | null };
  readonly unread: readonly Unread[];
}
