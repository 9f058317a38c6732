import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { DomainError, isDomainError } from '@lienthong/domain';
import { readRecord } from './catalogue-record';
import { draftFromRecord } from './draft-from-record';
import type { ProcedureDraft } from './draft';
import type { ImportProblem } from './import-summary';

/** Records of the portal have up to some 100 KB; what is larger is no record. */
const LARGEST_FILE = 1024 * 1024;

/** What a file gave. */
export type Imported = { readonly draft: ProcedureDraft } | { readonly problem: ImportProblem };

/** Files `*.json` below a folder, by name. Throws `IMPORT.FOLDER_INVALID` where there is no such folder or no such file. */
export async function recordFiles(folder: string): Promise<string[]> {
  const info = await stat(folder).catch(() => null);
  if (info?.isDirectory() !== true) {
    const what = info === null ? 'does not exist' : 'is not a folder';
    throw new DomainError('IMPORT.FOLDER_INVALID', `folder ${JSON.stringify(folder)} ${what}`, { folder });
  }
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory() && entry.name.toLowerCase().endsWith('.json'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  if (files.length > 0) return files.sort();
  throw new DomainError('IMPORT.FOLDER_INVALID', `folder ${JSON.stringify(folder)} has no file *.json`, { folder });
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    const info = await stat(path);
    if (!info.isFile()) throw new Error('it is no ordinary file');
    if (info.size > LARGEST_FILE) throw new Error(`${info.size} bytes are more than the ${LARGEST_FILE} of a record`);
    return await readFile(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new DomainError('IMPORT.FILE_UNREADABLE', `the file cannot be read: ${code ?? message}`);
  }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message : 'it is not UTF-8';
    throw new DomainError('IMPORT.NOT_JSON', `the file is not well-formed JSON: ${why}`);
  }
}

/** Reads the records of a folder one after the other; a bad file gives a problem, and the rest goes on. */
export async function* importFolder(folder: string, files: readonly string[]): AsyncGenerator<Imported> {
  const seen = new Map<string, { readonly file: string; readonly hash: string }>();
  for (const file of files) {
    try {
      const bytes = await bytesOf(join(folder, file));
      const draft = draftFromRecord(readRecord(parsed(bytes)), file);
      const hash = createHash('sha256').update(bytes).digest('hex');
      const first = seen.get(draft.code);
      if (first !== undefined) {
        const same = first.hash === hash ? 'with the same content' : 'with OTHER content: compare the two';
        throw new DomainError(
          'IMPORT.DUPLICATE',
          `procedure ${draft.code} was read from ${first.file} already, ${same}`,
        );
      }
      seen.set(draft.code, { file, hash });
      yield { draft };
    } catch (error) {
      if (!isDomainError(error)) throw error;
      yield { problem: { file, code: error.code, detail: error.detail } };
    }
  }
}
