import { createReadStream, existsSync } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { DomainError } from '@lienthong/domain';
import { apiAccess, type ApiOptions } from '../dossier/api-access';
import { isDossierCode, readDossierEvents } from '../dossier/read-from-api';
import type { EventSource } from './event-reader';

const piece = 1 << 20;

/** A refusal of an input as a whole. */
export function refusedInput(vi: string, en: string): DomainError {
  return new DomainError('REQUEST.INVALID', `${vi} / ${en}`);
}

/** What stopped a file from being read, by the name that the system gives it. */
export function whyOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}

async function fileSource(path: string): Promise<EventSource> {
  try {
    await access(path, constants.R_OK);
    if ((await stat(path)).isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  } catch (error) {
    const why = whyOf(error);
    throw refusedInput(`không đọc được tệp ${path} (${why})`, `file ${path} cannot be read (${why})`);
  }
  return { name: path, pieces: filePieces(path) };
}

/** Opened only when its turn comes: an export may be thousands of files. */
async function* filePieces(path: string): AsyncGenerator<string> {
  yield* createReadStream(path, { encoding: 'utf8', highWaterMark: piece }) as AsyncIterable<string>;
}

async function* dossierPieces(code: string, options: ApiOptions): AsyncGenerator<string> {
  const answer = await readDossierEvents(apiAccess(options), code);
  yield JSON.stringify(answer);
}

/** Whether an input names a dossier to be asked of the API, and not a file. */
function isAtApi(input: string, options: ApiOptions): boolean {
  if (options.api !== undefined) return true;
  return isDossierCode(input) && !existsSync(input) && (process.env.LIENTHONG_API ?? '') !== '';
}

/**
 * The inputs as they are named: `-` is stdin, a code is asked of the API, all else are files.
 * @throws DomainError REQUEST.INVALID for a file that can't be read
 */
export async function eventSources(inputs: readonly string[], options: ApiOptions): Promise<EventSource[]> {
  if (inputs.filter((input) => input === '-').length > 1) {
    throw refusedInput('stdin (-) chỉ đọc được một lần', 'stdin (-) can be read only once');
  }
  const sources: EventSource[] = [];
  for (const input of inputs) {
    if (isAtApi(input, options)) sources.push({ name: input, pieces: dossierPieces(input, options) });
    else if (input === '-') sources.push({ name: 'stdin', pieces: process.stdin.setEncoding('utf8') });
    else sources.push(await fileSource(input));
  }
  return sources;
}
