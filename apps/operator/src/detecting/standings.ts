import { boardOf, isFresh } from '@lienthong/operations';
import type { Board, CountedReading, StuckKind, Trouble } from '@lienthong/operations';

interface Known {
  readonly reading: CountedReading;
  readonly troubles: readonly Trouble[];
}

/** What this service's detectors saw last, for its metrics: they must not depend on the store that may be the trouble. */
export class Standings {
  private readonly known = new Map<string, Known>();

  note(reading: CountedReading, troubles?: readonly Trouble[]): void {
    const { source } = reading;
    this.known.set(source, { reading, troubles: troubles ?? this.known.get(source)?.troubles ?? [] });
  }

  /** This service detects no more: what it knew is nobody's business now. */
  clear(): void {
    this.known.clear();
  }

  get(source: string): CountedReading | undefined {
    return this.known.get(source)?.reading;
  }

  readings(): CountedReading[] {
    return [...this.known.values()].map(({ reading }) => reading);
  }

  isFresh(source: string, now: string): boolean {
    const reading = this.get(source);
    return reading !== undefined && isFresh(reading, now);
  }

  board(now: string): Board {
    const findings = this.troubles().map(({ kind }) => ({ kind, curedAt: null }));
    return boardOf(findings, this.readings(), now);
  }

  /** Since when the oldest trouble of a kind has been; null without one. */
  oldest(kind: StuckKind): string | null {
    const times = this.troubles().flatMap((trouble) => (trouble.kind === kind ? [trouble.since] : []));
    return times.length === 0 ? null : times.reduce((first, since) => (since < first ? since : first));
  }

  private troubles(): Trouble[] {
    return [...this.known.values()].flatMap(({ troubles }) => troubles);
  }
}
