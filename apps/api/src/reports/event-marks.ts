import { randomUUID } from 'node:crypto';
import type { Consumer, Kafka, KafkaMessage } from 'kafkajs';
import { followTopic } from '@lienthong/messaging';

/** An event of a dossier, and where it lies. */
export interface EventMark {
  readonly code: string;
  readonly seq: number;
}

/** Told of every record: of its event, null where it is none, and of the offset after it. */
export type OnRecord = (mark: EventMark | null, partition: number, next: string) => void;

/** How far the topic reaches, and what of it the projector has put into views. */
export interface TopicStand {
  readonly low: string;
  readonly high: string;
  readonly projected: string;
}

/** The stand of each partition. One in which the projector never committed is projected up to its lowest offset. */
export async function topicStands(
  kafka: Kafka,
  topic: string,
  groupId: string,
): Promise<ReadonlyMap<number, TopicStand>> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    // The group first: what it has put into views is never beyond the end that is read after it.
    const groups = await admin.fetchOffsets({ groupId, topics: [topic] });
    const bounds = await admin.fetchTopicOffsets(topic);
    const committed = new Map(groups[0]?.partitions.map(({ partition, offset }) => [partition, offset]));
    return new Map(
      bounds.map(({ partition, low, high }) => {
        const offset = committed.get(partition);
        return [partition, { low, high, projected: offset === undefined || offset.startsWith('-') ? low : offset }];
      }),
    );
  } finally {
    await admin.disconnect();
  }
}

/** Follows the topic from the given offsets; commits nothing, since what is followed is kept here. */
export function followEvents(
  kafka: Kafka,
  topic: string,
  from: ReadonlyMap<number, string>,
  onRecord: OnRecord,
): Promise<Consumer> {
  return followTopic(kafka, {
    topic,
    groupId: `lienthong-reports-${randomUUID().slice(0, 8)}`,
    from,
    fromBeginning: true,
    onMessage: (message, partition) => onRecord(markOf(message), partition, `${BigInt(message.offset) + 1n}`),
  });
}

/** A record that is no event is the projector's to park; here it is passed over. */
function markOf({ key, headers }: KafkaMessage): EventMark | null {
  const seq = Number(headers?.ce_seq?.toString());
  return key !== null && Number.isSafeInteger(seq) ? { code: key.toString(), seq } : null;
}
