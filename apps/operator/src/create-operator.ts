import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Client } from '@temporalio/client';
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { Simulation } from '@lienthong/domain';
import { kafkaFromConfig } from '@lienthong/messaging';
import type { KafkaSettings } from '@lienthong/messaging';
import { FindingStore, LeaseStore, createDetectors } from '@lienthong/operations';
import type { DetectorSettings } from '@lienthong/operations';
import { NestLogger } from '@lienthong/platform';
import { connectMongo } from '@lienthong/read-model';
import { DossierGateway } from '@lienthong/temporal';
import { DetectionLead } from './detecting/detection-lead';
import { DetectionLoop } from './detecting/detection-loop';
import { Standings } from './detecting/standings';
import { OperatorMetrics } from './operate/operator-metrics';
import { OperatorModule } from './operator.module';
import type { OperationsRunner } from './operator.module';

export interface OperatorConfig {
  readonly temporal: { readonly client: Client; readonly namespace: string };
  readonly kafka: KafkaSettings;
  /** Before every topic's and group's name (default none). */
  readonly topicPrefix?: string;
  readonly mongodb: { readonly uri: string; readonly database: string };
  readonly simulation: Simulation | undefined;
  /** Task queues that somebody must serve. */
  readonly queues: readonly string[];
  readonly settings: DetectorSettings;
  readonly logger: Logger;
  /** Makes what carries out operators' acts; left out: acts wait. */
  readonly makeRunner?: (parts: {
    readonly connection: Connection;
    readonly findings: FindingStore;
    readonly countItem: (act: string, outcome: string) => void;
  }) => OperationsRunner;
}

/** Finds what is stuck and carries out operators' acts, for as long as it runs. */
export interface Operator {
  /** Resolves when it listens and the indexes are there; waits for a store that is away. */
  start(port: number, host: string): Promise<void>;
  url(): Promise<string>;
  close(): Promise<void>;
}

/** A dossier that does not answer must not hold up the others that are looked at. */
const answerWithinMs = 3_000;

/** Makes an operator service; nothing is asked or done before `start`. */
export async function createOperator(config: OperatorConfig): Promise<Operator> {
  const { logger, makeRunner, mongodb } = config;
  const onFailure = (error: unknown): void => logger.warn({ err: error }, 'the store does not answer; trying again');
  const connection = connectMongo(mongodb.uri, { dbName: mongodb.database, onFailure });
  const findings = new FindingStore(connection);
  const leases = new LeaseStore(connection, randomUUID());
  const standings = new Standings();
  const metrics = new OperatorMetrics(standings);
  const countItem = (act: string, outcome: string): void => metrics.countItem(act, outcome);
  const runner = makeRunner?.({ connection, findings, countItem });
  const newTerm = (): DetectionLoop => newLoop(config, { connection, findings, standings, metrics });
  const lead = new DetectionLead({ leases, newTerm, logger });
  const parts = { connection, lead, standings, metrics, ...(runner === undefined ? {} : { runner }) };
  const app = await NestFactory.create<NestFastifyApplication>(OperatorModule.withParts(parts), new FastifyAdapter(), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  let closed = false;
  return {
    start: async (port, host) => {
      await app.listen(port, host);
      while (!closed && !(await indexed(findings, leases))) await sleep(200);
      if (closed) return;
      lead.start();
      runner?.start();
      logger.info({ url: await app.getUrl() }, 'operator ready');
    },
    url: () => app.getUrl(),
    close: async () => {
      closed = true;
      await app.close();
    },
  };
}

interface LoopNeeds {
  readonly connection: Connection;
  readonly findings: FindingStore;
  readonly standings: Standings;
  readonly metrics: OperatorMetrics;
}

/** What was remembered before another service detected is no longer true. */
function newLoop(config: OperatorConfig, { connection, findings, standings, metrics }: LoopNeeds): DetectionLoop {
  const { temporal, kafka, topicPrefix = '', simulation, queues, settings, logger } = config;
  findings.forget();
  standings.clear();
  const detection = createDetectors({
    connection,
    temporal,
    gateway: new DossierGateway(temporal.client, { answerWithinMs }),
    kafka: kafkaFromConfig(kafka),
    topicPrefix,
    simulation,
    queues,
    gauges: metrics,
    settings,
    onFailure: (error) => logger.debug({ err: error }, 'the events can not be followed now; trying again'),
  });
  const onOpened: (typeof metrics)['countOpened'] = (counts) => metrics.countOpened(counts);
  return new DetectionLoop({ detection, store: findings, standings, logger, onOpened });
}

async function indexed(findings: FindingStore, leases: LeaseStore): Promise<boolean> {
  try {
    await Promise.all([findings.ensureIndexes(), leases.ensureIndexes()]);
    return true;
  } catch {
    return false;
  }
}
