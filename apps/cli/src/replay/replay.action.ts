import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '@lienthong/domain';
import { apiAccess } from '../dossier/api-access';
import type { ApiAccess } from '../dossier/api-access';
import { streamApi } from '../dossier/api-call';
import { exitCodes, print, withExitCode } from '../stuck/exit-codes';
import type { ExitCode, OperatorOptions } from '../stuck/exit-codes';
import { previewRequest } from './preview-request';
import type { RequestOptions } from './preview-request';
import { operationsText, previewText, progressText, shownItems, statusText } from './print-operation';
import { exportPath, listOperations, readItems, readOperation, requestPreview, takeStep } from './read-operations';
import type { ShownOperation } from './read-operations';

export interface StepOptions extends OperatorOptions {
  readonly wait?: string;
  readonly key?: string;
  readonly export?: string;
}
export type PreviewOptions = StepOptions & RequestOptions;

const looksEveryMs = 500;

/** `lienthong replay preview`: asks for a preview, waits for it, and shows it. Nothing is done to any dossier. */
export async function previewAction(options: PreviewOptions): Promise<void> {
  await withExitCode(options, async () => {
    const body = previewRequest(options);
    const format = formatOf(options.export);
    const access = apiAccess(options);
    const asked = await requestPreview(access, body, options.key ?? randomUUID());
    const operation = await waitFor(access, asked, options, ({ status }) => status !== 'previewing');
    const items = await readItems(access, operation.id, shownItems);
    print(options, { operation, items }, () => previewText(operation, items));
    if (format !== null) await exportItems(access, operation.id, format, options.export ?? '');
    return codeOf(operation);
  });
}

/** `lienthong replay apply`: does what was previewed, and waits until every dossier was seen to move or not to. */
export async function applyAction(id: string, options: StepOptions): Promise<void> {
  await stepAction('apply', id, options, ({ status }) => ['done', 'stopped', 'failed'].includes(status));
}

/** `lienthong replay approve`. */
export async function approveAction(id: string, options: StepOptions): Promise<void> {
  await stepAction('approve', id, options, () => true);
}

/** `lienthong replay stop`: waits until what was under way has ended. */
export async function stopAction(id: string, options: StepOptions): Promise<void> {
  await stepAction('stop', id, options, ({ status }) => status !== 'stopping');
}

/** `lienthong replay status`: one operation, or the last 20. */
export async function statusAction(id: string | undefined, options: StepOptions): Promise<void> {
  await withExitCode(options, async () => {
    const access = apiAccess(options);
    if (id === undefined) {
      const operations = await listOperations(access);
      print(options, operations, () => operationsText(operations));
      return exitCodes.ok;
    }
    const format = formatOf(options.export);
    const operation = await readOperation(access, id);
    await show(access, operation, options);
    if (format !== null) await exportItems(access, id, format, options.export ?? '');
    return codeOf(operation);
  });
}

async function stepAction(
  step: 'apply' | 'approve' | 'stop',
  id: string,
  options: StepOptions,
  isOver: (operation: ShownOperation) => boolean,
): Promise<void> {
  await withExitCode(options, async () => {
    const format = formatOf(options.export);
    const access = apiAccess(options);
    const taken = await takeStep(access, step, id, options.key ?? randomUUID());
    const operation = await waitFor(access, taken, options, isOver);
    await show(access, operation, options);
    if (format !== null) await exportItems(access, id, format, options.export ?? '');
    return step === 'approve' ? exitCodes.ok : codeOf(operation);
  });
}

async function show(access: ApiAccess, operation: ShownOperation, options: StepOptions): Promise<void> {
  const [still, left] = [operation.counts['not-progressed'], operation.counts.skipped];
  const items = [
    ...(still > 0 ? await readItems(access, operation.id, shownItems, 'not-progressed') : []),
    ...(left > 0 ? await readItems(access, operation.id, shownItems, 'skipped') : []),
  ];
  print(options, { operation, items }, () => statusText(operation, items));
}

/**
 * Looks until it is over, with a progress line on stderr. Ending this program ends nothing: the operator service goes on.
 * @throws DomainError SERVICE.API_UNAVAILABLE if it takes longer than `--wait`
 */
async function waitFor(
  access: ApiAccess,
  first: ShownOperation,
  { wait = '600' }: StepOptions,
  isOver: (operation: ShownOperation) => boolean,
): Promise<ShownOperation> {
  const until = Date.now() + secondsOf(wait) * 1_000;
  let operation = first;
  let told = '';
  while (!isOver(operation)) {
    if (Date.now() > until) {
      const how = `lienthong replay status ${operation.id}`;
      const late = `${operation.id}: sau ${wait} s vẫn ${operation.status}; operator có chạy không? Xem tiếp / still ${operation.status} after ${wait} s; is the operator service running? Look again: ${how}`;
      throw new DomainError('SERVICE.API_UNAVAILABLE', late);
    }
    const line = progressText(operation);
    if (line !== told) process.stderr.write(`${(told = line)}\n`);
    await sleep(looksEveryMs);
    operation = await readOperation(access, operation.id);
  }
  return operation;
}

/** Success is that everything that could be done was seen to move. */
export function codeOf({ status, preview, counts }: ShownOperation): ExitCode {
  if (status === 'failed') return exitCodes.refused;
  if (status === 'stopped') return exitCodes.stuck;
  if (status === 'done') return counts.progressed === (preview?.able ?? 0) ? exitCodes.ok : exitCodes.stuck;
  if (status === 'previewed' || status === 'awaiting-approval') {
    return preview !== null && preview.able === 0 ? exitCodes.refused : exitCodes.ok;
  }
  return exitCodes.ok;
}

function formatOf(file: string | undefined): 'csv' | 'json' | null {
  if (file === undefined) return null;
  if (file.endsWith('.csv')) return 'csv';
  if (file.endsWith('.json')) return 'json';
  throw new DomainError('REQUEST.INVALID', `--export ${file}: .csv, .json`);
}

async function exportItems(access: ApiAccess, id: string, format: 'csv' | 'json', file: string): Promise<void> {
  await pipeline(Readable.from(streamApi(access, exportPath(id, format))), createWriteStream(file));
  process.stderr.write(`→ ${file}\n`);
}

function secondsOf(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new DomainError('REQUEST.INVALID', `--wait ${text}: số giây / seconds`);
}
