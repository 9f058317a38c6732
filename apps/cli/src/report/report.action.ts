import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '@lienthong/domain';
import { apiAccess } from '../dossier/api-access';
import type { ApiAccess } from '../dossier/api-access';
import { readApi, streamApi } from '../dossier/api-call';
import { exitCodes, print, withExitCode } from '../stuck/exit-codes';
import type { OperatorOptions } from '../stuck/exit-codes';
import { summaryAnswer, summaryText } from './print-report';

export interface ReportOptions extends OperatorOptions {
  readonly unit?: string;
  readonly scope?: string;
  readonly from?: string;
  readonly to?: string;
  readonly by: string;
  readonly xlsx?: string;
  readonly pdf?: string;
}

/** `lienthong report`: the numbers on the screen, the official report into files. */
export async function reportAction(options: ReportOptions): Promise<void> {
  await withExitCode(options, async () => {
    const access = apiAccess(options);
    const query = queryOf(options);
    const path = `/api/v1/reports/summary?${queryOf(options, { by: options.by })}`;
    const report = await readApi(access, { path }, summaryAnswer);
    const files: string[] = [];
    for (const kind of ['xlsx', 'pdf'] as const) {
      const file = options[kind];
      if (file !== undefined) files.push(await download(access, `/api/v1/reports/official.${kind}?${query}`, file));
    }
    print(options, { ...report, files }, () => [summaryText(report), ...files].join('\n'));
    return exitCodes.ok;
  });
}

function queryOf({ unit, scope, from, to }: ReportOptions, more: Readonly<Record<string, string>> = {}): string {
  const given = Object.entries({ unit, scope, from, to, ...more } satisfies Record<string, string | undefined>);
  return new URLSearchParams(given.filter((pair): pair is [string, string] => pair[1] !== undefined)).toString();
}

/** Written beside its place and put there when it is whole. */
async function download(access: ApiAccess, path: string, file: string): Promise<string> {
  const part = `${file}.part`;
  try {
    await pipeline(streamApi(access, path), createWriteStream(part));
    await rename(part, file);
    return file;
  } catch (error) {
    await rm(part, { force: true });
    if (error instanceof Error && 'code' in error && !(error instanceof DomainError)) {
      throw new DomainError('REQUEST.INVALID', `${file}: không ghi được / cannot be written (${String(error.code)})`);
    }
    throw error;
  }
}
