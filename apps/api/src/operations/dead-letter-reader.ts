import type { Kafka, KafkaMessage } from 'kafkajs';
import { dossierCode } from '@lienthong/contracts';
import type { DeadLetterPlace, DeadLetters } from '@lienthong/contracts';
import { DomainError } from '@lienthong/domain';
import { TopicTail } from '@lienthong/messaging';
import { maskedPayload } from './masked-payload';

const freshMs = 2_000;
const patienceMs = 12_000;
const mostPlaces = 200;

type Known = { -readonly [K in keyof DeadLetters]: DeadLetters[K] } & { places: DeadLetterPlace[] };

/** Reads the dead-letter topic on demand, from where it ended the last time; keeps of each record where it stands. */
export class DeadLetterReader {
  private readonly known = new Map<string | null, Known>();
  private readonly tail: TopicTail;
  private readAt = Number.NEGATIVE_INFINITY;

  constructor(kafka: Kafka, topic: string) {
    this.tail = new TopicTail(kafka, topic, (partition, message) => this.keep(partition, message));
  }

  /** All of them, by code. @throws DomainError SERVICE.KAFKA_UNAVAILABLE */
  async all(): Promise<readonly DeadLetters[]> {
    await this.refresh();
    return [...this.known.values()].sort((a, b) => ((a.code ?? '') < (b.code ?? '') ? -1 : 1));
  }

  /** @throws DomainError SERVICE.KAFKA_UNAVAILABLE */
  async of(code: string): Promise<DeadLetters | null> {
    await this.refresh();
    return this.known.get(code) ?? null;
  }

  private async refresh(): Promise<void> {
    if (Date.now() - this.readAt < freshMs) return;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(kafkaAway(`no answer within ${patienceMs / 1_000} s`)), patienceMs);
    });
    await Promise.race([this.read(), late]).finally(() => clearTimeout(timer));
  }

  private async read(): Promise<void> {
    try {
      await this.tail.catchUp();
    } catch (error) {
      throw kafkaAway(error instanceof Error ? error.message : String(error));
    }
    this.readAt = Date.now();
  }

  private keep(partition: number, { key, value, headers = {}, offset, timestamp }: KafkaMessage): void {
    const text = (name: string): string => headers[name]?.toString() ?? '';
    const named = key?.toString() ?? '';
    const code = dossierCode.safeParse(named).success ? named : null;
    const at = new Date(Number(timestamp)).toISOString();
    const reason = text('dlt-error-code');
    const from = {
      topic: text('dlt-original-topic'),
      partition: Number(text('dlt-original-partition')),
      offset: text('dlt-original-offset'),
    };
    const known = this.known.get(code) ?? { code, count: 0, firstReason: reason, firstAt: at, lastAt: at, places: [] };
    known.count += 1;
    known.lastAt = at > known.lastAt ? at : known.lastAt;
    if (at < known.firstAt) Object.assign(known, { firstAt: at, firstReason: reason });
    if (known.places.length < mostPlaces) {
      known.places.push({ partition, offset, from, reason, at, masked: maskedPayload(value) });
    }
    this.known.set(code, known);
  }
}

function kafkaAway(why: string): DomainError {
  return new DomainError('SERVICE.KAFKA_UNAVAILABLE', `the dead-letter topic can't be read now (${why}); try again`);
}
