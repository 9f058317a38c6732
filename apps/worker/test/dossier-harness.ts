import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import type { Actor, CommandData, PinnedRoute, ReceiptFacts, Simulation, TurnName } from '@lienthong/domain';
import { dossierWorkflowId } from '@lienthong/contracts/temporal';
import type { CommandReceipt, DossierInput } from '@lienthong/contracts/temporal';
import type { EventPublisher } from '@lienthong/messaging';
import { DossierGateway, connectTemporal, prepareNamespace } from '@lienthong/temporal';
import type { TemporalHandle } from '@lienthong/temporal';
import { sampleCalendar, sampleFacts, sampleRoute } from '@lienthong/testing';
import { createWorker } from '../src/create-worker';
import type { WorkerHostOptions } from '../src/host/worker-host-options';
import type { WorkerParts } from '../src/worker.module';

/** A command as a test gives it: by whoever may, unless an actor is named. */
export interface GivenTurn<N extends TurnName = TurnName> {
  readonly name: N;
  readonly data: CommandData[N];
  readonly actor?: Actor;
  readonly id?: string;
}

export interface HarnessOptions {
  readonly temporalAddress: string;
  readonly publisher: EventPublisher;
  readonly namespace?: string;
  readonly maxCachedWorkflows?: number;
  readonly withWorker?: boolean;
  /** What its workers have beyond the plain ones: a version, queues of tiers, a store for troubles. */
  readonly host?: Pick<WorkerHostOptions, 'queues' | 'bundle' | 'deployment'>;
  readonly parts?: Pick<WorkerParts, 'levelSystems' | 'store'>;
}

/** The real worker and gateway in a namespace of its own, with the sample route. */
export class DossierHarness {
  private worker: INestApplicationContext | undefined;

  private constructor(
    private readonly temporal: TemporalHandle,
    private readonly options: HarnessOptions & Required<Pick<HarnessOptions, 'namespace' | 'maxCachedWorkflows'>>,
    readonly gateway: DossierGateway,
  ) {}

  static async start(options: HarnessOptions): Promise<DossierHarness> {
    const namespace = options.namespace ?? `worker-test-${randomUUID()}`;
    const temporal = connectTemporal({ address: options.temporalAddress, namespace });
    await prepareNamespace(temporal.connection, namespace);
    const all = { maxCachedWorkflows: 200, ...options, namespace };
    const harness = new DossierHarness(temporal, all, new DossierGateway(temporal.client));
    if (options.withWorker !== false) await harness.startWorker();
    return harness;
  }

  get client(): Client {
    return this.temporal.client;
  }

  get namespace(): string {
    return this.options.namespace;
  }

  async startWorker(): Promise<void> {
    const { temporalAddress, namespace, maxCachedWorkflows, publisher, host, parts } = this.options;
    const shared: EventPublisher = { publish: (events) => publisher.publish(events), close: () => Promise.resolve() };
    this.worker = await createWorker(
      {
        temporal: { address: temporalAddress, namespace, maxCachedWorkflows, ...host },
        calendars: { 'vn-sample': sampleCalendar() },
        publisher: shared,
        ...parts,
      },
      false,
    );
  }

  async stopWorker(): Promise<void> {
    await this.worker?.close();
    this.worker = undefined;
  }

  async close(): Promise<void> {
    await this.stopWorker();
    await this.temporal.connection.close();
  }

  input(
    code: string,
    over: { facts?: Partial<ReceiptFacts>; simulation?: Simulation; route?: PinnedRoute } = {},
  ): DossierInput {
    const route = over.route ?? sampleRoute();
    const facts = sampleFacts(route, over.facts);
    const actor: Actor = { subject: 'cb-mot-cua', unit: facts.receivingUnit, role: 'desk-officer' };
    const simulation = over.simulation ?? simulationFrom(facts.receivedAt, 1);
    return { code, commandId: `${code}-receive`, bodyHash: 'receive', actor, facts, route, simulation };
  }

  async receive(code: string, over: Parameters<DossierHarness['input']>[1] = {}): Promise<CommandReceipt> {
    const outcome = await this.gateway.receive(this.input(code, over));
    if (outcome.kind !== 'accepted') throw new Error(`dossier ${code} was only kept`);
    return outcome.receipt;
  }

  async give<N extends TurnName>(code: string, turn: GivenTurn<N>): Promise<CommandReceipt> {
    const actor = turn.actor ?? (await this.whoMay(code, turn.name));
    const id = turn.id ?? randomUUID();
    return this.gateway.command(code, turn.name, id, { actor, data: turn.data, bodyHash: id });
  }

  async giveAll(code: string, turns: readonly GivenTurn[]): Promise<CommandReceipt> {
    let receipt: CommandReceipt | undefined;
    for (const turn of turns) receipt = await this.give(code, turn);
    if (receipt === undefined) throw new Error('no turns were given');
    return receipt;
  }

  /** Events in the workflow's history: what a refused command must not change. */
  async historyLength(code: string): Promise<number> {
    const description = await this.client.workflow.getHandle(dossierWorkflowId(code)).describe();
    return description.historyLength;
  }

  private async whoMay(code: string, name: TurnName): Promise<Actor> {
    const { allowed } = await this.gateway.snapshot(code);
    const match = allowed.find((candidate) => candidate.command === name);
    const role = match?.roles[0];
    if (match === undefined || role === undefined) throw new Error(`nobody may ${name} on ${code} now`);
    return { subject: 'cb-mau', unit: match.unit, role };
  }
}

/** Legal time that starts now at `legalStart` and runs `factor` times as fast. */
export function simulationFrom(legalStart: string, factor: number): Simulation {
  return { wallOrigin: Date.now(), legalOrigin: Date.parse(legalStart), factor };
}
