import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { Admin, Kafka } from 'kafkajs';
import type { Connection } from 'mongoose';
import { DossierGateway } from '@lienthong/temporal';

const freshMs = 1_000;
const patienceMs = 1_500;

export type DependencyState = 'up' | 'down';

/** Whether what this service stands on answers now. */
export interface Readiness {
  /** `degraded`: commands and reading work, live events wait. */
  readonly status: 'ready' | 'degraded' | 'not-ready';
  readonly temporal: DependencyState;
  readonly mongodb: DependencyState;
  readonly kafka: DependencyState;
}

/** Asks each server itself, at most once a second however many want to know. */
@Injectable()
export class DependencyHealth implements BeforeApplicationShutdown {
  private askedAt = 0;
  private answer: Promise<Readiness> | undefined;
  private admin: Promise<Admin> | undefined;

  constructor(
    private readonly gateway: DossierGateway,
    private readonly mongo: Connection,
    private readonly kafka: Kafka,
  ) {}

  check(): Promise<Readiness> {
    if (this.answer === undefined || Date.now() - this.askedAt > freshMs) {
      this.askedAt = Date.now();
      this.answer = this.ask();
    }
    return this.answer;
  }

  async beforeApplicationShutdown(): Promise<void> {
    const admin = await this.admin?.catch(() => undefined);
    await admin?.disconnect().catch(() => undefined);
  }

  private async ask(): Promise<Readiness> {
    const [temporal, mongodb, kafka] = await Promise.all([
      stateOf(this.gateway.reachable()),
      stateOf(this.pingMongo()),
      stateOf(this.pingKafka()),
    ]);
    const able = temporal === 'up' && mongodb === 'up';
    return { status: !able ? 'not-ready' : kafka === 'up' ? 'ready' : 'degraded', temporal, mongodb, kafka };
  }

  private async pingMongo(): Promise<boolean> {
    const { db, readyState } = this.mongo;
    if (db === undefined || readyState !== 1) return false;
    await db.command({ ping: 1 });
    return true;
  }

  private async pingKafka(): Promise<boolean> {
    this.admin ??= this.connectAdmin();
    try {
      await (await this.admin).describeCluster();
      return true;
    } catch (error) {
      this.admin = undefined;
      throw error;
    }
  }

  private async connectAdmin(): Promise<Admin> {
    const admin = this.kafka.admin({ retry: { retries: 0 } });
    await admin.connect();
    return admin;
  }
}

async function stateOf(question: Promise<boolean>): Promise<DependencyState> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), patienceMs)));
  const up = await Promise.race([question.catch(() => false), late]);
  clearTimeout(timer);
  return up ? 'up' : 'down';
}
