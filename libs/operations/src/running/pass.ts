import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '@lienthong/domain';
import type { Actor } from '@lienthong/domain';
import type { Oversees } from '../acting/check-operation';
import type { Act, ActName, ActTarget, ItemStatus, Operation, PreviewBasis, Selection } from '../acting/operation';
import { stopText } from '../acting/operation-steps';
import type { KnownSteps } from '../acting/operation-steps';
import type { OperationStore } from '../acting/operation.store';
import type { TrailEntry, TrailRecord } from '../trail/trail-record';
import type { TrailStore } from '../trail/trail.store';
import { isServerTrouble } from './failure-text';
import type { Lease, LeaseStore } from './lease.store';
import { Pace } from './pace';

/** What the runner writes of its own doings; pino has this shape. */
export interface RunnerLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** Durations and numbers that specs and small machines set. */
export interface RunnerLimits {
  /** How long trouble of the servers is borne for one dossier before it counts as not done. */
  readonly troubleMs: number;
  /** Pause after the first trouble; doubled up to ten times this. */
  readonly troublePauseMs: number;
  /** First and longest pause between two looks for progress. */
  readonly proofPausesMs: readonly [number, number];
  readonly previewsAtOnce: number;
  readonly appliesAtOnce: number;
  readonly proofsAtOnce: number;
  /** Dossiers begun and not ended. */
  readonly inFlight: number;
  /** A second person must approve above so many. */
  readonly approvalAbove: number;
}

export interface RunnerParts {
  readonly operations: OperationStore;
  readonly trail: Pick<TrailStore, 'append'>;
  readonly acts: ReadonlyMap<ActName, Act>;
  readonly oversees: Oversees;
  readonly log: RunnerLog;
  readonly limits?: Partial<RunnerLimits>;
  /** Dossiers that a fingerprint or a kind stands for now. */
  selectCodes(selection: Exclude<Selection, { by: 'codes' }>): Promise<readonly string[]>;
  basis(): Promise<PreviewBasis>;
  /** Told of every dossier that has ended. */
  itemEnded?(act: ActName, outcome: ItemStatus): void;
}

/** The work must be left at once: the lease is gone, or this runner is going. Another goes on from the records. */
export class PassOver extends Error {
  override readonly name = 'PassOver';
}

export type Tried<T> = { readonly value: T } | { readonly failure: unknown };

/** One runner's work on one operation, for as long as it holds the lease. */
export class Pass {
  readonly pace: Pace;
  readonly id: string;
  /** Why no further dossier is begun; null while they are. */
  stopped: string | null = null;

  constructor(
    readonly parts: RunnerParts,
    readonly limits: RunnerLimits,
    readonly operation: Operation,
    private readonly holding: { readonly lease: Lease; readonly leases: LeaseStore; readonly signal: AbortSignal },
  ) {
    this.id = operation.id;
    this.pace = new Pace(operation.ratePerSecond);
  }

  get act(): Act {
    const act = this.parts.acts.get(this.operation.request.act);
    if (act !== undefined) return act;
    throw new DomainError('REQUEST.INVALID', `act "${this.operation.request.act}" is not known to this runner`);
  }

  get actor(): Actor {
    return this.operation.appliedBy ?? this.operation.requestedBy;
  }

  /** @throws PassOver */
  check(): void {
    const { lease, leases, signal } = this.holding;
    if (signal.aborted) throw new PassOver('the runner is going');
    if (!leases.holds(lease)) throw new PassOver('the lease is over');
  }

  /** @throws PassOver */
  async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.holding.signal }).catch(() => undefined);
    this.check();
  }

  /** Keeps the lease and looks whether someone stopped the operation. */
  async keepAlive(): Promise<void> {
    const { lease, leases } = this.holding;
    await leases.extend(lease);
    if (this.stopped === null && (await this.parts.operations.has(this.id, 'stopped'))) {
      this.stopped = stopText(((await this.parts.operations.steps(this.id)) as KnownSteps).stopped);
    }
  }

  target(code: string, trailHead: string): ActTarget {
    const { request, reason } = this.operation;
    return { key: `${this.id}/${code}`, operation: this.id, code, request, reason, actor: this.actor, trailHead };
  }

  async note(
    step: TrailEntry['step'],
    code: string | null,
    detail: Readonly<Record<string, unknown>>,
  ): Promise<TrailRecord> {
    this.check();
    const { request, reason } = this.operation;
    const { id: operation, actor } = this;
    return this.parts.trail.append({ operation, step, code, actor, act: request.act, reason, detail });
  }

  /** Calls again, ever more slowly, while the trouble is of the servers; gives up after a time, or when stopped. */
  async try<T>(call: () => Promise<T>): Promise<Tried<T>> {
    const { troubleMs, troublePauseMs } = this.limits;
    const until = Date.now() + troubleMs;
    for (let pause = troublePauseMs; ; pause = Math.min(pause * 2, troublePauseMs * 10)) {
      this.check();
      try {
        const value = await call();
        this.pace.better();
        return { value };
      } catch (failure) {
        if (!isServerTrouble(failure)) return { failure };
        this.pace.slower();
        if (this.stopped !== null || Date.now() + pause > until) return { failure };
        await this.pause(pause);
      }
    }
  }
}
