import { isGrpcServiceError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';
import { dossierCodeOf, dossierWorkflowId } from '@lienthong/contracts/temporal';
import type { Place } from './make-trouble';

export type Described = temporal.api.workflowservice.v1.IDescribeWorkflowExecutionResponse;
type ListedInfo = temporal.api.workflow.v1.IWorkflowExecutionInfo;
type Attributes = temporal.api.common.v1.ISearchAttributes | null | undefined;

/** A dossier as a list of Temporal's has it. */
export interface ListedDossier {
  readonly code: string;
  readonly runId: string;
  readonly place: Place;
  readonly attributes: Attributes;
}

const callMs = 5_000;
const pageSize = 500;
const grpcNotFound = 5;

/** What detectors ask of Temporal. Reads only; every call has its time. */
export class TemporalReader {
  constructor(
    private readonly client: Client,
    readonly namespace: string,
  ) {}

  /** Dossiers that a query of Temporal's visibility finds. */
  async list(query: string): Promise<ListedDossier[]> {
    const found: ListedDossier[] = [];
    for (let nextPageToken: Uint8Array | undefined; ;) {
      const page = await this.inTime(() =>
        this.client.workflowService.listWorkflowExecutions({
          namespace: this.namespace,
          query,
          pageSize,
          ...(nextPageToken === undefined ? {} : { nextPageToken }),
        }),
      );
      found.push(...page.executions.flatMap((info) => listed(info) ?? []));
      nextPageToken = page.nextPageToken;
      if (nextPageToken === null || nextPageToken === undefined || nextPageToken.length === 0) return found;
    }
  }

  /** What Temporal knows of a dossier now; null if there is none. */
  async describe(code: string, runId?: string): Promise<Described | null> {
    const execution = { workflowId: dossierWorkflowId(code), ...(runId === undefined ? {} : { runId }) };
    try {
      return await this.inTime(() =>
        this.client.workflowService.describeWorkflowExecution({ namespace: this.namespace, execution }),
      );
    } catch (error) {
      if (isGrpcServiceError(error) && error.code === grpcNotFound) return null;
      throw error;
    }
  }

  /** Newest events of a run's history, the newest first; 60 at most. */
  async newestEvents(code: string, runId: string): Promise<readonly temporal.api.history.v1.IHistoryEvent[]> {
    const execution = { workflowId: dossierWorkflowId(code), runId };
    const { history } = await this.inTime(() =>
      this.client.workflowService.getWorkflowExecutionHistoryReverse({
        namespace: this.namespace,
        execution,
        maximumPageSize: 60,
      }),
    );
    return history?.events ?? [];
  }

  async describeQueue(
    queue: string,
    taskQueueType: 1 | 2,
  ): Promise<temporal.api.workflowservice.v1.IDescribeTaskQueueResponse> {
    return this.inTime(() =>
      this.client.workflowService.describeTaskQueue({
        namespace: this.namespace,
        taskQueue: { name: queue },
        taskQueueType,
        reportStats: true,
        reportPollers: true,
      }),
    );
  }

  private inTime<T>(call: () => Promise<T>): Promise<T> {
    return this.client.withDeadline(Date.now() + callMs, call);
  }
}

function listed({ execution, searchAttributes }: ListedInfo): ListedDossier | undefined {
  const code = dossierCodeOf(execution?.workflowId ?? '');
  if (code === undefined) return undefined;
  return { code, runId: execution?.runId ?? '', place: placeOf(searchAttributes), attributes: searchAttributes };
}

/** Unit, tier and procedure as the search attributes have them. */
export function placeOf(attributes: Attributes): Place {
  const [unit = null] = attributeValues(attributes, 'LtUnit');
  const [tier = null] = attributeValues(attributes, 'LtTier');
  const [procedure = null] = attributeValues(attributes, 'LtProcedure');
  return { unit, tier, procedure };
}

/** Texts of one search attribute; none if it is not set. */
export function attributeValues(attributes: Attributes, name: string): readonly string[] {
  const data = attributes?.indexedFields?.[name]?.data;
  if (data === null || data === undefined) return [];
  const value: unknown = JSON.parse(Buffer.from(data).toString());
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
}
