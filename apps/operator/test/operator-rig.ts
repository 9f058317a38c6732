import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { Connection } from 'mongoose';
import { pino } from 'pino';
import { planClocks } from '@lienthong/domain';
import type { Actor, CommandData, DossierEvent, Simulation, TurnName } from '@lienthong/domain';
import { dossierTaskQueue, dossierWorkflowId } from '@lienthong/contracts/temporal';
import type { PlanRequest } from '@lienthong/contracts/temporal';
import { KafkaEventPublisher, ensureTopics, kafkaFromConfig, topicNames } from '@lienthong/messaging';
import { FindingStore, boardOf } from '@lienthong/operations';
import type { Board, Finding, StuckKind, Trouble } from '@lienthong/operations';
import { ActivityTroubleStore, connectMongo } from '@lienthong/read-model';
import { DossierGateway, bundlePath, connectTemporal, prepareNamespace, projectRoot } from '@lienthong/temporal';
import { sampleCalendar, sampleFacts, sampleRoute, testServers, uniqueName, until } from '@lienthong/testing';
import { createOperator } from '../src/create-operator';
import type { Operator, OperatorConfig } from '../src/create-operator';

const receivedAt = '2020-03-02T08:00:00+07:00';

/** Text of the compiled workflow, and what a careless release makes of it. */
export const breakingEdit = [
  'const received = dossier.receive();',
  'await (0,_temporalio_workflow__WEBPACK_IMPORTED_MODULE_0__.sleep)(1); const received = dossier.receive();',
] as const;

/** The operator service on real servers, with a namespace, topics and a database of its own. */
export class OperatorRig {
  readonly prefix = `${uniqueName('operator')}.`;
  readonly names = topicNames(this.prefix);
  readonly simulation: Simulation = { wallOrigin: Date.now(), legalOrigin: Date.parse(receivedAt), factor: 1 };
  readonly kafka = kafkaFromConfig({ brokers: testServers().kafkaBrokers, clientId: 'spec' });
  readonly connection: Connection;
  readonly findings: FindingStore;
  readonly notes: ActivityTroubleStore;
  /** Set by a spec: how an outside system answers the publishing of events. */
  refusal: string | null = null;
  private readonly namespace = `operator-test-${randomUUID()}`;
  private readonly database = uniqueName('operator');
  private readonly temporal;
  private readonly gateway: DossierGateway;
  private readonly publisher: KafkaEventPublisher;
  private readonly folder = mkdtempSync(join(tmpdir(), 'lienthong-operator-'));
  private native: NativeConnection | undefined;
  private worker: { readonly worker: Worker; readonly running: Promise<void> } | undefined;
  private projector: ChildProcess | undefined;
  private readonly operators: Operator[] = [];

  constructor() {
    const { kafkaBrokers, mongodbUri } = testServers();
    this.temporal = connectTemporal({ address: process.env.LT_TEST_TEMPORAL ?? '', namespace: this.namespace });
    this.gateway = new DossierGateway(this.temporal.client);
    const settings = { brokers: kafkaBrokers, clientId: 'spec' };
    this.publisher = new KafkaEventPublisher(settings, { topic: this.names.events, withinMs: 10_000 });
    this.connection = connectMongo(mongodbUri, { dbName: this.database });
    this.findings = new FindingStore(this.connection);
    this.notes = new ActivityTroubleStore(this.connection);
  }

  async prepare(): Promise<void> {
    await prepareNamespace(this.temporal.connection, this.namespace);
    await ensureTopics(this.kafka, this.names);
    await until(async () => this.connection.readyState === 1);
    await this.startWorker();
    await this.startProjector();
  }

  async startOperator(over: Partial<OperatorConfig> = {}): Promise<Operator> {
    const { kafkaBrokers, mongodbUri } = testServers();
    const operator = await createOperator({
      temporal: { client: this.temporal.client, namespace: this.namespace },
      kafka: { brokers: kafkaBrokers, clientId: 'spec-operator' },
      topicPrefix: this.prefix,
      mongodb: { uri: mongodbUri, database: this.database },
      simulation: this.simulation,
      queues: [dossierTaskQueue],
      settings: { pausedMs: 900_000, lateMs: 5_000, silentMs: 86_400_000, comparedPerSecond: 5 },
      logger: pino({ level: process.env.SPEC_LOG ?? 'silent' }),
      ...over,
    });
    this.operators.push(operator);
    await operator.start(0, '127.0.0.1');
    return operator;
  }

  async startWorker(edit?: readonly [string, string]): Promise<void> {
    await this.stopWorker();
    this.native ??= await NativeConnection.connect({ address: process.env.LT_TEST_TEMPORAL ?? '' });
    const worker = await Worker.create({
      connection: this.native,
      namespace: this.namespace,
      taskQueue: dossierTaskQueue,
      workflowBundle: { codePath: edit === undefined ? bundlePath() : this.editedBundle(edit) },
      maxCachedWorkflows: 50,
      stickyQueueScheduleToStartTimeout: '1s',
      activities: {
        planClocks: async ({ clocks, calendar, rules }: PlanRequest) =>
          planClocks(clocks, calendar, () => sampleCalendar(), rules),
        publishEvents: async (events: readonly DossierEvent[]) => {
          if (this.refusal !== null) throw new Error(this.refusal);
          await this.publisher.publish(events);
        },
      },
    });
    this.worker = { worker, running: worker.run() };
  }

