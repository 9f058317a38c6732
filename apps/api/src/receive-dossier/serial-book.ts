/**
 * Serials of one series as this process gives them out: counting up, and a number that was not used after all comes
 * back first, so that codes stay consecutive. The store's unique codes decide in the end; this only avoids collisions.
 */
export class SerialBook {
  private last: number;
  private returned: number[] = [];

  constructor(last: number) {
    this.last = last;
  }

  take(): number {
    const free = this.returned.shift();
    if (free !== undefined) return free;
    this.last += 1;
    return this.last;
  }

  giveBack(serial: number): void {
    this.returned.push(serial);
    this.returned.sort((a, b) => a - b);
  }

  /** Another process was found to have given out numbers up to this one. */
  skipTo(serial: number): void {
    this.last = Math.max(this.last, serial);
    this.returned = this.returned.filter((free) => free > serial);
  }

  get highest(): number {
    return this.last;
  }
}

/**
 * The highest serial that is taken, from one known to be taken (or 0) on, in about twice its logarithm of questions.
 * Serials are consecutive, so that taken ones end where free ones begin.
 */
export async function highestTaken(known: number, isTaken: (serial: number) => Promise<boolean>): Promise<number> {
  let low = known;
  let step = 1;
  while (await isTaken(low + step)) {
    low += step;
    step *= 2;
  }
  for (let high = low + step; high - low > 1;) {
    const middle = Math.floor((low + high) / 2);
    if (await isTaken(middle)) low = middle;
    else high = middle;
  }
  return low;
}
