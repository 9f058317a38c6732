import { setTimeout as sleep } from 'node:timers/promises';

/** Lets so many through in a second, evenly. */
export class Pace {
  private next = 0;

  constructor(private readonly perSecond: number) {}

  async turn(): Promise<void> {
    const at = Math.max(Date.now(), this.next);
    this.next = at + 1000 / this.perSecond;
    if (at > Date.now()) await sleep(at - Date.now());
  }
}

/** Works through a list with several hands at once, in order. */
export async function eachWith<T>(hands: number, list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...list].reverse();
  const hand = async (): Promise<void> => {
    for (let one = left.pop(); one !== undefined; one = left.pop()) await work(one);
  };
  await Promise.all(Array.from({ length: Math.min(hands, list.length) }, hand));
}
