import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Consumer, Kafka } from 'kafkajs';
import type { Connection } from 'mongoose';
import { NativeConnection, Worker } from '@temporalio/worker';
import { planClocks } from '@lienthong/domain';
import type { CommandData, DossierEvent, TurnName } from '@lienthong/domain';
import { dossierTaskQueue } from '@lienthong/contracts/temporal';
import type { DossierActivities, PlanRequest } from '@lienthong/contracts/temporal';
import {
  KafkaEventPublisher,
  decodeDossierEvent,
  ensureTopics,
  kafkaFromConfig,
  topicNames,
} from '@lienthong/messaging';
import { DossierViewStore, ParkedDossierStore, connectMongo } from '@lienthong/read-model';
import { DossierGateway, DossierOperations, connectTemporal, prepareNamespace } from '@lienthong/temporal';
import type { TemporalHandle } from '@lienthong/temporal';
import { sampleCalendar, sampleFacts, sampleRoute, testServers, uniqueName, until } from '@lienthong/testing';
import { createActs } from '../src/acts/create-acts';
import type { ActParts, ShadowReplay } from '../src/acts/act-parts';
import type { Act, ActRequest, ActTarget, Baseline, ProofVerdict } from '../src/acting/operation';

const workflows = join(__dirname, '../../../workflows');
const operator = { subject: 'vh-01', unit: 'H55', role: 'operator' } as const;

/** Real servers, a worker of its own and what acts need; Kafka can be taken away. */
export class ActRig {
  readonly folder = mkdtempSync(join(tmpdir(), 'lienthong-acts-'));
  readonly gateway: DossierGateway;
  readonly runs: DossierOperations;
  readonly views: DossierViewStore;
  readonly parked: ParkedDossierStore;
  /** Events as they came from Kafka, copies too. */
  readonly seen: DossierEvent[] = [];
  kafkaAway = false;
  private readonly temporal: TemporalHandle;
  private readonly namespace = `acts-${randomUUID()}`;
  private readonly kafka: Kafka;
  private readonly names = topicNames(`${uniqueName('acts')}.`);
  private readonly consumer: Consumer;
  private readonly there: KafkaEventPublisher;
  private readonly away: KafkaEventPublisher;
  private running: { readonly worker: Worker; readonly run: Promise<void> } | undefined;
  private native: NativeConnection | undefined;

  constructor(readonly store: Connection) {
    this.temporal = connectTemporal({ address: process.env['LT_TEST_TEMPORAL'] ?? '', namespace: this.namespace });
    this.gateway = new DossierGateway(this.temporal.client);
    this.runs = new DossierOperations(this.temporal.client);
    this.views = new DossierViewStore(store, { remembered: 0 });
    this.parked = new ParkedDossierStore(store);
    const settings = { brokers: testServers().kafkaBrokers, clientId: 'acts-test' };
    this.kafka = kafkaFromConfig(settings);
    this.consumer = this.kafka.consumer({ groupId: this.names.events });
    this.there = new KafkaEventPublisher(settings, { topic: this.names.events });
    // Nobody listens on the port of tcpmux.
    const nobody = { brokers: ['127.0.0.1:1'], clientId: 'acts-test', log: () => undefined };
    this.away = new KafkaEventPublisher(nobody, { topic: this.names.events });
  }

  static async start(): Promise<ActRig> {
    const store = connectMongo(testServers().mongodbUri, { dbName: uniqueName('acts') });
    await until(async () => store.readyState === 1);
    const rig = new ActRig(store);
    await rig.views.ensureIndexes();
    await prepareNamespace(rig.temporal.connection, rig.namespace);
    await ensureTopics(rig.kafka, rig.names);
    await rig.consumer.connect();
    await rig.consumer.subscribe({ topic: rig.names.events, fromBeginning: true });
    await rig.consumer.run({ eachMessage: ({ message }) => rig.project(decodeDossierEvent(message)) });
    rig.native = await NativeConnection.connect({ address: process.env['LT_TEST_TEMPORAL'] ?? '' });
    return rig;
  }

