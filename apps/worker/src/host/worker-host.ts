import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import { dossierTaskQueue } from '@lienthong/contracts/temporal';
import { becomeCurrent } from './become-current';
import { workerOptions } from './queue-workers';
import type { HostedParts } from './queue-workers';
import type { WorkerHostOptions } from './worker-host-options';

/** Runs a Temporal worker for each task queue inside Nest's life: drained before shutdown, watched in between. */
@Injectable()
export class WorkerHost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(WorkerHost.name);
  private connection: NativeConnection | undefined;
  private readonly workers: { readonly worker: Worker; readonly running: Promise<void> }[] = [];

  constructor(
    private readonly options: WorkerHostOptions,
    private readonly parts: HostedParts,
  ) {}

  /** Resolves when every queue is served and, if asked for, the build is the current one. */
  async onApplicationBootstrap(): Promise<void> {
    const { address, namespace, tls, deployment, queues = [dossierTaskQueue] } = this.options;
    this.connection = await NativeConnection.connect({ address, ...(tls === undefined ? {} : { tls }) });
    for (const queue of queues) await this.serve(queue, this.connection);
    if (deployment?.becomeCurrent === true && queues.includes(dossierTaskQueue)) {
      await becomeCurrent(this.connection, namespace, deployment);
      this.logger.log(`build ${deployment.buildId} of ${deployment.name} is the current version`);
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const { worker } of this.workers) if (worker.getState() === 'RUNNING') worker.shutdown();
    await Promise.allSettled(this.workers.map(({ running }) => running));
    await this.parts.ledger?.close();
    await this.connection?.close();
  }

  private async serve(queue: string, connection: NativeConnection): Promise<void> {
    const { options, parts } = this;
    const worker = await Worker.create(workerOptions(queue, connection, { options, parts }));
    const running = worker.run();
    this.workers.push({ worker, running });
    // A worker that stops by itself leaves dossiers standing: the process must not pretend to be well.
    running.catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      this.logger.fatal(`worker of queue ${queue} stopped: ${reason}`);
      process.exitCode = 1;
      process.kill(process.pid, 'SIGTERM');
    });
  }
}
