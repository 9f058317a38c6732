import type { Client } from '@temporalio/client';
import { dossierWorkflowId } from '@lienthong/contracts/temporal';

/** What Temporal keeps of workflows, as bytes to be searched. */
export interface WorkflowTrace {
  readonly where: string;
  readonly pieces: readonly (Buffer | string)[];
}

/** Ids, memos and search attributes of all workflows, and the whole histories of the dossiers named. */
export async function workflowTraces(
  client: Client,
  all: readonly string[],
  sample: readonly string[],
): Promise<WorkflowTrace[]> {
  const traces: WorkflowTrace[] = [];
  for (const code of all) {
    const { workflowId, memo, typedSearchAttributes } = await client.workflow
      .getHandle(dossierWorkflowId(code))
      .describe();
    const attributes = JSON.stringify(typedSearchAttributes.getAll());
    traces.push({ where: `workflow ${workflowId}`, pieces: [workflowId, JSON.stringify(memo ?? {}), attributes] });
  }
  for (const code of sample) {
    const history = await client.workflow.getHandle(dossierWorkflowId(code)).fetchHistory();
    traces.push({ where: `history of ${dossierWorkflowId(code)}`, pieces: bytesIn(history) });
  }
  return traces;
}

/** Every text and every run of bytes inside a value. */
function bytesIn(value: unknown): (Buffer | string)[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Uint8Array) return [Buffer.from(value)];
  if (Array.isArray(value)) return value.flatMap(bytesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [name, ...bytesIn(member)]);
}
