import { once } from 'node:events';
import { mkdir, realpath, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { DomainError } from '@lienthong/domain';
import { printLine, toldOutcome } from '../outcome';
import type { OutputOptions } from '../outcome';
import type { ProcedureDraft } from './draft';
import { importFolder, recordFiles } from './import-folder';
import { clockLines, problemLine, summaryLines, unreadLine } from './import-report';
import { ImportTally } from './import-summary';
import type { ImportProblem } from './import-summary';

export interface ImportOptions extends OutputOptions {
  readonly out?: string;
}

/** Text after the help of the command. */
export const importHelp = `
Mỗi bản nháp có status "draft", confirmed false: người có thẩm quyền phải xác nhận. Mỗi phần không đọc được
đều được liệt kê (tệp, trường, giá trị, lý do), không bỏ và không đoán.
Each draft awaits a person's confirmation; what was not read is listed with its place, never dropped or guessed.

Mã thoát / exit codes:
  0  mọi tệp đều thành bản nháp; phần chưa đọc được thì liệt kê / every file gave a draft; unread parts are listed
  1  có tệp (hoặc cả thư mục) không thành bản nháp: IMPORT.NOT_JSON, IMPORT.RECORD_INVALID, IMPORT.DUPLICATE,
     IMPORT.FILE_UNREADABLE, IMPORT.FOLDER_INVALID; các tệp khác vẫn được đọc / a file gave no draft; the rest was read`;

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** The folder of the drafts, made. It may not lie in the folder of the records, or the next import would read the drafts. */
async function outFolder(records: string, out: string): Promise<string> {
  const [inside, target] = [await realpath(records), resolve(out)];
  try {
    await mkdir(target, { recursive: true });
    const real = await realpath(target);
    if (real !== inside && !real.startsWith(inside + sep)) return real;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new DomainError('IMPORT.FOLDER_INVALID', `--out ${JSON.stringify(out)} cannot be made: ${code}`, { out });
  }
  throw new DomainError('IMPORT.FOLDER_INVALID', `--out ${JSON.stringify(out)} has to lie outside the records`, {
    out,
  });
}

/** Where drafts go: files of their own, the one JSON document, or lines for people. */
class Output {
  private first = true;

  constructor(
    private readonly json: boolean,
    private readonly out: string | null,
  ) {}

  async open(): Promise<void> {
    if (this.json) await write('{"drafts":[');
  }

  async draft(draft: ProcedureDraft): Promise<void> {
    if (this.out !== null) await writeFile(join(this.out, `${draft.code}.json`), `${JSON.stringify(draft, null, 2)}\n`);
    if (this.json) {
      // With files, the document holds only what has to be looked at.
      const { code, source, unread } = draft;
      const shown = this.out === null ? draft : { code, file: source.file, unread };
      await write(`${this.first ? '' : ','}\n${JSON.stringify(shown)}`);
      this.first = false;
      return;
    }
    const lines = [...clockLines(draft), ...draft.unread.map((unread) => unreadLine(draft.source.file, unread))];
    if (lines.length > 0) await write(`${lines.join('\n')}\n`);
  }

  async close(tally: ImportTally, problems: readonly ImportProblem[]): Promise<void> {
    const report = { summary: tally.summary(), problems };
    if (this.out !== null) await writeFile(join(this.out, 'summary.json'), `${JSON.stringify(report, null, 2)}\n`);
    if (this.json)
      await write(`\n],"problems":${JSON.stringify(problems)},"summary":${JSON.stringify(report.summary)}}\n`);
    else summaryLines(report.summary).forEach(printLine);
  }
}

/** `lienthong catalogue import FOLDER`: records of the national catalogue become drafts. */
export async function importCommand(folder: string, options: ImportOptions): Promise<void> {
  await toldOutcome(options, async () => {
    const files = await recordFiles(folder);
    const out = options.out === undefined ? null : await outFolder(folder, options.out);
    const output = new Output(options.json === true, out);
    const tally = new ImportTally();
    const problems: ImportProblem[] = [];
    await output.open();
    for await (const imported of importFolder(folder, files)) {
      if ('draft' in imported) {
        tally.addDraft(imported.draft);
        await output.draft(imported.draft);
        continue;
      }
      problems.push(imported.problem);
      tally.addProblem(imported.problem);
      if (options.json !== true) process.stderr.write(`${problemLine(imported.problem)}\n`);
    }
    await output.close(tally, problems);
    if (problems.length > 0) process.exitCode = 1;
  });
}
