import { causeTexts } from '../stuck/cause-texts';
import type { Cause } from '../stuck/cause-texts';
import type { Evidence, StuckKind, Subject, SuggestedAct, Trouble } from '../stuck/finding';
import { fingerprintOf, normalised } from '../stuck/fingerprint';

/** Where a dossier is and what it is about. */
export interface Place {
  readonly unit: string | null;
  readonly tier: string | null;
  readonly procedure: string | null;
}

export const nowhere: Place = { unit: null, tier: null, procedure: null };

export interface TroubleFacts {
  readonly kind: StuckKind;
  readonly subject: Subject;
  /** What tells it from another trouble of the same kind and subject. */
  readonly distinct?: string | number;
  readonly place: Place;
  readonly cause: Cause;
  readonly told: Readonly<Record<string, string | number>>;
  /** Epoch ms. */
  readonly since: number;
  readonly evidence: Evidence;
  readonly nextTry?: number | null;
  readonly suggested: SuggestedAct;
  /** What equal troubles have in common, e.g. the failure; the cause's name if left out. */
  readonly text?: string;
}

/** A trouble as every detector reports it. */
export function makeTrouble(facts: TroubleFacts): Trouble {
  const { kind, subject, distinct, place, cause, told, since, evidence, nextTry, suggested } = facts;
  const text = facts.text ?? cause;
  return {
    id: [kind, subjectText(subject), ...(distinct === undefined ? [] : [distinct])].join(':'),
    kind,
    subject,
    unit: place.unit,
    tier: place.tier,
    procedure: place.procedure,
    cause: causeTexts[cause](told),
    since: iso(since),
    evidence,
    nextTry: nextTry === undefined || nextTry === null ? null : iso(nextTry),
    suggested,
    fingerprint: fingerprintOf(kind, text),
    fingerprintText: normalised(text),
  };
}

export function iso(ms: number): string {
  return new Date(ms).toISOString();
}

function subjectText(subject: Subject): string {
  switch (subject.type) {
    case 'dossier':
      return subject.code;
    case 'queue':
      return subject.queue;
    case 'consumer':
      return `${subject.group}/${subject.topic}/${subject.partition}`;
  }
}
