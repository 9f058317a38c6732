import type { Message } from 'kafkajs';
import type { DossierEvent } from '@lienthong/domain';
import { kafkaFromConfig } from '../connection/kafka-connection';
import type { KafkaSettings } from '../connection/kafka-connection';
import { eventMessage } from './event-message';
import type { EventPublisher } from './event-publisher';
import { ProduceSession } from './produce-session';

export interface PublisherOptions {
  readonly topic: string;
  /** How long Kafka may take to acknowledge (default 1.5 s). */
  readonly withinMs?: number;
  /** W3C trace context of the call under way, if there is one. */
  readonly traceparent?: () => string | undefined;
}

interface Job {
  readonly messages: readonly Message[];
  readonly bytes: number;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** Well below Kafka's default of 1 MB for a batch, so that only an event that is too large by itself is refused. */
const requestBytes = 700_000;
const headerBytes = 600;

/**
 * Publishes for many workflows at once: while one request is under way the next gathers, so that load makes requests
 * larger and not more. Order is kept, since requests go one after the other.
 */
export class KafkaEventPublisher implements EventPublisher {
  private readonly session: ProduceSession;
  private readonly withinMs: number;
  private waiting: Job[] = [];
  private sending: Promise<void> | undefined;

  constructor(
    settings: KafkaSettings,
    private readonly options: PublisherOptions,
  ) {
    this.withinMs = options.withinMs ?? 1_500;
    const patience = { connectionTimeout: this.withinMs, requestTimeout: this.withinMs };
    const retry = { retries: 2, initialRetryTime: 100, maxRetryTime: 400 };
    this.session = new ProduceSession(kafkaFromConfig(settings, { ...patience, retry }));
  }

  publish(events: readonly DossierEvent[]): Promise<void> {
    if (events.length === 0) return Promise.resolve();
    const traceparent = this.options.traceparent?.();
    const messages = events.map((event) => eventMessage(event, traceparent));
    const bytes = messages.reduce((sum, message) => sum + Buffer.byteLength(message.value) + headerBytes, 0);
    return new Promise((resolve, reject) => {
      this.waiting.push({ messages, bytes, resolve, reject });
      this.sending ??= Promise.resolve().then(() => this.sendAll());
    });
  }

  async close(): Promise<void> {
    await this.sending;
    await this.session.close();
  }

  private async sendAll(): Promise<void> {
    for (let jobs = this.nextJobs(); jobs.length > 0; jobs = this.nextJobs()) await this.sendTogether(jobs);
    this.sending = undefined;
  }

  private async sendTogether(jobs: readonly Job[]): Promise<void> {
    try {
      const messages = jobs.flatMap((job) => job.messages);
      await this.session.send(this.options.topic, messages, this.withinMs);
      jobs.forEach((job) => job.resolve());
    } catch (error) {
      // Who came while Kafka was silent has waited long enough as well.
      const failed = isTooLarge(error) ? jobs : [...jobs, ...this.waiting.splice(0)];
      failed.forEach((job) => job.reject(error));
    }
  }

  private nextJobs(): Job[] {
    let bytes = 0;
    const tooMany = this.waiting.findIndex((job, index) => (bytes += job.bytes) > requestBytes && index > 0);
    return this.waiting.splice(0, tooMany === -1 ? this.waiting.length : tooMany);
  }
}

/** The one failure that is the message's own and not Kafka's. */
function isTooLarge(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('type' in error && (error.type === 'MESSAGE_TOO_LARGE' || error.type === 'RECORD_LIST_TOO_LARGE')) return true;
  return isTooLarge(error.cause);
}
