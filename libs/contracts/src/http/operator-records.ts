import type { Actor, BilingualText } from '@lienthong/domain';
import type { ActName, OperationStep } from './operator-acts';

/** Where a record that was set aside stands, and where it came from. */
export interface DeadLetterPlace {
  readonly partition: number;
  readonly offset: string;
  readonly from: { readonly topic: string; readonly partition: number; readonly offset: string };
  readonly reason: string;
  readonly at: string;
  /** Shape of its content: names of fields that we know, and of values only what kind and how long they are. */
  readonly masked: string;
}

/** What was set aside of one dossier. Nothing of the records' content but its shape. */
export interface DeadLetters {
  /** Null: records that are filed under no dossier's code. */
  readonly code: string | null;
  readonly count: number;
  /** Code of the first error. */
  readonly firstReason: string;
  readonly firstAt: string;
  readonly lastAt: string;
  /** The first 200. */
  readonly places: readonly DeadLetterPlace[];
}

/** `GET /operations/dead-letters/{code}`: what was set aside of a dossier, and whether it still is parked. */
export interface ShownDeadLetters extends DeadLetters {
  /** Null: events flow again, and what lies in the dead-letter topic is history. */
  readonly parked: {
    readonly reason: string;
    readonly since: string;
    readonly partition: number;
    readonly offset: string;
  } | null;
}

export type ListedDeadLetters = Omit<ShownDeadLetters, 'places'>;

/** `GET /operations/dead-letters`: those still parked first. */
export interface DeadLetterList {
  readonly items: readonly ListedDeadLetters[];
  readonly next: string | null;
}

/** What is recorded in the trail: the steps of an operation, and of each dossier in it. */
export type TrailStep = OperationStep | 'item-applying' | 'item-ended';

/** What someone records. */
export interface TrailEntry {
  readonly operation: string;
  readonly step: TrailStep;
  /** Dossier code; null for a step of the whole operation. */
  readonly code: string | null;
  readonly actor: Actor;
  readonly act: ActName;
  readonly reason: string;
  /** JSON: what was asked, the digest of what was shown, the outcome. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A link of the operators' chain. */
export interface TrailRecord extends TrailEntry {
  /** `n` as 12 digits: the store lets each number in once. */
  readonly _id: string;
  /** From 1, without a gap. */
  readonly n: number;
  /** Real time, UTC. */
  readonly at: string;
  /** Hash of the record before; empty for the first. */
  readonly prevHash: string;
  /** SHA-256 over the canonical JSON of all other fields. */
  readonly hash: string;
}

/** `GET /operations/trail`. */
export interface TrailPage {
  readonly items: readonly TrailRecord[];
  /** What `after` is for the next page; null at the end. */
  readonly next: number | null;
}

/** `GET /operations/trail/verify`. `intact` says nothing of a cut-off end unless a known head was given. */
export interface TrailVerdict {
  readonly verdict: 'intact' | 'broken';
  readonly records: number;
  /** Hash of the last record that is sound. */
  readonly head: string;
  readonly fault: {
    readonly fault: 'altered' | 'missing' | 'out-of-order' | 'truncated' | 'unreadable';
    readonly told: string;
  } | null;
}

/** How one thing is: as it should be, not so, not there (a service is away), or nobody can tell. */
export type CheckState = 'ok' | 'bad' | 'away' | 'unknown';

/** One thing that was looked at. */
export interface Check {
  /** E.g. `temporal.retention`: the same in every release. */
  readonly id: string;
  readonly state: CheckState;
  readonly what: BilingualText;
  /** What to do; null where it is as it should be. */
  readonly todo: BilingualText | null;
  /** Its figures, e.g. `{ members: 1, lag: 0 }`. */
  readonly facts?: Readonly<Record<string, number | string | null>>;
}

/** Parts of an installation that are looked at apart. */
export type HealthPart = 'temporal' | 'queues' | 'kafka' | 'store' | 'sources';

export interface HealthCheck extends Check {
  /** UTC instant since when it is so; of a server that was never seen otherwise, since when it has been looked at. */
  readonly since: string;
  /** It was so when it was first looked at: it may be so for longer. */
  readonly orLonger: boolean;
}

/** `GET /operations/health`. */
export interface SystemHealth {
  /** UTC instant of the looking. */
  readonly at: string;
  readonly parts: readonly { readonly part: HealthPart; readonly checks: readonly HealthCheck[] }[];
}
