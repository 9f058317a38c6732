import type { mongo } from 'mongoose';
import { isDuplicateKey } from '@lienthong/read-model';

/** A fact about an alert that is true once and for ever. */
interface Mark {
  /** `<alert>#sent`, `<alert>#silenced`, `<alert>#<n>` for the n-th claim, or a round that was made. */
  readonly _id: string;
  /** Real instant (UTC). */
  readonly at: string;
}

const marksCollection = 'alertMarks';
const mostClaims = 10_000;

/**
 * Marks that are only ever inserted. An insert of a key is atomic on every server of this protocol, where a conditional
 * update is not: so it is these that decide who may send, and that nothing sent or silenced goes out again.
 */
export class AlertMarks {
  constructor(
    private readonly database: () => mongo.Db,
    private readonly claimMs: number,
  ) {}

  /** True for the one that sets it. */
  async set(id: string): Promise<boolean> {
    try {
      await this.marks().insertOne({ _id: id, at: new Date().toISOString() });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  async has(id: string): Promise<boolean> {
    return (await this.marks().findOne({ _id: id })) !== null;
  }

  /** `sent` and `silenced`, if they are set. */
  async ends(alert: string): Promise<ReadonlySet<'sent' | 'silenced'>> {
    const names = ['sent', 'silenced'] as const;
    const found = await this.marks()
      .find({ _id: { $in: names.map((name) => `${alert}#${name}`) } })
      .toArray();
    return new Set(names.filter((name) => found.some(({ _id }) => _id === `${alert}#${name}`)));
  }

  /**
   * The right to try an alert, as the number of the try, or null while another has it. Whoever claimed and did not come
   * to an end in time is taken for dead.
   */
  async claim(alert: string, attempts: number): Promise<number | null> {
    for (let attempt = attempts + 1; attempt < attempts + mostClaims; attempt += 1) {
      if (await this.set(`${alert}#${attempt}`)) return attempt;
      const other = await this.marks().findOne({ _id: `${alert}#${attempt}` });
      if (other === null || Date.parse(other.at) + this.claimMs > Date.now()) return null;
    }
    return null;
  }

  private marks(): mongo.Collection<Mark> {
    return this.database().collection<Mark>(marksCollection);
  }
}
