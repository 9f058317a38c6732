import { millisOf } from '@lienthong/temporal';
import type { Detector, Trouble } from '../stuck/finding';
import { makeTrouble } from './make-trouble';
import type { TroubleFacts } from './make-trouble';
import { sideBySide } from '../running/side-by-side';
import { placeOf } from './temporal-reader';
import type { Described, TemporalReader } from './temporal-reader';

/** A dossier that is paused as a whole has a status of its own; one with a paused activity is running. */
const queries = ['ExecutionStatus="Paused"', 'ExecutionStatus="Running" AND TemporalPauseInfo IS NOT NULL'];
const width = 8;

/** C: somebody paused it, and it was forgotten. */
export class Paused implements Detector {
  readonly source = 'pauses';
  readonly kinds = ['C'] as const;
  readonly everyMs = 10_000;

  constructor(
    private readonly temporal: TemporalReader,
    private readonly toleratedMs: number,
  ) {}

  async detect(): Promise<readonly Trouble[]> {
    const lists = await Promise.all(queries.map((query) => this.temporal.list(query)));
    const codes = [...new Set(lists.flat().map(({ code }) => code))];
    const found = await sideBySide(codes, width, async (code) => {
      const described = await this.temporal.describe(code);
      return described === null ? [] : pausesOf(code, described);
    });
    const before = Date.now() - this.toleratedMs;
    return found.flat().filter(({ since }) => Date.parse(since) <= before);
  }
}

function pausesOf(code: string, described: Described): Trouble[] {
  const base = {
    kind: 'C',
    subject: { type: 'dossier', code },
    place: placeOf(described.workflowExecutionInfo?.searchAttributes),
    suggested: 'resume',
  } as const;
  const runId = described.workflowExecutionInfo?.execution?.runId ?? '';
  const whole = described.workflowExtendedInfo?.pauseInfo;
  const facts: TroubleFacts[] = (described.pendingActivities ?? []).flatMap((pending): TroubleFacts[] => {
    const activity = pending.activityType?.name ?? '';
    const { pauseTime, manual } = pending.pauseInfo ?? {};
    if (pending.paused !== true) return [];
    const by = manual?.identity ?? '?';
    const evidence = { runId, activity, pausedBy: by, pauseReason: manual?.reason ?? '' };
    const distinct = pending.activityId ?? activity;
    const since = millisOf(pauseTime) ?? Date.now();
    return [{ ...base, distinct, cause: 'activity-paused', told: { activity, by }, since, evidence }];
  });
  if (whole !== null && whole !== undefined) {
    const by = whole.identity ?? '?';
    const evidence = { runId, pausedBy: by, pauseReason: whole.reason ?? '' };
    const since = millisOf(whole.pausedTime) ?? Date.now();
    facts.push({ ...base, cause: 'dossier-paused', told: { by }, since, evidence });
  }
  return facts.map((one) => makeTrouble({ ...one, text: `${one.cause} ${one.evidence.pauseReason ?? ''}` }));
}