  async stopWorker(): Promise<void> {
    this.worker?.worker.shutdown();
    await this.worker?.running;
    this.worker = undefined;
  }

  async startProjector(): Promise<void> {
    const { kafkaBrokers, mongodbUri } = testServers();
    const child = fork(join(projectRoot(), 'dist/apps/projector/src/main.js'), {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {
        PATH: process.env.PATH,
        TEMPORAL_ADDRESS: process.env.LT_TEST_TEMPORAL,
        TEMPORAL_NAMESPACE: this.namespace,
        KAFKA_BROKERS: kafkaBrokers.join(','),
        KAFKA_TOPIC_PREFIX: this.prefix,
        MONGODB_URI: mongodbUri,
        MONGODB_DATABASE: this.database,
      },
    });
    this.projector = child;
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code) => reject(new Error(`the projector ended with code ${code}`)));
    });
  }

  async stopProjector(): Promise<void> {
    const child = this.projector;
    this.projector = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGKILL');
    await gone;
  }

  async receive(code: string): Promise<void> {
    const route = sampleRoute();
    const facts = sampleFacts(route);
    const actor: Actor = { subject: 'cb-mot-cua', unit: facts.receivingUnit, role: 'desk-officer' };
    const { simulation } = this;
    await this.gateway.receive({ code, commandId: `${code}-r`, bodyHash: 'r', actor, facts, route, simulation });
  }

  async give<N extends TurnName>(code: string, name: N, data: CommandData[N]): Promise<void> {
    const { allowed } = await this.gateway.snapshot(code);
    const match = allowed.find(({ command }) => command === name);
    const actor: Actor = { subject: 'cb-mau', unit: match?.unit ?? '', role: match?.roles[0] ?? 'desk-officer' };
    await this.gateway.command(code, name, randomUUID(), { actor, data, bodyHash: name });
  }

  /** Wakes the workflow, by a signal that it knows nothing of, without waiting for what comes of it. */
  async poke(code: string): Promise<void> {
    await this.temporal.client.workflow.getHandle(dossierWorkflowId(code)).signal('wake-up');
  }

  async describe(code: string) {
    const execution = { workflowId: dossierWorkflowId(code) };
    const { namespace } = this;
    return this.temporal.client.workflowService.describeWorkflowExecution({ namespace, execution });
  }

  async writeRaw(key: string, value: string): Promise<void> {
    const producer = this.kafka.producer();
    await producer.connect();
    await producer.send({ topic: this.names.events, messages: [{ key, value }] });
    await producer.disconnect();
  }

  async board(): Promise<Board> {
    const open = await this.findings.listOpen();
    return boardOf(open, await this.findings.readings(), new Date().toISOString());
  }

  /** The finding of a kind and dossier, once it is open. */
  untilFound(
    kind: StuckKind,
    code: string,
    withinMs: number,
    suits: (f: Finding) => boolean = () => true,
  ): Promise<Finding> {
    const isIt = (found: Finding): boolean =>
      found.kind === kind && found.subject.type === 'dossier' && found.subject.code === code && suits(found);
    return until(async () => (await this.findings.listOpen(kind)).find(isIt) ?? null, withinMs);
  }

  async untilCured(kind: StuckKind, withinMs: number): Promise<void> {
    await until(async () => (await this.findings.listOpen(kind)).length === 0, withinMs).catch(async () => {
      const left = await this.findings.listOpen(kind);
      throw new Error(`not cured within ${withinMs} ms: ${JSON.stringify(left)}`);
    });
  }

  /** A finding of so many days ago, cured on its day. */
  async leaveCured(code: string, daysAgo: number): Promise<void> {
    const at = new Date(Date.now() - daysAgo * 86_400_000).toISOString();
    const place = { unit: '05431', tier: 'xa', procedure: '2.001396' };
    const told = { cause: { vi: 'đã qua', en: 'over' }, evidence: {}, fingerprint: 'f', fingerprintText: 'over' };
    const id = `B:${code}`;
    const subject = { type: 'dossier', code } as const;
    const trouble: Trouble = {
      id,
      kind: 'B',
      subject,
      ...place,
      ...told,
      since: at,
      nextTry: null,
      suggested: 'remind',
    };
    await this.findings.reconcile('of-old', [trouble], at);
    await this.findings.reconcile('of-old', [], at);
  }

  async dispose(): Promise<void> {
    for (const operator of this.operators) await operator.close();
    await this.stopProjector();
    await this.stopWorker();
    await this.publisher.close();
    await this.native?.close();
    await this.temporal.connection.close();
    await this.connection.dropDatabase().catch(() => undefined);
    await this.connection.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private editedBundle([search, replace]: readonly [string, string]): string {
    const code = readFileSync(bundlePath(), 'utf8');
    if (!code.includes(search)) throw new Error(`the bundle holds no "${search}"`);
    const file = join(this.folder, 'edited.js');
    writeFileSync(
      file,
      code.replace(search, () => replace),
    );
    return file;
  }
}
