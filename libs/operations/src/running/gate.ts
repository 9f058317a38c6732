/** Lets a number of calls through at the same time; the others wait in order. */
export class Gate {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(places: number) {
    this.free = places;
  }

  async enter(): Promise<() => void> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    return () => {
      const next = this.waiting.shift();
      if (next === undefined) this.free += 1;
      else next();
    };
  }

  async pass<T>(call: () => Promise<T>): Promise<T> {
    const leave = await this.enter();
    try {
      return await call();
    } finally {
      leave();
    }
  }
}
