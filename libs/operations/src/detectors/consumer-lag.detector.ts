import type { Admin, Kafka } from 'kafkajs';
import type { Detector, Trouble } from '../stuck/finding';
import type { DetectorGauges } from './gauges';
import { makeTrouble, nowhere } from './make-trouble';

const standingMs = 15_000;

interface Standing {
  readonly committed: bigint;
  readonly since: number;
}

/** G: the consumer that writes the views stands still though there is something to read. */
export class ConsumerLag implements Detector {
  readonly source = 'consumer-lag';
  readonly kinds = ['G'] as const;
  readonly everyMs = 5_000;
  private admin: Admin | undefined;
  private standing = new Map<number, Standing>();

  constructor(
    private readonly kafka: Kafka,
    private readonly group: string,
    private readonly topic: string,
    private readonly gauges: DetectorGauges,
  ) {}

  async detect(): Promise<readonly Trouble[]> {
    const lags = await this.read();
    const standing = new Map<number, Standing>();
    const troubles = lags.flatMap(({ partition, committed, lag }) => {
      this.gauges.lag(this.group, partition, Number(lag));
      if (lag === 0n) return [];
      const before = this.standing.get(partition);
      const state = before?.committed === committed ? before : { committed, since: Date.now() };
      standing.set(partition, state);
      return Date.now() - state.since > standingMs ? [this.troubleOf(partition, lag, state)] : [];
    });
    this.standing = standing;
    return troubles;
  }

  async close(): Promise<void> {
    const admin = this.admin;
    this.admin = undefined;
    await admin?.disconnect().catch(() => undefined);
  }

  private async read(): Promise<{ partition: number; committed: bigint; lag: bigint }[]> {
    try {
      const admin = (this.admin ??= await this.connect());
      const [bounds, groups] = await Promise.all([
        admin.fetchTopicOffsets(this.topic),
        admin.fetchOffsets({ groupId: this.group, topics: [this.topic] }),
      ]);
      const offsets = new Map(groups[0]?.partitions.map(({ partition, offset }) => [partition, BigInt(offset)]));
      return bounds.map(({ partition, low, high }) => {
        const known = offsets.get(partition) ?? -1n;
        // A group that never committed begins at the first record there is.
        const committed = known < BigInt(low) ? BigInt(low) : known;
        return { partition, committed, lag: BigInt(high) - committed };
      });
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  private async connect(): Promise<Admin> {
    const admin = this.kafka.admin({ retry: { retries: 1, initialRetryTime: 200 } });
    await admin.connect();
    return admin;
  }

  private troubleOf(partition: number, lag: bigint, { since, committed }: Standing): Trouble {
    const { group, topic } = this;
    return makeTrouble({
      kind: 'G',
      subject: { type: 'consumer', group, topic, partition },
      place: nowhere,
      cause: 'consumer-still',
      told: { lag: Number(lag), group },
      since,
      evidence: { topic, partition, offset: `${committed}`, backlog: Number(lag) },
      suggested: 'start-workers',
      text: `consumer ${group} stands still`,
    });
  }
}
