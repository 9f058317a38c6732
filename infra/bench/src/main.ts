import { writeFileSync } from 'node:fs';
import { helpText, parseOptions } from './options';
import { reportText } from './report/tables';
import { runBench } from './run-bench';
import { VoidRunError } from './side';

async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2));
  if (options === 'help') {
    process.stdout.write(helpText);
    return 0;
  }
  const report = await runBench(options, (line) => process.stderr.write(`  ${line}\n`));
  process.stdout.write(reportText(report));
  if (options.jsonFile !== null) writeFileSync(options.jsonFile, `${JSON.stringify(report, null, 2)}\n`);
  const { median } = report.comparison.ratio;
  if (median >= options.require) return 0;
  process.stderr.write(`\nbench: the median ratio ${median.toFixed(2)} is below --require ${options.require}\n`);
  return 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const text = error instanceof Error ? error.message : String(error);
    process.stderr.write(`\nbench: ${error instanceof VoidRunError ? 'run void: ' : ''}${text}\n`);
    process.exit(1);
  },
);
