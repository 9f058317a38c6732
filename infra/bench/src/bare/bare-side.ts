import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WithStartWorkflowOperation } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { DefaultLogger, bundleWorkflowCode } from '@temporalio/worker';
import { connectTemporal, prepareNamespace } from '@lienthong/temporal';
import type { TemporalHandle } from '@lienthong/temporal';
import { familyOf } from '../measure/cpu';
import type { Part } from '../measure/cpu';
import { closedLoop } from '../measure/load';
import { VoidRunError } from '../side';
import type { Side } from '../side';
import { workOf } from '../work/history-work';
import type { HistoryWork } from '../work/history-work';
import type { BareWorkerOptions } from './bare-worker';
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
const readyWithinMs = 30_000;

/** Bare Temporal: its own namespace, its own worker process, the plain client in this process. */
export class BareSide implements Side {
  readonly name = 'bare';
  private carried = 0;

  private constructor(
    private readonly temporal: TemporalHandle,
    private readonly worker: ChildProcess,
    private readonly input: BareInput,
  ) {}

  static async start(options: BareSideOptions): Promise<BareSide> {
    const { address, namespace, folder, turns, inputBytes } = options;
    const temporal = connectTemporal({ address, namespace });
    await prepareNamespace(temporal.connection, namespace);
    const bundle = join(folder, 'bare-bundle.js');
    const { code } = await bundleWorkflowCode({
      workflowsPath: join(__dirname, 'bare.workflow.js'),
      logger: new DefaultLogger('ERROR'),
    });
    writeFileSync(bundle, code);
    const worker = await startWorker({ address, namespace, taskQueue, bundle }, join(folder, 'bare-worker.log'));
    return new BareSide(temporal, worker, { turns, timerMs, ballast: 'x'.repeat(inputBytes) });
  }

  get parts(): readonly Part[] {
    return [{ name: 'bare worker', pids: () => (this.worker.pid === undefined ? [] : familyOf(this.worker.pid)) }];
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
    const gone = new Promise((resolve) => this.worker.once('exit', resolve));
    this.worker.kill('SIGTERM');
    await gone;
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

function startWorker(options: BareWorkerOptions, logFile: string): Promise<ChildProcess> {
  const log = openSync(logFile, 'a');
  const worker = fork(join(__dirname, 'bare-worker.js'), [JSON.stringify(options)], {
    stdio: ['ignore', log, log, 'ipc'],
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      worker.kill('SIGKILL');
      reject(new Error(`the bare worker was not ready after ${readyWithinMs} ms; see ${logFile}`));
    }, readyWithinMs);
    worker.once('exit', (code) => reject(new Error(`the bare worker ended (${code}); see ${logFile}`)));
    worker.once('message', () => {
      clearTimeout(timer);
      resolve(worker);
    });
  });
}
