import { setTimeout as sleep } from 'node:timers/promises';
import { dossierWorkflowId } from '@lienthong/contracts/temporal';
import type { DossierInput } from '@lienthong/contracts/temporal';
import { isDomainError } from '@lienthong/domain';
import { kafkaFromConfig, topicNames } from '@lienthong/messaging';
import { DossierGateway, connectTemporal } from '@lienthong/temporal';
import type { Stack } from '@lienthong/infra/stack';
import type { Part } from '../measure/cpu';
import { residentOf } from '../measure/memory';
import type { ResidentBytes } from '../measure/memory';
import { VoidRunError } from '../side';
import { dueTimes, paceOf, timeToOpen } from './due-plan';
import { openAll } from './opening';
import { sideResult } from './side-result';
import type { SideResult } from './side-result';
import { SlaDossiers } from './sla-dossiers';
import { killPauseMs } from './sla-options';
import type { SlaOptions } from './sla-options';
import { tally } from './tally';
import type { DueInstant } from './tally';
import { timerHops } from './timer-hops';
import { TopicWatch, readSlaBreached } from './topic-watch';
import { passWindow } from './window';

type Progress = (line: string) => void;

/** Memory around the opening of `dossiers`, none of which is the first that a process ever met. */
export interface OpenMemory {
  readonly dossiers: number;
  readonly before: ResidentBytes;
  readonly after: ResidentBytes;
}

export interface OurResult extends SideResult {
  readonly memory: OpenMemory;
  /** Bytes of a dossier's input and of its breaches' events, for a baseline that carries as much. */
  readonly inputBytes: number;
  readonly eventBytes: number;
  /** When the worker was killed and was ready again, ms after the window's begin. */
  readonly killed: { readonly atMs: number; readonly readyMs: number } | null;
}

/** A receipt waits for its worker's answer: a full machine is slow, but nothing may be left half open. */
const answerWithinMs = 30_000;
const mostTries = 10;
const retryMs = 1_000;
/** Opened before memory is read the first time. */
const warmUp = 100;
/** After the last receipt, until what followed from it (warnings that were due, their events) is done. */
const settleMs = 5_000;

/** The whole system: opens dossiers, lets some fall due and counts what came of it. */
export class OurWindow {
  private constructor(
    private readonly stack: Stack,
    private readonly dossiers: SlaDossiers,
    private readonly options: SlaOptions,
    private readonly progress: Progress,
  ) {}

  static async measure(
    stack: Stack,
    catalogueDir: string,
    { options, progress }: { readonly options: SlaOptions; readonly progress: Progress },
  ): Promise<OurResult> {
    return new OurWindow(stack, await SlaDossiers.from(catalogueDir), options, progress).run();
  }

  private async run(): Promise<OurResult> {
    const { addresses } = this.stack.servers;
    const { namespace, topicPrefix } = this.stack.settings;
    const kafka = kafkaFromConfig({ brokers: addresses.kafkaBrokers, clientId: 'lienthong-bench' });
    const temporal = connectTemporal({ address: addresses.temporalAddress, namespace });
    const watch = await TopicWatch.open(kafka, topicNames(topicPrefix).events, readSlaBreached);
    try {
      const gateway = new DossierGateway(temporal.client, { answerWithinMs });
      const { times, memory, openedPerSecond } = await this.open(gateway);
      const expected = await this.expected(gateway, times);
      const window = passWindow({ name: 'Liên Thông', expected, watch, progress: this.progress });
      const [killed] = await Promise.all([this.killing(times[0] ?? 0), window]);
      this.progress('đọc lịch sử / reading histories');
      const due = expected.map(({ code, wallAt }) => ({ workflowId: dossierWorkflowId(code), wallAt }));
      const opened = { open: this.options.open, openedPerSecond, due: times.length };
      const result = sideResult(opened, tally(expected, watch.seen), await timerHops(temporal.client, due));
      return { ...result, memory, killed, ...(await this.sizes(gateway, times)) };
    } finally {
      await watch.close();
      await temporal.connection.close();
    }
  }

