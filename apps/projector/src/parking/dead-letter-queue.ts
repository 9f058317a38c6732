import type { Kafka, Message } from 'kafkajs';
import { ProduceSession } from '@lienthong/messaging';
import type { DossierRecord } from '../projecting/dossier-record';

const acknowledgeMs = 5_000;

/** Why a record is set aside. */
export interface SetAside {
  readonly code: string;
  readonly detail: string;
}

/** The dead-letter topic: records as they came, with where they stood and why they are here. */
export class DeadLetterQueue {
  private readonly session: ProduceSession;

  constructor(
    kafka: Kafka,
    private readonly topic: string,
  ) {
    this.session = new ProduceSession(kafka);
  }

  /** Resolves once Kafka has acknowledged every record. */
  async send(records: readonly DossierRecord[], why: SetAside): Promise<void> {
    const now = new Date().toISOString();
    const messages = records.map((record) => deadLetter(record, why, now));
    await this.session.send(this.topic, messages, acknowledgeMs);
  }

  close(): Promise<void> {
    return this.session.close();
  }
}

function deadLetter({ topic, partition, message }: DossierRecord, why: SetAside, now: string): Message {
  const { headers = {}, key, value, offset } = message;
  const tried = Number(headers['dlt-attempt']?.toString() ?? 0);
  return {
    key,
    value,
    headers: {
      'dlt-original-topic': topic,
      'dlt-original-partition': String(partition),
      'dlt-original-offset': offset,
      'dlt-first-seen': now,
      ...headers,
      'dlt-error-code': why.code,
      'dlt-error-detail': why.detail.slice(0, 1_000),
      'dlt-attempt': String((Number.isSafeInteger(tried) ? tried : 0) + 1),
    },
  };
}
