import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { approvalAbove } from '../acting/approval-grounds';
import type { QueuedWork } from '../acting/work-queue.store';
import { applyOperation } from './apply-operation';
import { failureText } from './failure-text';
import { defaultSlotMs, LeaseStore } from './lease.store';
import { Pass, PassOver } from './pass';
import type { RunnerLimits, RunnerParts } from './pass';
import { previewOperation } from './preview-operation';

export interface Runner {
  start(): void;
  /** Leaves the work between two items and lets go of it; resolves when nothing is under way any more. */
  stop(): Promise<void>;
}

const pollMs = 500;
/** How long someone who writes a step may take from queueing it: after that the queue's record is a leftover. */
const leftoverMs = 60_000;
const usual: RunnerLimits = {
  troubleMs: 60_000,
  troublePauseMs: 500,
  proofPausesMs: [500, 2_000],
  previewsAtOnce: 4,
  appliesAtOnce: 16,
  proofsAtOnce: 16,
  inFlight: 500,
  approvalAbove,
};

/** Does the work of operations: previews them, and applies what was previewed, one runner at a time for each. */
export function createRunner(parts: RunnerParts, slotMs = defaultSlotMs): Runner {
  return new OperationRunner(parts, new LeaseStore(parts.operations.connection, randomUUID(), slotMs));
}

class OperationRunner implements Runner {
  private readonly going = new AbortController();
  private readonly working = new Map<string, Promise<void>>();
  private readonly limits: RunnerLimits;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly parts: RunnerParts,
    private readonly leases: LeaseStore,
  ) {
    this.limits = { ...usual, ...parts.limits };
    // Every pause listens, and there is one for each dossier under way.
    setMaxListeners(0, this.going.signal);
  }

  start(): void {
    this.looking = this.run();
  }

  async stop(): Promise<void> {
    this.going.abort();
    await this.looking;
    await Promise.all(this.working.values());
  }

  private async run(): Promise<void> {
    const { signal } = this.going;
    while (!signal.aborted) {
      await this.look().catch((error: unknown) => this.warn({}, error, 'can not look for work'));
      await sleep(pollMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private async look(): Promise<void> {
    for (const queued of await this.parts.operations.queue.all()) {
      const { operation } = queued;
      if (this.working.has(operation) || this.going.signal.aborted) continue;
      const work = this.workOn(queued)
        .catch((error: unknown) => this.warn({ operation }, error, 'left an operation; taking it up again'))
        .finally(() => this.working.delete(operation));
      this.working.set(operation, work);
    }
  }

  private async workOn(queued: QueuedWork): Promise<void> {
    const { leases, limits, parts } = this;
    const lease = await leases.take(queued.operation);
    if (lease === null) return;
    try {
      const operation = await parts.operations.find(queued.operation);
      if (operation === null) return await this.dropLeftover(queued);
      const pass = new Pass(parts, limits, operation, { lease, leases, signal: this.going.signal });
      await alive(pass, () => this.workFor(pass, queued));
    } finally {
      await leases.release(lease).catch(() => undefined);
    }
  }

  private async workFor(pass: Pass, queued: QueuedWork): Promise<void> {
    const { status } = pass.operation;
    const { work } = queued;
    if (work === 'preview' && status === 'previewing') await previewOperation(pass);
    else if (work === 'apply' && (status === 'applying' || status === 'stopping')) await applyOperation(pass);
    else if (work === 'apply' && status !== 'done' && status !== 'stopped') return this.dropLeftover(queued);
    await this.parts.operations.queue.remove(queued);
    this.parts.log.info({ operation: queued.operation, work }, 'ended its work on an operation');
  }

  /** Someone queued it and was killed before the step was written. */
  private async dropLeftover(queued: QueuedWork): Promise<void> {
    if (Date.now() - Date.parse(queued.at) > leftoverMs) await this.parts.operations.queue.remove(queued);
  }

  private warn(fields: object, error: unknown, message: string): void {
    this.parts.log.warn({ ...fields, error: failureText(error) }, message);
  }
}

/** Keeps the lease while work goes on. */
async function alive(pass: Pass, work: () => Promise<void>): Promise<void> {
  const ended = new AbortController();
  const keep = async (): Promise<void> => {
    while (!ended.signal.aborted) {
      // Where the store is away the lease runs out, and the work with it.
      await pass.keepAlive().catch(() => undefined);
      await sleep(pollMs, undefined, { signal: ended.signal }).catch(() => undefined);
    }
  };
  const keeping = keep();
  try {
    await work();
  } catch (error) {
    if (!(error instanceof PassOver)) throw error;
  } finally {
    ended.abort();
    await keeping;
  }
}
