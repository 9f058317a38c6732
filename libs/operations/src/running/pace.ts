/** Fewer is no pace. */
const slowest = 0.5;
/** Errors of the servers come in swarms; one swarm halves the pace once. */
const swarmMs = 1_000;
/** Share of the cap that each success gives back. */
const recovery = 0.02;

/** How many dossiers a second are begun: at most the cap, half of it after each trouble of the servers. */
export class Pace {
  private rate: number;
  private nextAt = 0;
  private slowedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly cap: number,
    private readonly now: () => number = Date.now,
  ) {
    this.rate = cap;
  }

  get perSecond(): number {
    return this.rate;
  }

  /** Takes the next turn; answers how many milliseconds to wait for it. */
  turn(): number {
    const now = this.now();
    const at = Math.max(now, this.nextAt);
    this.nextAt = at + 1_000 / this.rate;
    return at - now;
  }

  slower(): void {
    if (this.now() - this.slowedAt < swarmMs) return;
    this.slowedAt = this.now();
    this.rate = Math.max(Math.min(slowest, this.cap), this.rate / 2);
  }

  better(): void {
    this.rate = Math.min(this.cap, this.rate + this.cap * recovery);
  }
}
