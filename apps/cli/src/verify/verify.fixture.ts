import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventHash } from '@lienthong/contracts/temporal';
import type { DossierEvent } from '@lienthong/domain';
import { buildHistory, refusedAtDesk, wayWithReturnAndLapse, wayWithSupplement, wholeWay } from '@lienthong/testing';
import { ChainCheck } from './chain-check';
import { readEvents } from './event-reader';
import { HeadBook } from './head-book';
import { ProblemList, reportOf, type VerifyReport } from './verify-report';

/** An event as it lies in a file: an editor may have put anything into it. */
export type LooseEvent = Record<string, unknown>;

export const code = 'H55.05431-200302-0001';
export const otherCode = 'H55.05431-200302-0002';

const ways = [wholeWay, wayWithSupplement, wayWithReturnAndLapse, refusedAtDesk];

/** Histories as the engine writes them, one for each way that a dossier can take. */
export const histories: readonly (readonly DossierEvent[])[] = ways.map((way) =>
  buildHistory({ code, commands: way() }),
);
export const otherHistory: readonly DossierEvent[] = buildHistory({ code: otherCode, commands: wholeWay() });

/** A copy that may be altered. */
export function copyOf(events: readonly unknown[]): LooseEvent[] {
  return JSON.parse(JSON.stringify(events)) as LooseEvent[];
}

/** Links and hashes anew from an index on, as an editor with the program at hand would. */
export function resealed(events: readonly LooseEvent[], from: number): LooseEvent[] {
  const sealed = copyOf(events);
  sealed.forEach((event, index) => {
    if (index < from) return;
    event.prevHash = index === 0 ? '' : sealed[index - 1]?.hash;
    event.hash = eventHash(event as unknown as DossierEvent);
  });
  return sealed;
}

export const jsonLines = (events: readonly unknown[]): string =>
  events.map((event) => JSON.stringify(event)).join('\n');

async function* cut(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

/** Checks a text that comes in pieces; heads are of the only dossier, or by code. */
export async function verifyText(
  text: string,
  heads: readonly (readonly [dossier: string | null, head: string])[] = [],
  size = 4096,
): Promise<VerifyReport> {
  const book = new HeadBook();
  for (const [dossier, head] of heads) book.add(dossier, head);
  const problems = new ProblemList();
  const check = new ChainCheck(book, problems.add);
  await readEvents({ name: 'text', pieces: cut(text, size) }, check, problems.add);
  check.finish();
  return reportOf(check, book, problems);
}

/** What a report found: `event rule` each. */
export const found = (report: VerifyReport): string[] => report.findings.map(({ event, rule }) => `${event} ${rule}`);

/** A folder of files that is removed after the spec. */
export class Files {
  readonly folder = mkdtempSync(join(tmpdir(), 'lienthong-verify-'));

  write(name: string, text: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, text);
    return path;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
