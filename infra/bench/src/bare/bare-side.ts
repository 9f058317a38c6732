import { join } from 'node:path';
import { WithStartWorkflowOperation } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { connectTemporal, prepareNamespace } from '@lienthong/temporal';
import type { TemporalHandle } from '@lienthong/temporal';
import type { Part } from '../measure/cpu';
import { closedLoop } from '../measure/load';
import { VoidRunError } from '../side';
import type { Side } from '../side';
import { workOf } from '../work/history-work';
import type { HistoryWork } from '../work/history-work';
import { BareProcess } from './bare-process';
import type { BareInput, BareTurn, bareWorkflow } from './bare.workflow';

export interface BareSideOptions {
  readonly address: string;
  readonly namespace: string;
  /** Folder for the bundle and the worker's log. */
  readonly folder: string;
  readonly turns: readonly BareTurn[];
  readonly inputBytes: number;
}

const taskQueue = 'bench-bare';
/** Longer than any run: armed and cancelled, as a deadline of days is. */
const timerMs = 24 * 3_600_000;

/** Bare Temporal: its own namespace, its own worker process, the plain client in this process. */
export class BareSide implements Side {
  readonly name = 'bare';
  private carried = 0;

  private constructor(
    private readonly temporal: TemporalHandle,
    private readonly worker: BareProcess,
    private readonly input: BareInput,
  ) {}

  static async start(options: BareSideOptions): Promise<BareSide> {
    const { address, namespace, folder, turns, inputBytes } = options;
    const temporal = connectTemporal({ address, namespace });
    await prepareNamespace(temporal.connection, namespace);
    const worker = await BareProcess.start(
      { address, namespace, taskQueue },
      { folder, name: 'bare', workflows: join(__dirname, 'bare.workflow.js') },
    );
    return new BareSide(temporal, worker, { turns, timerMs, ballast: 'x'.repeat(inputBytes) });
  }

  get parts(): readonly Part[] {
    return [{ name: 'bare worker', pids: () => this.worker.pids() }];
  }

  carry(count: number, clients: number): Promise<void> {
    return closedLoop(count, clients, () => this.carryOne().then(() => undefined));
  }

  /** Carries one and counts what it was for the server. */
  async probe(): Promise<HistoryWork> {
    const handle = this.temporal.client.workflow.getHandle(await this.carryOne());
    await handle.result();
    const { events } = await handle.fetchHistory();
    return workOf(events ?? []);
  }

  async stop(): Promise<void> {
    await this.worker.stop();
    await this.temporal.connection.close();
  }

  private async carryOne(): Promise<string> {
    const { workflow }: Client = this.temporal.client;
    const workflowId = `bare-${++this.carried}`;
    await workflow.executeUpdateWithStart<typeof bareWorkflow, number, []>('first', {
      startWorkflowOperation: new WithStartWorkflowOperation<typeof bareWorkflow>('bareWorkflow', {
        workflowId,
        taskQueue,
        workflowIdConflictPolicy: 'USE_EXISTING',
        args: [this.input],
      }),
    });
    const handle = workflow.getHandle(workflowId);
    let done = 1;
    while (done < this.input.turns.length) done = await handle.executeUpdate<number, []>('turn');
    if (done !== this.input.turns.length) throw new VoidRunError(`bare workflow ${workflowId} did ${done} turns`);
    return workflowId;
  }
}
