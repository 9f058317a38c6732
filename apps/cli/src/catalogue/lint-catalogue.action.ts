import { catalogueCounts, catalogueDir, findingPlace, lintCatalogueFiles } from '@lienthong/platform';
import { printJson, printLine, toldOutcome } from './outcome';
import type { OutputOptions } from './outcome';

/** `lienthong catalogue lint [dir]`: every finding, one after the other; exit code 1 where one is an error. */
export async function lintCommand(dir: string | undefined, options: OutputOptions): Promise<void> {
  await toldOutcome(options, async () => {
    const folder = dir ?? catalogueDir();
    const { catalogue, findings } = await lintCatalogueFiles(folder);
    const errors = findings.filter((finding) => finding.severity === 'error').length;
    const counts = catalogueCounts(catalogue);
    if (options.json === true) {
      printJson({ dir: folder, errors, warnings: findings.length - errors, counts, findings });
    } else {
      for (const finding of findings) {
        printLine(`${finding.severity} ${finding.rule}: ${findingPlace(finding)}`);
        printLine(`    ${finding.message.vi}`);
        printLine(`    ${finding.message.en}`);
      }
      const what = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
      printLine(
        `${folder}: ${what.join(', ')}; ${errors} lỗi / errors, ${findings.length - errors} cảnh báo / warnings`,
      );
    }
    if (errors > 0) process.exitCode = 1;
  });
}
