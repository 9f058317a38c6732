import type { RawHistory } from '../operations/dossier-operations';
import { numberOf } from '../operations/plain-values';
import { replayHistories } from './replayer';
import type { RecordedHistory } from './replayer';

/** Finds the workflow bundle of a build, or with null the one of the build that is current; undefined: it is not here. */
export type BundleFor = (
  buildId: string | null,
) => Promise<{ readonly codePath: string } | undefined> | { readonly codePath: string } | undefined;

/** How a shadow replay went; `failure` is the engine's own text. */
export interface ShadowVerdict {
  readonly ok: boolean;
  readonly failure: string | null;
}

/** A bundle that nobody asks for so long is let go. */
const idleMs = 3_000;

/**
 * Replays real histories against a build before a reset moves dossiers to it: up to the point of the reset, since what
 * comes after is done anew. A bundle is loaded once for all that ask for it meanwhile. Nothing is written anywhere.
 */
export class ShadowReplayer {
  private readonly lines = new Map<string, ReplayLine>();

  constructor(private readonly bundleFor: BundleFor) {}

  /** @param resetTo id of the workflow task's completion that the reset would go to */
  async check(buildId: string | null, history: RawHistory, resetTo: number): Promise<ShadowVerdict> {
    const bundle = await this.bundleFor(buildId);
    if (bundle === undefined) {
      return {
        ok: false,
        failure: `the workflow bundle of build ${buildId ?? '(current)'} is not at hand to replay with`,
      };
    }
    const { codePath } = bundle;
    let line = this.lines.get(codePath);
    if (line === undefined || line.ended) {
      line = new ReplayLine(codePath);
      this.lines.set(codePath, line);
    }
    return line.ask(historyBefore(history, resetTo));
  }

  /** Lets go of every bundle, once what was asked is answered. */
  async close(): Promise<void> {
    await Promise.all([...this.lines.values()].map((line) => line.close()));
  }
}

/** What a reset keeps of a history: all before the workflow task's completion. */
function historyBefore(history: RawHistory, eventId: number): RawHistory {
  return { events: (history.events ?? []).filter((event) => numberOf(event.eventId) < eventId) };
}

interface Asked {
  readonly history: RawHistory;
  readonly answer: (verdict: ShadowVerdict) => void;
  readonly fail: (reason: unknown) => void;
}

/** Histories that wait for one bundle's replayer, answered in the order they came. */
class ReplayLine {
  ended = false;
  private readonly waiting: Asked[] = [];
  private readonly underWay: Asked[] = [];
  private readonly working: Promise<void>;
  private closing = false;
  private wake: () => void = () => undefined;

  constructor(codePath: string) {
    this.working = this.work(codePath);
  }

  close(): Promise<void> {
    this.closing = true;
    this.wake();
    return this.working;
  }

  ask(history: RawHistory): Promise<ShadowVerdict> {
    return new Promise((answer, fail) => {
      this.waiting.push({ history, answer, fail });
      this.wake();
    });
  }

  private async work(codePath: string): Promise<void> {
    try {
      for await (const { ok, failure } of replayHistories(codePath, this.feed())) {
        this.underWay.shift()?.answer({ ok, failure });
      }
    } catch (error) {
      for (const { fail } of [...this.underWay.splice(0), ...this.waiting.splice(0)]) fail(error);
    } finally {
      this.ended = true;
    }
  }

  private async *feed(): AsyncGenerator<RecordedHistory> {
    for (let number = 1; ; number += 1) {
      if (this.waiting.length === 0) await this.someTime();
      const asked = this.waiting.shift();
      if (asked === undefined) break;
      this.underWay.push(asked);
      yield { workflowId: `shadow/${number}`, history: asked.history };
    }
    // Whoever comes from now on begins a line of his own.
    this.ended = true;
  }

  private someTime(): Promise<void> {
    if (this.closing) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, idleMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
