import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { DomainError } from '@lienthong/domain';

/** A refusal of a catalogue file; `place` is the path to the value inside it. */
export function invalidFile(file: string, place: string, rule: string): DomainError {
  const at = place === '' ? '' : ` at ${place}`;
  return new DomainError('CATALOGUE.INVALID', `${file}${at}: ${rule}`, { file, place, rule });
}

/**
 * Reads a JSON file of the catalogue. `file` is relative to `dir` and is what errors name.
 *
 * @throws DomainError `CATALOGUE.INVALID` naming file, place and rule
 */
export async function readCatalogueFile<T>(dir: string, file: string, schema: z.ZodType<T>): Promise<T> {
  let text: string;
  try {
    text = await readFile(join(dir, file), 'utf8');
  } catch (error) {
    throw invalidFile(
      file,
      '',
      `can't be read from ${dir} (${error instanceof Error ? error.message : String(error)})`,
    );
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw invalidFile(file, '', `is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  return parseAt(file, '', content, schema);
}

/** Checks a value against a schema; the first thing wrong is named with its place. */
export function parseAt<T>(file: string, place: string, value: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = [place, ...(issue?.path ?? []).map(String)].filter((part) => part !== '').join('.');
  throw invalidFile(file, path, issue?.message ?? 'is invalid');
}

/** The JSON files of a folder of the catalogue, by name. */
export async function catalogueFiles(dir: string, folder: string): Promise<string[]> {
  try {
    const names = await readdir(join(dir, folder));
    return names
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => `${folder}/${name}`);
  } catch (error) {
    throw invalidFile(
      folder,
      '',
      `can't be listed in ${dir} (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}
