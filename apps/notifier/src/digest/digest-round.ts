import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { nextOpening, parseInstant } from '@lienthong/domain';
import type { Unit } from '@lienthong/domain';
import type { LegalClock } from '@lienthong/platform';
import type { AlertRecord, DossierViewStore } from '@lienthong/read-model';
import type { AlertMarks } from '../delivery/alert-marks';
import type { AlertStore } from '../delivery/alert.store';
import type { Directory } from '../recipients/directory';
import type { ChannelName } from '../rules/alert-kinds';
import type { AlertRules } from '../rules/alert-rules.schema';
import { rulesFor } from '../rules/rules-for';
import { digestMessage } from './digest-text';
import { readersOf } from './digest-readers';
import type { DigestReader } from './digest-readers';
import { unitWork } from './unit-work';

export interface DigestParts {
  readonly store: AlertStore;
  readonly marks: AlertMarks;
  readonly views: DossierViewStore;
  readonly directory: Directory;
  readonly rules: AlertRules;
  readonly channels: readonly ChannelName[];
  readonly clock: LegalClock;
  readonly logger: Logger;
  readonly everyMs: number;
}

/** A morning's digest that could not be made for so long is not made any more. */
const morningMs = 4 * 3_600_000;

/** Each morning, at the opening of each unit: what is due, late and waiting, for each person whose work it is. */
export class DigestRound {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private readonly made = new Set<string>();

  constructor(private readonly parts: DigestParts) {}

  start(): void {
    this.running ??= this.keepLooking();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async keepLooking(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.look();
      } catch (error) {
        this.parts.logger.debug({ err: error }, 'digests wait: the store does not answer');
      }
      await sleep(this.parts.everyMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private async look(): Promise<void> {
    const { clock, directory } = this.parts;
    const now = clock.now();
    const day = now.slice(0, 10);
    for (const unit of directory.unitsOn(day)) {
      const key = `digest:${day}:${unit.code}`;
      if (this.made.has(key) || this.stopping.signal.aborted) continue;
      const opening = nextOpening(`${day}T00:00:00+07:00`, directory.calendar(unit.code, day));
      const age = parseInstant(now) - parseInstant(opening);
      if (opening.slice(0, 10) !== day || age < 0 || age > morningMs) continue;
      if (!(await this.parts.marks.has(key))) await this.make(unit, opening);
      await this.parts.marks.set(key);
      this.made.add(key);
    }
  }

  private async make(unit: Unit, opening: string): Promise<void> {
    const { rules, views, directory } = this.parts;
    const fitting = rulesFor(rules, { kind: 'digest', unit: unit.code, procedure: null });
    if (fitting.every(({ to }) => to.length === 0)) return;
    const work = await unitWork(views, unit.code, opening.slice(0, 10));
    if (work.length === 0) return;
    for (const { to, channels } of fitting) {
      const readers = readersOf(work, to, { unit, directory });
      for (const reader of readers) for (const channel of channels) await this.keep(unit, opening, reader, channel);
    }
  }

  private async keep(unit: Unit, at: string, reader: DigestReader, channel: ChannelName): Promise<void> {
    const { store, channels } = this.parts;
    const { subject: recipient, items } = reader;
    const day = at.slice(0, 10);
    const fate = channels.includes(channel)
      ? ({ status: 'pending', reason: null } as const)
      : ({ status: 'recorded', reason: `channel ${channel} is not set up` } as const);
    const record: AlertRecord = {
      _id: `digest:${day}:${unit.code}:${recipient}:${channel}`,
      dossier: null,
      seq: 0,
      kind: 'digest',
      about: 'digest',
      unit: unit.code,
      recipient,
      channel,
      hours: 'office',
      ...fate,
      at,
      notBefore: at,
      ...digestMessage(day, items),
      attempts: 0,
      tryAt: new Date(0).toISOString(),
      sentAt: null,
    };
    await store.silenceDigests(recipient, at);
    await store.add(record);
  }
}
