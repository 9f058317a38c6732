import type { Kafka } from 'kafkajs';
import type { Connection } from 'mongoose';
import type { Check, HealthPart, SystemHealth } from '@lienthong/contracts';
import { dossierTaskQueue, tierTaskQueue } from '@lienthong/contracts/temporal';
import {
  FindingStore,
  checkKafka,
  checkMongo,
  checkQueues,
  checkTemporal,
  notOk,
  reasonOf,
  untold,
} from '@lienthong/operations';
import type { KafkaParts } from '@lienthong/operations';
import type { TemporalHandle } from '@lienthong/temporal';
import { SinceWhen } from './since-when';
import { sourceChecks } from './source-checks';

const freshMs = 3_000;

export interface HealthNeeds {
  readonly mongo: Connection;
  readonly temporal: TemporalHandle;
  readonly temporalAddress: string;
  readonly kafka: Kafka;
  readonly kafkaParts: KafkaParts;
  /** Tiers with a system, and so a task queue, of their own. */
  readonly tiers: readonly string[];
}

type Parts = readonly (readonly [HealthPart, readonly Check[]])[];

/** Looks at the servers themselves, as `lienthong doctor` does; at most once in three seconds, however many ask. */
export class HealthWatch {
  private readonly since = new SinceWhen();
  private readonly findings: FindingStore;
  private lookedAt = Number.NEGATIVE_INFINITY;
  private answer: Promise<SystemHealth> | undefined;

  constructor(private readonly needs: HealthNeeds) {
    this.findings = new FindingStore(needs.mongo);
  }

  look(): Promise<SystemHealth> {
    if (this.answer === undefined || Date.now() - this.lookedAt > freshMs) {
      this.lookedAt = Date.now();
      this.answer = this.examine();
    }
    return this.answer;
  }

  private async examine(): Promise<SystemHealth> {
    const groups = await Promise.all([this.engine(), this.kafka(), this.store()]);
    const at = new Date().toISOString();
    return { at, parts: groups.flat().map(([part, checks]) => ({ part, checks: this.since.note(checks, at) })) };
  }

  private async engine(): Promise<Parts> {
    const { temporal, temporalAddress, tiers } = this.needs;
    const checks = await checkTemporal(temporal.client, temporalAddress);
    const away = checks[0]?.state !== 'ok';
    const queues = [dossierTaskQueue, ...tiers.map(tierTaskQueue)];
    return [
      ['temporal', checks],
      ['queues', away ? [untold('queues', 'Temporal')] : await checkQueues(temporal.client, queues)],
    ];
  }

  private async kafka(): Promise<Parts> {
    return [['kafka', await checkKafka(this.needs.kafka, this.needs.kafkaParts)]];
  }

  /** The board's sources are noted in the store. */
  private async store(): Promise<Parts> {
    const checks = await checkMongo(this.needs.mongo);
    const away = checks[0]?.state !== 'ok';
    return [
      ['store', checks],
      ['sources', away ? [untold('sources', 'MongoDB')] : await this.sources()],
    ];
  }

  private async sources(): Promise<readonly Check[]> {
    try {
      return sourceChecks(await this.findings.readings(), new Date().toISOString());
    } catch (error) {
      const what = { vi: `không đọc được: ${reasonOf(error)}`, en: `can't be read: ${reasonOf(error)}` };
      return [notOk('sources', 'unknown', what, { vi: 'xem kho dữ liệu', en: 'see the store' })];
    }
  }
}
