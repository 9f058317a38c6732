import type { WorkCalendar } from '@lienthong/domain';
import { answerLine, answerTooLong } from './answer-line';
import type { ByteText } from './byte-text';
import { CalendarBook } from './calendar-book';

/** Longest line that is read; a longer one is refused as a whole, without being kept. */
export const longestLine = 1_000_000;

/** Takes a piece of output; what it returns is awaited before more is read, so that a slow reader slows us down. */
export type Write = (bytes: Uint8Array) => Promise<void> | void;

/** Cuts text that comes in pieces into lines, keeping at most one unfinished line. */
class LineCutter {
  private rest = '';
  private tooLong = false;

  constructor(
    private readonly onLine: (line: string) => void,
    private readonly onTooLong: () => void,
  ) {}

  take(piece: string): void {
    let from = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      this.finish(this.rest + piece.slice(from, end));
      from = end + 1;
    }
    this.rest += piece.slice(from);
    if (this.rest.length <= longestLine) return;
    this.tooLong = true;
    this.rest = '';
  }

  end(): void {
    if (this.rest !== '' || this.tooLong) this.finish(this.rest);
  }

  private finish(line: string): void {
    const refused = this.tooLong || line.length > longestLine;
    this.rest = '';
    this.tooLong = false;
    if (refused) this.onTooLong();
    else if (line.trim() !== '') this.onLine(line);
  }
}

/**
 * Answers JSON lines (design 11) in the order they come, and goes on after a bad one. Blank lines are skipped.
 * `input` are pieces of text, cut anywhere: what a piece completes is answered before the next is asked for.
 */
export async function runDeadlineLines(
  input: AsyncIterable<string>,
  write: Write,
  calendars: ReadonlyMap<string, WorkCalendar>,
): Promise<void> {
  const book = new CalendarBook(calendars);
  let output: ByteText[] = [];
  const lines = new LineCutter(
    (line) => answerLine(line, book, output),
    () => answerTooLong(longestLine, output),
  );
  const flush = async (): Promise<void> => {
    if (output.length === 0) return;
    const bytes = Buffer.from(output.join(''), 'latin1');
    output = [];
    await write(bytes);
  };
  let first = true;
  for await (const piece of input) {
    lines.take(first && piece.startsWith('\uFEFF') ? piece.slice(1) : piece);
    first = false;
    await flush();
  }
  lines.end();
  await flush();
}
