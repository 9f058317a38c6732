/** How long a commit may wait for more to come. */
const withinMs = 2_000;

/**
 * Commits at most every two seconds instead of after every batch. What a crash makes come again costs little: views
 * know by its number what they have. Nothing is committed that is not done.
 */
export class LazyCommit {
  private timer: NodeJS.Timeout | undefined;
  private latest: (() => Promise<void>) | undefined;

  constructor(private readonly onFailure: (error: unknown) => void) {}

  /** Remembers how to commit all that is done by now. */
  soon(commit: () => Promise<void>): void {
    this.latest = commit;
    this.timer ??= setTimeout(() => void this.flush(), withinMs).unref();
  }

  /** Commits what waits. A failure is no loss: the next commit takes it along. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const commit = this.latest;
    this.latest = undefined;
    try {
      await commit?.();
    } catch (error) {
      this.onFailure(error);
    }
  }
}
