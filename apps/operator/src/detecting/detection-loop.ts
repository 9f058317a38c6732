import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { CountedReading, Detection, Detector, FindingStore, OpenedCounts, Trouble } from '@lienthong/operations';
import type { Standings } from './standings';

export interface LoopParts {
  readonly detection: Detection;
  readonly store: FindingStore;
  readonly standings: Standings;
  readonly logger: Logger;
  readonly onOpened: (counts: OpenedCounts) => void;
}

const answerMs = 30_000;
const againAfterFailureMs = 3_000;
const leastAgeMs = 15_000;
/** How many rounds a source may miss before what it said last is no longer believed. */
const roundsMissed = 4;
/** A reading that says nothing new is not worth a write each time. */
const writtenEveryMs = 3_000;
/** What was cured is kept for weeks: to look once an hour for what is older is enough. */
const prunedEveryMs = 3_600_000;

/**
 * Runs each detector in its own rhythm, never two rounds of one at once. One that fails is told of as unreadable; the
 * others go on.
 */
export class DetectionLoop {
  private readonly stopping = new AbortController();
  private readonly underWay = new Map<string, Promise<unknown>>();
  private readonly written = new Map<string, { readonly at: number; readonly error: string | null }>();
  private running: Promise<unknown> | undefined;

  constructor(private readonly parts: LoopParts) {
    // Each detector's pause listens.
    setMaxListeners(0, this.stopping.signal);
  }

  start(): void {
    const { detection } = this.parts;
    detection.start();
    const detecting = detection.detectors.map((detector) => this.keepDetecting(detector));
    this.running ??= Promise.all([...detecting, this.keepPruning()]);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await this.parts.detection.close();
  }

  private async keepDetecting(detector: Detector): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const began = Date.now();
      const well = await this.round(detector);
      const pause = well ? detector.everyMs - (Date.now() - began) : Math.min(detector.everyMs, againAfterFailureMs);
      await sleep(Math.max(pause, detector.everyMs / 4), undefined, { signal }).catch(() => undefined);
    }
  }

  /** Without it the record of what was stuck would grow for ever. */
  private async keepPruning(): Promise<void> {
    const { logger, store } = this.parts;
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const failed = (err: unknown): void => logger.warn({ err }, 'old findings can not be forgotten now');
      await store.prune(new Date().toISOString()).catch(failed);
      await sleep(prunedEveryMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private async round(detector: Detector): Promise<boolean> {
    const { standings, store, onOpened } = this.parts;
    const { source } = detector;
    const triedAt = new Date().toISOString();
    try {
      const troubles = await this.detect(detector);
      if (this.stopping.signal.aborted) return true;
      onOpened(await store.reconcile(source, troubles));
      await this.note(readingOf(detector, { triedAt, readAt: triedAt, error: null }), troubles);
      return true;
    } catch (error) {
      if (this.stopping.signal.aborted) return true;
      const before = standings.get(source);
      const text = error instanceof Error ? error.message : String(error);
      if (before?.error !== text)
        this.parts.logger.warn({ source, err: error }, 'a source of findings can not be read');
      const failed = readingOf(detector, { triedAt, readAt: before?.readAt ?? null, error: text });
      await this.note(failed).catch(() => undefined);
      return false;
    }
  }

  /** @throws Error also while an earlier round has not come to its end */
  private async detect(detector: Detector): Promise<readonly Trouble[]> {
    const { source } = detector;
    if (this.underWay.has(source)) throw new Error(`${source} has not answered for more than ${answerMs / 1_000} s`);
    const work = detector.detect();
    this.underWay.set(source, work);
    const forget = (): void => void this.underWay.delete(source);
    work.then(forget, forget);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      const tooLate = (): void => reject(new Error(`${source} did not answer within ${answerMs / 1_000} s`));
      timer = setTimeout(tooLate, answerMs);
    });
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
  }

  private async note(reading: CountedReading, troubles?: readonly Trouble[]): Promise<void> {
    const { source, error } = reading;
    this.parts.standings.note(reading, troubles);
    const last = this.written.get(source);
    if (last !== undefined && last.error === error && Date.now() - last.at < writtenEveryMs) return;
    await this.parts.store.noteReading(reading);
    this.written.set(source, { at: Date.now(), error });
  }
}

function readingOf(
  detector: Detector & Pick<CountedReading, 'totals'>,
  state: Pick<CountedReading, 'triedAt' | 'readAt' | 'error'>,
): CountedReading {
  const { source, kinds, everyMs, totals } = detector;
  const maxAgeMs = Math.max(leastAgeMs, roundsMissed * everyMs);
  return { source, kinds, maxAgeMs, ...state, ...(totals === undefined ? {} : { totals }) };
}
