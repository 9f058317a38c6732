import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultLogger, bundleWorkflowCode } from '@temporalio/worker';
import { familyOf } from '../measure/cpu';
import type { BareWorkerOptions } from './bare-worker';

export interface BareFiles {
  /** Folder for the bundle and the worker's log. */
  readonly folder: string;
  /** Begins the names of both. */
  readonly name: string;
  /** Compiled module of the workflows. */
  readonly workflows: string;
}

const readyWithinMs = 30_000;

/** The worker of a bare baseline, as a process of its own. */
export class BareProcess {
  private constructor(private readonly child: ChildProcess) {}

  /** Bundles the workflows and starts a worker for them; answers when it polls. */
  static async start(options: Omit<BareWorkerOptions, 'bundle'>, files: BareFiles): Promise<BareProcess> {
    const bundle = join(files.folder, `${files.name}-bundle.js`);
    const { code } = await bundleWorkflowCode({ workflowsPath: files.workflows, logger: new DefaultLogger('ERROR') });
    writeFileSync(bundle, code);
    const logFile = join(files.folder, `${files.name}-worker.log`);
    return new BareProcess(await startWorker({ ...options, bundle }, logFile));
  }

  pids(): readonly number[] {
    return this.child.pid === undefined ? [] : familyOf(this.child.pid);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await gone;
  }
}

function startWorker(options: BareWorkerOptions, logFile: string): Promise<ChildProcess> {
  const log = openSync(logFile, 'a');
  const worker = fork(join(__dirname, 'bare-worker.js'), [JSON.stringify(options)], {
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
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
