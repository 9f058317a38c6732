import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DomainError, isDomainError } from '@lienthong/domain';
import { dossierWorkflowId, dossierWorkflowType } from '@lienthong/contracts/temporal';
import type { DossierOperations, ListedRun } from '@lienthong/temporal';
import { pickSample } from './check-sample';
import type { Candidate } from './check-sample';

/** A history, and what of it is told before it is read. */
export interface CheckedHistory {
  readonly workflowId: string;
  readonly open: boolean;
  /** Null if the dossier is no longer there. */
  readonly read: () => Promise<unknown>;
}

type Lister = Pick<DossierOperations, 'listBy' | 'history'>;

const dossiers = `WorkflowType = '${dossierWorkflowType}'`;
const open = `${dossiers} AND CloseTime IS NULL`;
const closed = `${dossiers} AND CloseTime IS NOT NULL`;
const failing = `${open} AND TemporalReportedProblems IN ('category=WorkflowTaskFailed', 'category=WorkflowTaskTimedOut')`;

/** Halvings of time after which the oldest are near enough. */
const halvings = 40;
const mostProcedures = 500;
const beforeAllDossiers = Date.parse('2020-01-01T00:00:00Z');

/** A sample of what is in Temporal now, open and closed. @throws DomainError SERVICE.TEMPORAL_UNAVAILABLE */
export async function runningHistories(operations: Lister, size: number): Promise<CheckedHistory[]> {
  const reach = Math.max(200, size);
  const found: ListedRun[] = await take(operations, failing, reach);
  for (const query of [open, closed]) found.push(...(await bothEnds(operations, query, reach)));
  found.push(...(await rareProcedures(operations, found)));
  return pickSample(found, size).map((run) => historyOf(operations, run));
}

function historyOf(operations: Lister, { code, closedAt }: Candidate): CheckedHistory {
  return {
    workflowId: dossierWorkflowId(code),
    open: closedAt === null,
    read: async () => {
      try {
        return (await operations.history(code)).raw;
      } catch (error) {
        if (isDomainError(error) && error.code === 'DOSSIER.NOT_FOUND') return null;
        throw error;
      }
    },
  };
}

async function take(operations: Lister, query: string, most: number): Promise<ListedRun[]> {
  const taken: ListedRun[] = [];
  for await (const run of operations.listBy(query, Math.min(most, 500))) {
    if (run.code !== '') taken.push(run);
    if (taken.length >= most) break;
  }
  return taken;
}

/** The newest and the oldest: Temporal lists the newest first, so the oldest are sought by halving time. */
async function bothEnds(operations: Lister, query: string, reach: number): Promise<ListedRun[]> {
  const newest = await take(operations, query, reach);
  let before = Date.parse(newest.at(-1)?.startedAt ?? '');
  if (newest.length < reach || Number.isNaN(before)) return newest;
  let after = beforeAllDossiers;
  let oldest: ListedRun[] = [];
  for (let step = 0; step < halvings && before - after > 1; step += 1) {
    const middle = Math.floor((after + before) / 2);
    const earlier = await take(operations, `${query} AND StartTime < '${new Date(middle).toISOString()}'`, reach);
    if (earlier.length > 0) oldest = earlier;
    if (earlier.length > 0 && earlier.length < reach) break;
    if (earlier.length === 0) after = middle;
    else before = middle;
  }
  return [...newest, ...oldest];
}

/** Some of each procedure that neither end has. */
async function rareProcedures(operations: Lister, found: readonly ListedRun[]): Promise<ListedRun[]> {
  const known = new Set(found.flatMap(({ procedure }) => procedure ?? []));
  const rare: ListedRun[] = [];
  while (known.size > 0 && known.size < mostProcedures) {
    const others = [...known].map((procedure) => `'${procedure}'`).join(', ');
    const runs = await take(operations, `${dossiers} AND LtProcedure NOT IN (${others})`, 50);
    const before = known.size;
    for (const { procedure } of runs) if (procedure !== null) known.add(procedure);
    rare.push(...runs);
    if (known.size === before) break;
  }
  return rare;
}

/** The histories of a folder, as Temporal's tools write them. @throws DomainError CONFIG.INVALID */
export async function folderHistories(folder: string): Promise<CheckedHistory[]> {
  const files = await readdir(folder).catch(() => {
    throw new DomainError('CONFIG.INVALID', `${folder}: không đọc được thư mục / no folder that can be read`);
  });
  const names = files.filter((file) => file.endsWith('.json')).sort();
  return Promise.all(names.map((name) => fileHistory(join(folder, name))));
}

async function fileHistory(file: string): Promise<CheckedHistory> {
  const history = parsed(await readFile(file, 'utf8'));
  if (history === undefined) {
    throw new DomainError('CONFIG.INVALID', `${file}: không phải lịch sử của Temporal / not a history of Temporal`);
  }
  const last = history.events.at(-1)?.eventType;
  const isClosed =
    typeof last === 'string' &&
    /^EVENT_TYPE_WORKFLOW_EXECUTION_(COMPLETED|FAILED|TERMINATED|TIMED_OUT|CANCELED)$/.test(last);
  return { workflowId: basename(file, '.json'), open: !isClosed, read: () => Promise.resolve(history) };
}

function parsed(text: string): { readonly events: readonly { readonly eventType?: unknown }[] } | undefined {
  try {
    const value = JSON.parse(text) as { events?: unknown } | null;
    if (!Array.isArray(value?.events) || value.events.length === 0) return undefined;
    return value as { events: { eventType?: unknown }[] };
  } catch {
    return undefined;
  }
}
