import type { Kafka, KafkaMessage } from 'kafkajs';
import { PoisonMessage, TopicTail, decodeDossierEvent } from '@lienthong/messaging';

/** A record that was set aside, and what it is. */
export interface SetAsideRecord {
  readonly partition: number;
  readonly offset: string;
  /** Sequence number of the dossier's own event in it; null if it is none. */
  readonly seq: number | null;
  readonly hash: string | null;
  /** Why it is no event of the dossier; null if it is one. */
  readonly fault: string | null;
}

/** Tells which records of a dossier lie in the dead-letter topic. */
export interface SupersededRecords {
  of(code: string): Promise<readonly SetAsideRecord[]>;
}

/** Reads the dead-letter topic, each time only what came since. */
export class DeadLetterReader implements SupersededRecords {
  private readonly byCode = new Map<string, SetAsideRecord[]>();
  private readonly tail: TopicTail;

  constructor(kafka: Kafka, topic: string) {
    this.tail = new TopicTail(kafka, topic, (partition, message) => this.note(partition, message));
  }

  async of(code: string): Promise<readonly SetAsideRecord[]> {
    await this.tail.catchUp();
    return this.byCode.get(code) ?? [];
  }

  private note(partition: number, message: KafkaMessage): void {
    const code = message.key?.toString() ?? '';
    const known = this.byCode.get(code) ?? [];
    known.push({ partition, offset: message.offset, ...contentOf(message) });
    this.byCode.set(code, known);
  }
}

function contentOf(message: KafkaMessage): Pick<SetAsideRecord, 'seq' | 'hash' | 'fault'> {
  try {
    const { seq, hash } = decodeDossierEvent(message);
    return { seq, hash, fault: null };
  } catch (error) {
    if (error instanceof PoisonMessage) return { seq: null, hash: null, fault: error.code };
    throw error;
  }
}
