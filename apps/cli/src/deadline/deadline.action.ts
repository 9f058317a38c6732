import { once } from 'node:events';
import { DomainError, isDomainError } from '@lienthong/domain';
import { answerRequest } from './answer-line';
import { CalendarBook } from './calendar-book';
import { officialCalendars } from './calendar-files';
import { deadlineText } from './print-deadline';
import { runDeadlineLines } from './run-deadline-lines';

/** What the command line gives, as text. */
export interface DeadlineOptions {
  readonly stdin?: boolean;
  readonly json?: boolean;
  readonly start?: string;
  readonly amount?: string;
  readonly unit?: string;
  readonly counting?: string;
  readonly cutoff?: string;
  readonly calendar: string;
  readonly ledger?: string;
}

async function writeOut(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

function requestOf(options: DeadlineOptions): Record<string, unknown> {
  const { start, amount, unit, counting, cutoff, calendar, ledger } = options;
  return {
    start,
    amount: amount === undefined ? undefined : Number(amount),
    unit,
    counting,
    cutoff,
    calendar,
    ledger: ledgerOf(ledger),
  };
}

function ledgerOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError('CLOCK.LEDGER_INVALID', `--ledger ${text} must be a JSON list of entries`);
  }
}

async function one(options: DeadlineOptions): Promise<void> {
  try {
    const deadline = answerRequest(requestOf(options), new CalendarBook(officialCalendars()));
    await writeOut(`${options.json === true ? JSON.stringify(deadline) : deadlineText(deadline)}\n`);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const { code, detail } = error;
    if (options.json === true) await writeOut(`${JSON.stringify({ error: { code, detail } })}\n`);
    else process.stderr.write(`${code}: ${detail}\n`);
    process.exitCode = 1;
  }
}

/** `lienthong deadline`: one deadline with its reasoning, or with `--stdin` a line for every line. */
export async function deadlineAction(options: DeadlineOptions): Promise<void> {
  if (options.stdin !== true) return one(options);
  process.stdin.setEncoding('utf8');
  await runDeadlineLines(process.stdin as AsyncIterable<string>, writeOut, officialCalendars());
}
