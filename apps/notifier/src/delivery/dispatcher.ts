import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { LegalClock } from '@lienthong/platform';
import type { AlertRecord } from '@lienthong/read-model';
import type { AddressBook } from '../recipients/address-book';
import type { Directory } from '../recipients/directory';
import type { AlertMarks } from './alert-marks';
import type { AlertStore } from './alert.store';
import { backOffMs } from './back-off';
import { RefusedForGood } from './channel';
import type { AlertChannel } from './channel';
import type { CitizenAddress } from './citizen-address';

export interface DispatcherParts {
  readonly store: AlertStore;
  readonly marks: AlertMarks;
  readonly channels: readonly AlertChannel[];
  readonly book: AddressBook;
  readonly citizens: CitizenAddress;
  readonly directory: Directory;
  readonly clock: LegalClock;
  readonly logger: Logger;
  /** How often what is due is looked for. */
  readonly everyMs: number;
}

const atOnce = 4;
const mostPerRound = 40;
const rememberMs = 500;

interface Failure {
  /** `pending`: worth another try. */
  readonly status: 'pending' | 'failed' | 'recorded';
  readonly reason: string;
}

/** Sends what is due, as long as it runs. Every alert is stored before it comes here, so a crash loses none. */
export class Dispatcher {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(private readonly parts: DispatcherParts) {}

  start(): void {
    this.running ??= this.keepSending();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await Promise.all(this.parts.channels.map((channel) => channel.close()));
  }

  private async keepSending(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.round();
      } catch (error) {
        this.parts.logger.debug({ err: error }, 'alerts wait: the store does not answer');
      }
      await sleep(this.parts.everyMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private async round(): Promise<void> {
    const { store, clock, channels } = this.parts;
    const wallNow = new Date().toISOString();
    const names = channels.map(({ name }) => name);
    if (names.length === 0) return;
    const due = await store.due({ legalNow: clock.now(), wallNow, channels: names, limit: mostPerRound });
    const queue = due.values();
    const worker = async (): Promise<void> => {
      for (const alert of queue) if (!this.stopping.signal.aborted) await this.deliver(alert);
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  }

  private async deliver(alert: AlertRecord): Promise<void> {
    const { marks, store, clock, directory } = this.parts;
    if (alert.hours === 'office') {
      const now = clock.now();
      const opening = directory.openingFor(alert.unit, now);
      if (opening > now) return store.postpone(alert._id, opening);
    }
    const attempt = await marks.claim(alert._id, alert.attempts);
    if (attempt === null) return;
    const ends = await marks.ends(alert._id);
    if (ends.has('sent')) return store.sent(alert._id, alert.attempts, clock.now());
    if (ends.has('silenced')) return store.end(alert._id, 'silenced', 'answered or finished');
    await this.attempt(alert, attempt);
  }

  private async attempt(alert: AlertRecord, attempt: number): Promise<void> {
    const { store, logger } = this.parts;
    const { _id: id } = alert;
    const failure = await this.send(alert);
    if (failure === null) {
      await this.keepSent(id, attempt);
      logger.info({ alert: id, attempt }, 'alert sent');
      return;
    }
    const { status, reason } = failure;
    logger.warn({ alert: id, attempt, reason }, 'alert not delivered');
    if (status !== 'pending') return store.end(id, status, reason);
    const tryAt = new Date(Date.now() + backOffMs(attempt)).toISOString();
    return store.tryAgain(id, { attempts: attempt, tryAt, reason });
  }

  /** Null once the channel has taken it. What is told of a failure never holds the address. */
  private async send(alert: AlertRecord): Promise<Failure | null> {
    let address: string | null = null;
    try {
      address = await this.addressOf(alert);
      if (address === null) return { status: 'recorded', reason: 'no address is known' };
      const channel = this.parts.channels.find(({ name }) => name === alert.channel);
      await channel?.send({ id: alert._id, address, alert });
      return null;
    } catch (error) {
      const told = error instanceof Error ? error.message : String(error);
      const reason = (address === null ? told : told.replaceAll(address, '[address]')).slice(0, 300);
      return { status: error instanceof RefusedForGood ? 'failed' : 'pending', reason };
    }
  }

  /** It is out: that is written down however long the store is away, or it would go out again. */
  private async keepSent(id: string, attempt: number): Promise<void> {
    const { store, clock } = this.parts;
    for (;;) {
      try {
        return await store.sent(id, attempt, clock.now());
      } catch (error) {
        if (this.stopping.signal.aborted) throw error;
        await sleep(rememberMs);
      }
    }
  }

  private async addressOf({ recipient, unit, dossier, channel }: AlertRecord): Promise<string | null> {
    const { book, citizens } = this.parts;
    if (channel === 'webhook') return book.url(recipient);
    if (recipient !== 'citizen') return book.email(recipient, unit);
    return dossier === null ? null : citizens.email(dossier);
  }
}
