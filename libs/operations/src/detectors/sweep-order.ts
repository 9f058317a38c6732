const mostRemembered = 2_000;

/** Which dossiers are looked at next: those known as doubtful, those just changed, then all others by turns. */
export class SweepOrder {
  private readonly recent = new Set<string>();
  private turn: string[] = [];
  private doubtfulAt = 0;

  constructor(private readonly all: () => string[]) {}

  /** The newest come last; of too many the oldest are left to their turn. */
  changed(code: string): void {
    this.recent.delete(code);
    this.recent.add(code);
    const [oldest] = this.recent;
    if (this.recent.size > mostRemembered && oldest !== undefined) this.recent.delete(oldest);
  }

  /** At most `limit` codes. Neither the doubtful nor the changed take more than a third while the others wait. */
  next(limit: number, doubtful: readonly string[]): string[] {
    const third = Math.max(1, Math.floor(limit / 3));
    const chosen = new Set(this.someDoubtful(doubtful, third));
    for (const code of [...this.recent].slice(-third)) {
      this.recent.delete(code);
      chosen.add(code);
    }
    if (this.turn.length === 0) this.turn = this.all();
    while (chosen.size < limit && this.turn.length > 0) chosen.add(this.turn.pop() ?? '');
    for (const code of [...this.recent].reverse()) {
      if (chosen.size >= limit) break;
      this.recent.delete(code);
      chosen.add(code);
    }
    return [...chosen];
  }

  private someDoubtful(doubtful: readonly string[], count: number): string[] {
    if (doubtful.length === 0) return [];
    const from = this.doubtfulAt % doubtful.length;
    this.doubtfulAt += count;
    return [...doubtful.slice(from), ...doubtful.slice(0, from)].slice(0, count);
  }
}
