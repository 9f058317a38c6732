interface Kept<T> {
  readonly answer: Promise<T>;
  /** Until when it may be given again; while it is being worked out, without end. */
  until: number;
  /** What it took, in milliseconds. */
  cost: number;
}

/** What an answer took is how long it may be given again, times this. */
const shareOfTime = 4;
const mostKept = 500;
/** Who asks for an answer that took longer than this gets the last one while the next is worked out. */
const costly = 500;

/**
 * Gives a costly answer to all who ask for it at about the same time: while it is worked out, and then for as long as
 * the working out is worth. One that took 5 ms is new again after 20.
 */
export class RecentAnswers<T> {
  private readonly kept = new Map<string, Kept<T>>();

  of(key: string, work: () => Promise<T>): Promise<T> {
    const known = this.kept.get(key);
    if (known !== undefined && known.until > performance.now()) return known.answer;
    const next = this.begin(key, work, known);
    if (known === undefined || known.cost < costly) return next;
    next.catch(() => undefined);
    return known.answer;
  }

  private begin(key: string, work: () => Promise<T>, before: Kept<T> | undefined): Promise<T> {
    const begun = performance.now();
    const answer = work();
    const isGivenMeanwhile = before !== undefined && before.cost >= costly;
    const kept: Kept<T> = isGivenMeanwhile ? before : { answer, until: 0, cost: 0 };
    kept.until = Number.POSITIVE_INFINITY;
    if (this.kept.size >= mostKept) this.kept.clear();
    this.kept.set(key, kept);
    answer.then(
      () => {
        const now = performance.now();
        const cost = now - begun;
        this.kept.set(key, { answer, until: now + cost * shareOfTime, cost });
      },
      () => this.kept.delete(key),
    );
    return answer;
  }
}
