import type { BilingualText, NationalStatus } from '@lienthong/domain';

/** Where a dossier has been: a unit, from when, and until when (null while there). */
export interface PathStop {
  readonly unit: BilingualText;
  readonly from: string;
  readonly until: string | null;
}

/** How far a dossier is, as people count: this step of so many on the way it is on. */
export interface StepNumber {
  readonly number: number;
  readonly of: number;
  readonly name: BilingualText;
}

/** A step of the way: done, now, or to come. */
export interface PublicStepOnWay {
  readonly number: number;
  readonly name: BilingualText;
  readonly unit: BilingualText;
  readonly tier: string;
  readonly status: 'done' | 'now' | 'to-come';
  /** When it began; null while it is to come. */
  readonly from: string | null;
  readonly until: string | null;
}

/** An apology for being late, with the new appointment. */
export interface PublicApology {
  readonly at: string;
  readonly oldDueAt: string | null;
  readonly newDueAt: string | null;
  readonly text: BilingualText;
}

/** How to complain: whom to call, and by which law. */
export interface PublicFeedback {
  readonly text: BilingualText;
  readonly ground: BilingualText;
  readonly unit: BilingualText;
  readonly phones: readonly string[];
}

/** `GET /public/dossiers/{code}?check=`: nothing of it is personal, and no officer's free text is in it. */
export interface PublicStatus {
  readonly code: string;
  /** The answer in one breath: where, how far, until when, in time or not. */
  readonly answer: BilingualText;
  /** What the citizen has to do next, if anything. */
  readonly next: BilingualText | null;
  readonly status: NationalStatus;
  readonly procedure: BilingualText;
  readonly unit: BilingualText;
  readonly step: StepNumber | null;
  readonly receivedAt: string;
  readonly dueAt: string | null;
  readonly timeliness: 'early' | 'on-time' | 'late';
  readonly timelinessText: BilingualText;
  readonly closed: boolean;
  /** `since` only while it is paused; `why` in words that name no paper and no person. */
  readonly clock: {
    readonly kind: 'running' | 'paused' | 'stopped';
    readonly since: string | null;
    readonly why: BilingualText | null;
  };
  readonly path: readonly PathStop[];
  /** The way it takes, step by step; empty for a dossier whose route is not known. */
  readonly steps: readonly PublicStepOnWay[];
  readonly stepsDone: number;
  readonly stepsTotal: number;
  /** The latest apology; null where there was none. */
  readonly apology: PublicApology | null;
  readonly feedback: PublicFeedback;
  readonly updatedAt: string;
}
