import Table from 'cli-table3';
import { catalogueCounts, loadCatalogue, procedureRows } from '@lienthong/platform';
import { printJson, printLine, toldOutcome } from './outcome';
import type { OutputOptions } from './outcome';

/** `lienthong catalogue show`: the cases of all procedures, each with its route as a line. */
export async function showCommand(dir: string | undefined, options: OutputOptions): Promise<void> {
  await toldOutcome(options, async () => {
    const catalogue = await loadCatalogue(dir);
    const rows = procedureRows(catalogue);
    const counts = catalogueCounts(catalogue);
    if (options.json === true) {
      printJson({ counts, procedures: rows });
      return;
    }
    const table = new Table({
      head: ['Thủ tục / procedure', 'Thời hạn / time', 'Quy trình / route'],
      colWidths: [36, 26, 80],
      wordWrap: true,
      style: { head: [], border: [] },
    });
    for (const row of rows) {
      const name = `${row.procedure} · ${row.case}\n${row.name.vi}\n${row.name.en}\n${row.validity}`;
      table.push([name, row.allotted, `${row.route}\n(${row.steps} bước / steps)`]);
    }
    printLine(table.toString());
    printLine(
      Object.entries(counts)
        .map(([what, count]) => `${count} ${what}`)
        .join(', '),
    );
  });
}
