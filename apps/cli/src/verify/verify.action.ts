import { readFile } from 'node:fs/promises';
import { isDomainError, type DomainError } from '@lienthong/domain';
import type { ApiOptions } from '../dossier/api-access';
import { ChainCheck } from './chain-check';
import { readEvents } from './event-reader';
import { eventSources, refusedInput, whyOf } from './event-sources';
import { shown } from './finding';
import { HeadBook, readHash } from './head-book';
import { ProblemList, exitCodeOf, reportOf, reportText, type VerifyReport } from './verify-report';

/** What the command line gives. */
export interface VerifyOptions extends ApiOptions {
  readonly json?: boolean;
  readonly head?: string;
  readonly heads?: string;
}

async function headBook({ head, heads }: VerifyOptions, problems: ProblemList): Promise<HeadBook> {
  const book = new HeadBook();
  if (head !== undefined && heads !== undefined) {
    throw refusedInput('chỉ dùng một trong --head và --heads', 'give --head or --heads, not both');
  }
  if (head !== undefined) {
    const hash = readHash(head);
    if (hash === null) throw refusedInput('--head phải là 64 chữ số hex', '--head must be 64 hex digits');
    book.add(null, hash);
  }
  if (heads !== undefined) {
    const text = await readFile(heads, 'utf8').catch((error: unknown) => {
      const why = whyOf(error);
      throw refusedInput(`không đọc được tệp ${heads} (${why})`, `file ${heads} cannot be read (${why})`);
    });
    book.addLines(text, heads).forEach(problems.add);
  }
  return book;
}

/** One printed head is of one dossier. */
function checkSingle(check: ChainCheck, options: VerifyOptions, problems: ProblemList): void {
  if (options.head === undefined || check.chains.size <= 1) return;
  const [first = '', second = ''] = check.chains.keys();
  const among = `${shown(first)}, ${shown(second)}`;
  problems.add({
    code: 'REQUEST.INVALID',
    place: '--head',
    text: {
      vi: `là của một hồ sơ, mà có ${check.chains.size} hồ sơ (${among} …): dùng --heads`,
      en: `is of one dossier, and there are ${check.chains.size} (${among} …): give --heads`,
    },
  });
}

/** Checks all inputs, one after another, as one export. @throws DomainError for an input that can't be read at all */
export async function verifyInputs(inputs: readonly string[], options: VerifyOptions): Promise<VerifyReport> {
  const problems = new ProblemList();
  const heads = await headBook(options, problems);
  const check = new ChainCheck(heads, problems.add);
  for (const source of await eventSources(inputs, options)) await readEvents(source, check, problems.add);
  if (check.events === 0) {
    const text = { vi: 'không có sự kiện nào', en: 'there is no event' };
    problems.add({ code: 'REQUEST.INVALID', place: inputs.join(', '), text });
  }
  checkSingle(check, options, problems);
  check.finish();
  return reportOf(check, heads, problems);
}

/** A fault while reading is told as one line too: exit code 1 says "altered" and nothing else. */
function told(error: unknown): Pick<DomainError, 'code' | 'detail'> {
  if (isDomainError(error)) return error;
  return { code: 'SERVICE.INTERNAL', detail: error instanceof Error ? error.message : String(error) };
}

/** `lienthong verify`. */
export async function verifyAction(inputs: readonly string[], options: VerifyOptions): Promise<void> {
  try {
    const report = await verifyInputs(inputs, options);
    process.stdout.write(options.json === true ? `${JSON.stringify(report, null, 2)}\n` : reportText(report));
    process.exitCode = exitCodeOf[report.verdict];
  } catch (error) {
    const { code, detail } = told(error);
    if (options.json === true) process.stdout.write(`${JSON.stringify({ error: { code, detail } })}\n`);
    else process.stderr.write(`${code}: ${detail}\n`);
    process.exitCode = exitCodeOf.unreadable;
  }
}
