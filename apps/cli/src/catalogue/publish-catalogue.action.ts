import { loadCatalogue, publishCatalogueTo } from '@lienthong/platform';
import { printJson, printLine, toldOutcome } from './outcome';
import type { OutputOptions } from './outcome';

/** Options of `lienthong catalogue publish`. */
export interface PublishOptions extends OutputOptions {
  readonly mongodb?: string;
  readonly database: string;
}

/** `lienthong catalogue publish`: lints, writes into MongoDB, and says what changed. */
export async function publishCommand(dir: string | undefined, options: PublishOptions): Promise<void> {
  await toldOutcome(options, async () => {
    const catalogue = await loadCatalogue(dir);
    const report = await publishCatalogueTo(options.mongodb, options.database, catalogue);
    if (options.json === true) {
      printJson(report);
      return;
    }
    for (const id of report.added) printLine(`+ ${id}`);
    for (const id of report.changed) printLine(`~ ${id}`);
    for (const id of report.withdrawn) printLine(`- ${id}`);
    const { added, changed, withdrawn, unchanged } = report;
    printLine(
      `${added.length} mới / added, ${changed.length} đổi / changed, ${withdrawn.length} thôi dùng / withdrawn, ` +
        `${unchanged} giữ nguyên / unchanged`,
    );
  });
}
