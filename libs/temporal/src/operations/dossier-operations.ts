import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { DomainError } from '@lienthong/domain';
import { dossierWorkflowId } from '@lienthong/contracts/temporal';
import { workerDeployment } from '../bundle/worker-build';
import { callFailure, temporalAway } from '../gateway/failure-mapping';
import { toListedRun, toRunDescription } from './run-description';
import type { ListedRun, RunDescription } from './run-description';
import { toRunEvent } from './run-event';
import type { RunEvent } from './run-event';

type Service = Client['workflowService'];
type Payloads = temporal.api.common.v1.IPayloads;
type WorkflowOptions = temporal.api.workflow.v1.IWorkflowExecutionOptions;

/** A whole history: as it is read, and as it is replayed. */
export interface RunHistory {
  readonly runId: string;
  readonly events: readonly RunEvent[];
  readonly raw: RawHistory;
}

/** Temporal's own form of a history; only replays look into it. */
export type RawHistory = temporal.api.history.v1.IHistory;

/** One dossier's run, as acts address it. */
export interface RunRef {
  readonly code: string;
  readonly runId: string;
}

/** Kinds of input after a reset's point that can be left out. */
export type ExcludedInput = 'signals' | 'updates';

/** A reset to the workflow task that completed at `eventId`: it and all after it is done again. */
export interface ResetOrder extends RunRef {
  readonly eventId: number;
  readonly reason: string;
  /** Names the try; Temporal itself does not know a repetition by it. */
  readonly requestId: string;
  readonly exclude: readonly ExcludedInput[];
  /** Build to pin the new run to; null: no pin, also not the old one's. */
  readonly pinTo: string | null;
}

export interface OperationsOptions {
  /** Whom Temporal writes down as the one who acted (default `lienthong-operator`). */
  readonly identity?: string;
  /** Default 10 s. */
  readonly answerWithinMs?: number;
}

const { ResetReapplyExcludeType } = temporal.api.enums.v1;
const excluded = {
  signals: ResetReapplyExcludeType.RESET_REAPPLY_EXCLUDE_TYPE_SIGNAL,
  updates: ResetReapplyExcludeType.RESET_REAPPLY_EXCLUDE_TYPE_UPDATE,
} as const;
const pinnedBehavior =
  temporal.api.workflow.v1.VersioningOverride.PinnedOverrideBehavior.PINNED_OVERRIDE_BEHAVIOR_PINNED;
const overrideMask = { paths: ['versioning_override'] };

/**
 * The operators' door to dossiers' runs: what Temporal itself can say of them and do with them, whether or not a worker
 * answers. Failures leave it as DomainError DOSSIER.NOT_FOUND, SERVICE.TEMPORAL_UNAVAILABLE, or as they are.
 */
export class DossierOperations {
  private readonly identity: string;
  private readonly answerWithinMs: number;

  constructor(
    private readonly client: Client,
    options: OperationsOptions = {},
  ) {
    this.identity = options.identity ?? 'lienthong-operator';
    this.answerWithinMs = options.answerWithinMs ?? 10_000;
  }

  /** The current run, or the one named. */
  async describe(code: string, runId?: string): Promise<RunDescription> {
    const execution = { workflowId: dossierWorkflowId(code), runId: runId ?? '' };
    const described = await this.call(code, (service, namespace) =>
      service.describeWorkflowExecution({ namespace, execution }),
    );
    return toRunDescription(described);
  }

  /** The whole history of the current run, or of the one named. */
  async history(code: string, runId?: string): Promise<RunHistory> {
    const run = runId ?? (await this.describe(code)).runId;
    const handle = this.client.workflow.getHandle(dossierWorkflowId(code), run);
    const raw = await this.call(code, () => handle.fetchHistory());
    const events: RunEvent[] = [];
    for (const event of raw.events ?? []) events.push(await toRunEvent(event, (payloads) => this.decode(payloads)));
    return { runId: run, events, raw };
  }

  /** Runs that fit a visibility query, a page at a time. @throws DomainError SERVICE.TEMPORAL_UNAVAILABLE */
  async *listBy(query: string, pageSize = 500): AsyncGenerator<ListedRun> {
    let nextPageToken: Uint8Array | null | undefined;
    do {
      const page = await this.call('', (service, namespace) =>
        service.listWorkflowExecutions({ namespace, query, pageSize, nextPageToken: nextPageToken ?? null }),
      );
      for (const info of page.executions ?? []) yield toListedRun(info);
      nextPageToken = page.nextPageToken;
    } while (nextPageToken && nextPageToken.length > 0);
  }

  /** Tries an activity again now, as if for the first time. */
  async resetActivity({ code, runId }: RunRef, activityId: string): Promise<void> {
    const execution = { workflowId: dossierWorkflowId(code), runId };
    await this.call(code, (service, namespace) =>
      service.resetActivity({ namespace, execution, identity: this.identity, id: activityId, keepPaused: true }),
    );
  }

