import type { BilingualText } from '@lienthong/domain';

/**
 * Kinds of stuck work, by their letters in the runbook. `H` is no fault: a person is slow. `view` faults are `G`.
 */
export type StuckKind = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I';

/** What a finding is about. */
export type Subject =
  | { readonly type: 'dossier'; readonly code: string }
  | { readonly type: 'queue'; readonly queue: string }
  | { readonly type: 'consumer'; readonly group: string; readonly topic: string; readonly partition: number };

/** What a finding rests on; only what its kind has is there. All instants UTC. */
export interface Evidence {
  readonly runId?: string;
  readonly eventId?: number;
  /** Events at which the activities that wait were scheduled. */
  readonly eventIds?: readonly number[];
  readonly attempt?: number;
  readonly activity?: string;
  readonly failure?: string;
  readonly taskQueue?: string;
  readonly buildId?: string;
  readonly backlog?: number;
  readonly backlogAgeSeconds?: number;
  readonly pausedBy?: string;
  readonly pauseReason?: string;
  readonly topic?: string;
  readonly partition?: number;
  readonly offset?: string;
  /** Last event the dossier's workflow (or Kafka) has. */
  readonly seq?: number;
  /** Last event the view has. */
  readonly viewSeq?: number;
  readonly handoff?: number;
  /** Legal instant that passed without its event. */
  readonly dueAt?: string;
  readonly clock?: string;
  readonly historyLength?: number;
  readonly historyBytes?: number;
}

/** What to press first. The last two are done outside. */
export type SuggestedAct =
  'retry-activity' | 'reset' | 'resume' | 'republish' | 'redrive' | 'rebuild-view' | 'start-workers' | 'remind';

/** What a detector sees now; the same `id` each time it sees the same trouble. */
export interface Trouble {
  /** `<kind>:<subject>`, with what tells two troubles of one subject apart, e.g. `B:000…-0001:12`. */
  readonly id: string;
  readonly kind: StuckKind;
  readonly subject: Subject;
  readonly unit: string | null;
  readonly tier: string | null;
  readonly procedure: string | null;
  readonly cause: BilingualText;
  /** Since when it has been so, as far as the source tells. */
  readonly since: string;
  readonly evidence: Evidence;
  /** When the engine tries again by itself; null if it does not. */
  readonly nextTry: string | null;
  readonly suggested: SuggestedAct;
  /** What equal troubles have in common: see `fingerprintOf`. */
  readonly fingerprint: string;
  /** The text the fingerprint was made of, for people. */
  readonly fingerprintText: string;
}

/** A trouble on record: from when it was first seen until it was gone. */
export interface Finding extends Trouble {
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** When it was no longer seen; null while it is open. */
  readonly curedAt: string | null;
}

/** How far a source can be trusted now. A board with a source that is not fresh must say "unknown", never 0. */
export interface SourceReading {
  readonly source: string;
  readonly kinds: readonly StuckKind[];
  /** Last time it could be read; null if never. */
  readonly readAt: string | null;
  readonly triedAt: string;
  /** Why the last try failed; null if it did not. */
  readonly error: string | null;
  /** After this time without a reading its kinds are unknown. */
  readonly maxAgeMs: number;
}

/** How many are stuck, or that nobody can tell now. Never 0 for "unknown". */
export type Standing =
  | { readonly known: true; readonly count: number }
  /** `since`: last time everything that tells of this kind could be read; null if it never could. */
  | { readonly known: false; readonly since: string | null; readonly error: string | null };

/** What operators see first. People who are slow are no fault and stand apart. */
export interface Board {
  /** UTC instant. */
  readonly at: string;
  readonly faults: Readonly<Record<Exclude<StuckKind, 'H'>, Standing>>;
  readonly people: Standing;
}

/** `GET /operations/board`. */
export interface StuckBoard extends Board {
  readonly sources: readonly (SourceReading & { readonly fresh: boolean })[];
}

/** Findings of one cause. */
export interface FindingGroup {
  readonly fingerprint: string;
  readonly kind: StuckKind;
  /** What they have in common, as text. */
  readonly text: string;
  /** The example's cause in plain words. */
  readonly cause: BilingualText;
  readonly open: number;
  readonly curedLastDay: number;
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** Since when the oldest of those that are open has been so; null where none is. */
  readonly since: string | null;
  /** When the engine next tries one of them by itself; null if it does not. */
  readonly nextTry: string | null;
  readonly suggested: SuggestedAct;
  /** Of those that are open; sorted. */
  readonly units: readonly string[];
  readonly procedures: readonly string[];
  /** One that is open, else the last one: where to look first. */
  readonly example: Subject;
  readonly trend: {
    readonly openedLastHour: number;
    readonly curedLastHour: number;
    readonly direction: 'growing' | 'steady' | 'shrinking';
    /** How many were open at the end of each of the last 24 hours; the last is now. */
    readonly openByHour: readonly number[];
  };
}

/** `GET /operations/stuck`. */
export interface FindingPage {
  readonly items: readonly Finding[];
  /** How many there are on all pages. */
  readonly total: number;
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
}
