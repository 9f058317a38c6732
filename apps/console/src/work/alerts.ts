import type { DossierActs } from '@lienthong/contracts';
import type { dialogTexts } from './dialogs.texts';

/** A line of `GET /alerts`, as far as this page reads it. */
export interface ListedAlert {
  readonly id: string;
  /** Null for a digest. */
  readonly dossier: string | null;
  readonly kind: string;
  readonly at: string;
  readonly subject: string;
}

export interface AlertPage {
  readonly items: readonly ListedAlert[];
  readonly next: string | null;
}

/** A dossier of which alerts told, with the newest. */
export interface AlertedDossier {
  readonly code: string;
  readonly at: string;
  readonly subject: string;
}

type ClockKind = Extract<(typeof dialogTexts.keys)[number], (typeof clockKinds)[number]>;

/** A missed deadline for which no answer was given. */
export interface WaitingAlert extends AlertedDossier {
  readonly clock: string;
  /** Null for one that this page has no name for. */
  readonly kind: ClockKind | null;
  readonly dueAt: string | null;
}

const clockKinds = ['dossier', 'step', 'handoff', 'leg', 'urge', 'silence'] as const;
/** Alerts of these kinds ask for an answer; the others only tell. */
const asking = ['sla-breached', 'sla-escalated', 'handoff-lapsed'];

/** Each dossier once, those told of last first: several people are told of one thing, by several ways. */
export function dossiersOf(alerts: readonly ListedAlert[]): readonly AlertedDossier[] {
  const found = new Map<string, AlertedDossier>();
  for (const { dossier, kind, at, subject } of alerts) {
    if (dossier === null || !asking.includes(kind)) continue;
    const known = found.get(dossier);
    if (known === undefined || known.at < at) found.set(dossier, { code: dossier, at, subject });
  }
  return [...found.values()].sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** What of them still waits, by what the API would let the asking person answer. */
export function waitingOf(about: readonly AlertedDossier[], acts: readonly DossierActs[]): readonly WaitingAlert[] {
  return about.flatMap((alerted) => {
    const answer = acts
      .find(({ code }) => code === alerted.code)
      ?.acts.find(({ command }) => command === 'answer-alert');
    if (answer?.allowed !== true) return [];
    return (answer.defaults?.clocks ?? []).map(({ id, kind, dueAt }) => ({
      ...alerted,
      clock: id,
      kind: clockKinds.find((one) => one === kind) ?? null,
      dueAt,
    }));
  });
}
