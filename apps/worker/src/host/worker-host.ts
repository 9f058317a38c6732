import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { TLSConfig } from '@temporalio/worker';
import { dossierTaskQueue } from '@lienthong/contracts/temporal';
import { bundlePath } from '@lienthong/temporal';
import type { ClockActivities } from '../activities/clock.activities';
import type { PublishingActivities } from '../activities/publishing.activities';

export interface WorkerHostOptions {
  readonly address: string;
  readonly namespace: string;
  readonly tls?: TLSConfig;
  /** Dossiers kept in memory between commands; others are replayed when they are touched. */
  readonly maxCachedWorkflows: number;
}

/** Runs the Temporal worker inside Nest's life: started at bootstrap, drained before shutdown, watched in between. */
@Injectable()
export class WorkerHost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(WorkerHost.name);
  private connection: NativeConnection | undefined;
  private worker: Worker | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly options: WorkerHostOptions,
    private readonly clock: ClockActivities,
    private readonly publishing: PublishingActivities,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { address, namespace, maxCachedWorkflows, tls } = this.options;
    this.connection = await NativeConnection.connect({ address, ...(tls === undefined ? {} : { tls }) });
    this.worker = await Worker.create({
      connection: this.connection,
      namespace,
      taskQueue: dossierTaskQueue,
      workflowBundle: { codePath: bundlePath() },
      maxCachedWorkflows,
      // How long a dossier waits for a worker that was killed before another takes it over; the SDK's 10 s would be late.
      stickyQueueScheduleToStartTimeout: '3s',
      maxConcurrentWorkflowTaskExecutions: 100,
      maxConcurrentLocalActivityExecutions: 200,
      maxConcurrentActivityTaskExecutions: 100,
      shutdownGraceTime: '10s',
      activities: {
        planClocks: this.clock.planClocks.bind(this.clock),
        publishEvents: this.publishing.publishEvents.bind(this.publishing),
      },
    });
    this.running = this.worker.run();
    // A worker that stops by itself leaves dossiers standing: the process must not pretend to be well.
    this.running.catch((error: unknown) => {
      this.logger.fatal(`worker stopped: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
      process.kill(process.pid, 'SIGTERM');
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await this.running?.catch(() => undefined);
    await this.connection?.close();
  }
}