  /** Those that stand first, whose pace tells when the window can begin; then those that are due in it. */
  private async open(
    gateway: DossierGateway,
  ): Promise<{ readonly times: readonly number[]; readonly memory: OpenMemory; readonly openedPerSecond: number }> {
    const { open, rate, seconds, clients } = this.options;
    const standing = open - rate * seconds;
    const plan = { clients, total: open, progress: this.progress };
    const receive = (nth: number): Promise<void> => this.receive(gateway, this.dossiers.standing(nth));
    const warm = Math.min(warmUp, standing);
    const warmMs = await openAll({ ...plan, from: 0, to: warm }, receive);
    const before = residentOf(this.parts);
    const standingMs = warmMs + (await openAll({ ...plan, from: warm, to: standing }, receive));
    const startsAt = Date.now() + timeToOpen(rate * seconds, paceOf(standing, standingMs));
    const times = dueTimes(startsAt, rate, seconds);
    const dueMs = await openAll({ ...plan, from: standing, to: open }, (nth) =>
      this.receive(gateway, this.dossiers.dueOn(nth, times[nth - standing] ?? 0)),
    );
    await sleep(settleMs);
    const begins = times[0] ?? 0;
    if (Date.now() > begins) throw new VoidRunError('opening grew so slow that the window began before all were open');
    const openedPerSecond = (open / (standingMs + dueMs)) * 1_000;
    return { times, memory: { dossiers: open - warm, before, after: residentOf(this.parts) }, openedPerSecond };
  }

  private async receive(gateway: DossierGateway, input: DossierInput): Promise<void> {
    const dueAt = await receiveOnce(gateway, input);
    if (dueAt === this.dossiers.dueAt) return;
    throw new VoidRunError(`dossier ${input.code} is due ${dueAt}, reckoned was ${this.dossiers.dueAt}`);
  }

  private async expected(gateway: DossierGateway, times: readonly number[]): Promise<DueInstant[]> {
    const clocks = this.dossiers.clocksOf(await gateway.snapshot(this.dueInput(0, times).code));
    return times.flatMap((wallAt, index) => this.dossiers.expected(this.numberOf(index), wallAt, clocks));
  }

  private async sizes(
    gateway: DossierGateway,
    times: readonly number[],
  ): Promise<{ readonly inputBytes: number; readonly eventBytes: number }> {
    const input = this.dueInput(0, times);
    const breaches = (await gateway.events(input.code, 1)).filter((event) => event.type === 'SlaBreached');
    const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
    return { inputBytes: bytesOf(input), eventBytes: breaches.reduce((sum, event) => sum + bytesOf(event), 0) };
  }

  private async killing(begins: number): Promise<OurResult['killed']> {
    if (!this.options.kill) return null;
    await sleep(Math.max(0, begins + this.options.seconds * 500 - Date.now()));
    const { worker } = this.stack.services;
    this.progress('kill -9 worker');
    const atMs = Date.now() - begins;
    await worker.kill();
    await sleep(killPauseMs);
    await worker.start();
    this.progress('worker chạy lại / is back');
    return { atMs, readyMs: Date.now() - begins };
  }

  private dueInput(index: number, times: readonly number[]): DossierInput {
    return this.dossiers.dueOn(this.numberOf(index), times[index] ?? 0);
  }

  /** Number of the dossier that falls due as the `index`-th. */
  private numberOf(index: number): number {
    return this.options.open - this.options.rate * this.options.seconds + index;
  }

  private get parts(): readonly Part[] {
    const { worker } = this.stack.services;
    return [
      { name: 'worker', pids: () => (worker.pid === undefined ? [] : [worker.pid]) },
      { name: 'temporal', pids: () => this.stack.servers.controls.temporal.pids() },
    ];
  }
}

/**
 * Repeats the receipt, as any client does, while a full server puts it off: it happens once however often it is sent.
 * Answers the due instant.
 */
async function receiveOnce(gateway: DossierGateway, input: DossierInput): Promise<string | null> {
  for (let tries = 1; ; tries++) {
    try {
      const outcome = await gateway.receive(input);
      if (outcome.kind === 'accepted') return outcome.receipt.dueAt;
      if (tries === mostTries) throw new VoidRunError(`no worker answered the receipt of ${input.code} in time`);
    } catch (error) {
      if (!isDomainError(error) || !error.code.startsWith('SERVICE.') || tries === mostTries) throw error;
    }
    await sleep(retryMs);
  }
}