  async close(): Promise<void> {
    await this.stopWorker();
    await this.consumer.disconnect();
    await Promise.all([this.there.close(), this.away.close(), this.native?.close(), this.temporal.connection.close()]);
    await this.store.dropDatabase();
    await this.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The workflows of the source, with one edit if one is given. */
  async bundle(name: string, ...edit: readonly string[]): Promise<string> {
    const codePath = join(this.folder, `${name}.js`);
    await promisify(execFile)(process.execPath, [join(workflows, 'replay/bundle-edited.cjs'), codePath, ...edit]);
    return codePath;
  }

  async startWorker(codePath: string): Promise<void> {
    const activities: Pick<DossierActivities, 'planClocks' | 'publishEvents'> = {
      planClocks: ({ calendar, clocks, rules }: PlanRequest) =>
        Promise.resolve(planClocks(clocks, calendar, () => sampleCalendar(), rules)),
      publishEvents: (events) => (this.kafkaAway ? this.away : this.there).publish(events),
    };
    const worker = await Worker.create({
      ...(this.native === undefined ? {} : { connection: this.native }),
      namespace: this.namespace,
      taskQueue: dossierTaskQueue,
      workflowBundle: { codePath },
      activities,
      shutdownGraceTime: '2s',
      stickyQueueScheduleToStartTimeout: '500ms',
    });
    this.running = { worker, run: worker.run() };
  }

  async stopWorker(): Promise<void> {
    this.running?.worker.shutdown();
    await this.running?.run;
    this.running = undefined;
  }

  async receive(): Promise<string> {
    const code = `000.01.19.H55-200302-${randomUUID().slice(0, 8)}`;
    const route = sampleRoute();
    const facts = sampleFacts(route);
    const actor = { subject: 'cb', unit: facts.receivingUnit, role: 'desk-officer' } as const;
    const simulation = { wallOrigin: Date.now(), legalOrigin: Date.parse(facts.receivedAt), factor: 1 };
    await this.gateway.receive({ code, commandId: `${code}-r`, bodyHash: 'r', actor, facts, route, simulation });
    return code;
  }

  /** Gives commands by whoever may. */
  async give<N extends TurnName>(code: string, turns: readonly { name: N; data: CommandData[N] }[]): Promise<void> {
    for (const { name, data } of turns) {
      const { allowed } = await this.gateway.snapshot(code);
      const may = allowed.find((candidate) => candidate.command === name);
      const actor = { subject: 'cb', unit: may?.unit ?? '', role: may?.roles[0] ?? 'leader' };
      await this.gateway.command(code, name, randomUUID(), { actor, data, bodyHash: 'b' });
    }
  }

  /** Waits until the view has what the workflow has. */
  async settled(code: string): Promise<void> {
    await until(async () => (await this.views.findRow(code))?.head === (await this.gateway.snapshot(code)).head);
  }

  act<R extends ActRequest>(request: R, code: string, replayer?: ShadowReplay): ActUnderTest {
    const { gateway, parked, runs, views } = this;
    const parts: ActParts = { gateway, parked, runs, views, publisher: this.there, ...(replayer ? { replayer } : {}) };
    const act = createActs(parts).get(request.act);
    if (act === undefined) throw new Error(`no act ${request.act}`);
    const operation = randomUUID();
    const reason = 'thử trên máy chủ thật';
    const target = {
      key: `${operation}/${code}`,
      operation,
      code,
      request,
      reason,
      actor: operator,
      trailHead: 'f'.repeat(64),
    };
    return new ActUnderTest(act, target);
  }

  private async project(event: DossierEvent): Promise<void> {
    this.seen.push(event);
    await this.views.apply(event.code, [event]);
  }
}

/** One act on one dossier, as the runner does it. */
export class ActUnderTest {
  baseline: Baseline | null = null;

  constructor(
    readonly act: Act,
    readonly target: ActTarget,
  ) {}

  async preview(): Promise<Awaited<ReturnType<Act['preview']>>['preview']> {
    const { preview, baseline } = await this.act.preview(this.target);
    this.baseline = baseline;
    return preview;
  }

  get shown(): Baseline {
    if (this.baseline === null) throw new Error('it was not previewed');
    return this.baseline;
  }

  /** Applies, twice as after a crash, and asks until it is no longer too early to tell. */
  async proved(withinMs = 40_000): Promise<ProofVerdict> {
    await this.act.apply(this.target, this.shown);
    await this.act.apply(this.target, this.shown);
    const appliedAt = new Date().toISOString();
    for (const end = Date.now() + withinMs; ;) {
      const verdict = await this.act.prove(this.target, this.shown, appliedAt).catch((error: unknown) => {
        if (Date.now() > end) throw error;
        return { verdict: 'waiting' } as const;
      });
      if (verdict.verdict !== 'waiting' || Date.now() > end) return verdict;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
