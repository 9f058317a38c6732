interface Waiting {
  readonly givenAt: number;
  readonly act: () => Promise<void>;
}

/**
 * Lets acts on a dossier happen one after the other. Of those that wait, the one that was given first is next: after a
 * reset all that is applied again comes at once, signals before updates, and must happen in the order it first had.
 */
export class ActQueue {
  private readonly waiting: Waiting[] = [];
  private working = false;
  private unfinished = 0;

  /** Whether an act is under way or waits, so that the state now is not the one that the next act will find. */
  get busy(): boolean {
    return this.unfinished > 0;
  }

  /** Does an act in its turn. `givenAt`: epoch ms. */
  async run<T>(givenAt: number, act: () => Promise<T> | T): Promise<T> {
    this.unfinished += 1;
    try {
      return await this.enqueue(givenAt, act);
    } finally {
      this.unfinished -= 1;
    }
  }

  /** Does something that is no act, once no act waits. */
  runLast<T>(work: () => Promise<T>): Promise<T> {
    return this.enqueue(Infinity, work);
  }

  private enqueue<T>(givenAt: number, act: () => Promise<T> | T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.place({
        givenAt,
        act: () => (async () => act())().then(resolve, reject),
      });
      if (this.working) return;
      this.working = true;
      // Not at once: what comes in the same task may have been given earlier.
      void Promise.resolve().then(() => this.work());
    });
  }

  private place(entry: Waiting): void {
    const later = this.waiting.findIndex((other) => other.givenAt > entry.givenAt);
    this.waiting.splice(later === -1 ? this.waiting.length : later, 0, entry);
  }

  private async work(): Promise<void> {
    for (let next = this.waiting.shift(); next !== undefined; next = this.waiting.shift()) await next.act();
    this.working = false;
  }
}
