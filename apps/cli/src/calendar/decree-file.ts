import { readFile } from 'node:fs/promises';
import { DomainError } from '@lienthong/domain';
import { readDecree } from '@lienthong/read-model';
import type { CalendarDecree } from '@lienthong/read-model';

/** Reads the file of a decree. @throws DomainError DECREE.INVALID naming file, place and rule */
export async function readDecreeFile(file: string): Promise<CalendarDecree> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DomainError('DECREE.INVALID', `${file} can't be read as JSON: ${why}`, { file });
  }
  try {
    return readDecree(value);
  } catch (error) {
    if (error instanceof DomainError)
      throw new DomainError(error.code, `${file}: ${error.detail}`, { ...error.context, file });
    throw error;
  }
}