  async pauseActivity({ code, runId }: RunRef, activityId: string, reason: string): Promise<void> {
    const execution = { workflowId: dossierWorkflowId(code), runId };
    await this.call(code, (service, namespace) =>
      service.pauseActivity({ namespace, execution, identity: this.identity, id: activityId, reason }),
    );
  }

  async unpauseActivity({ code, runId }: RunRef, activityId: string): Promise<void> {
    const execution = { workflowId: dossierWorkflowId(code), runId };
    await this.call(code, (service, namespace) =>
      service.unpauseActivity({ namespace, execution, identity: this.identity, id: activityId }),
    );
  }

  /** Lets no workflow task run until {@link unpause}; signals are kept meanwhile. */
  async pause({ code, runId }: RunRef, reason: string, requestId: string): Promise<void> {
    const { identity } = this;
    const workflowId = dossierWorkflowId(code);
    await this.call(code, (service, namespace) =>
      service.pauseWorkflowExecution({ namespace, workflowId, runId, identity, reason, requestId }),
    );
  }

  async unpause({ code, runId }: RunRef, reason: string, requestId: string): Promise<void> {
    const { identity } = this;
    const workflowId = dossierWorkflowId(code);
    await this.call(code, (service, namespace) =>
      service.unpauseWorkflowExecution({ namespace, workflowId, runId, identity, reason, requestId }),
    );
  }

  /** Ends the run and begins a new one from the point; answers the new run. Done twice it makes two. */
  async reset(order: ResetOrder): Promise<string> {
    const { code, runId, eventId, reason, requestId } = order;
    const { runId: newRun } = await this.call(code, (service, namespace) =>
      service.resetWorkflowExecution({
        namespace,
        workflowExecution: { workflowId: dossierWorkflowId(code), runId },
        reason,
        requestId,
        identity: this.identity,
        workflowTaskFinishEventId: eventId as never,
        resetReapplyExcludeTypes: order.exclude.map((kind) => excluded[kind]),
        postResetOperations: [
          { updateWorkflowOptions: { workflowExecutionOptions: pinnedTo(order.pinTo), updateMask: overrideMask } },
        ],
      }),
    );
    return newRun;
  }

  /** Ends the run for good. */
  async terminate({ code, runId }: RunRef, reason: string): Promise<void> {
    const workflowExecution = { workflowId: dossierWorkflowId(code), runId };
    await this.call(code, (service, namespace) =>
      service.terminateWorkflowExecution({ namespace, workflowExecution, reason, identity: this.identity }),
    );
  }

  /** Pins a run to a build, or lets it go with the deployment again. */
  async setVersioning({ code, runId }: RunRef, buildId: string | null): Promise<void> {
    const workflowExecution = { workflowId: dossierWorkflowId(code), runId };
    const workflowExecutionOptions = pinnedTo(buildId);
    await this.call(code, (service, namespace) =>
      service.updateWorkflowExecutionOptions({
        namespace,
        workflowExecution,
        workflowExecutionOptions,
        updateMask: overrideMask,
        identity: this.identity,
      }),
    );
  }

  /** Build that dossiers go on with; null if no versioned worker has ever become current. */
  async currentBuild(): Promise<string | null> {
    return (await this.deployment()).current;
  }

  /** Builds that the deployment knows, and the current one. */
  async deployment(): Promise<{ readonly current: string | null; readonly builds: readonly string[] }> {
    try {
      const { workerDeploymentInfo: info } = await this.call('', (service, namespace) =>
        service.describeWorkerDeployment({ namespace, deploymentName: workerDeployment }),
      );
      const builds = (info?.versionSummaries ?? []).map((version) => version.deploymentVersion?.buildId ?? '');
      return { current: info?.routingConfig?.currentDeploymentVersion?.buildId ?? null, builds };
    } catch (error) {
      if (error instanceof DomainError && error.code === 'DOSSIER.NOT_FOUND') return { current: null, builds: [] };
      throw error;
    }
  }

  private async decode(payloads: Payloads | null | undefined): Promise<readonly unknown[]> {
    const { payloadConverter, payloadCodecs } = this.client.options.loadedDataConverter;
    let plain = payloads?.payloads ?? [];
    for (const codec of payloadCodecs) plain = await codec.decode([...plain]);
    return plain.map((payload) => payloadConverter.fromPayload<unknown>(payload));
  }

  private async call<T>(code: string, act: (service: Service, namespace: string) => Promise<T>): Promise<T> {
    try {
      const deadline = Date.now() + this.answerWithinMs;
      return await this.client.withDeadline(deadline, () =>
        act(this.client.workflowService, this.client.options.namespace),
      );
    } catch (error) {
      const failure = callFailure(error);
      if (failure === 'away' || failure === 'no-answer') throw temporalAway();
      if (failure === 'not-there') throw new DomainError('DOSSIER.NOT_FOUND', `there is no dossier ${code}`.trimEnd());
      throw error;
    }
  }
}

function pinnedTo(buildId: string | null): WorkflowOptions {
  if (buildId === null) return {};
  const version = { deploymentName: workerDeployment, buildId };
  return { versioningOverride: { pinned: { behavior: pinnedBehavior, version } } };
}
