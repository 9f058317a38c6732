import { writeFileSync } from 'node:fs';
import { helpText, parseOptions } from './options';
import { reportText } from './report/tables';
import { runBench } from './run-bench';
import { VoidRunError } from './side';
import { runSla } from './sla/run-sla';
import { parseSlaOptions, slaHelpText } from './sla/sla-options';
import { slaText } from './sla/sla-tables';
import { isExact } from './sla/tally';

async function main([first, ...rest]: readonly string[]): Promise<number> {
  return first === 'sla' ? sla(rest) : endToEnd(first === undefined ? [] : [first, ...rest]);
}

async function endToEnd(args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  if (options === 'help') return help(helpText);
  const report = await runBench(options, toTerminal);
  process.stdout.write(reportText(report));
  writeJson(options.jsonFile, report);
  const { median } = report.comparison.ratio;
  if (median >= options.require) return 0;
  process.stderr.write(`\nbench: the median ratio ${median.toFixed(2)} is below --require ${options.require}\n`);
  return 1;
}

async function sla(args: readonly string[]): Promise<number> {
  const options = parseSlaOptions(args);
  if (options === 'help') return help(slaHelpText);
  const report = await runSla(options, toTerminal);
  process.stdout.write(slaText(report));
  writeJson(options.jsonFile, report);
  if (isExact(report.ours.counts)) return 0;
  process.stderr.write('\nbench: not every due instant has exactly one event, at its time\n');
  return 1;
}

function toTerminal(line: string): void {
  process.stderr.write(`  ${line}\n`);
}

function help(text: string): number {
  process.stdout.write(text);
  return 0;
}

function writeJson(file: string | null, report: unknown): void {
  if (file !== null) writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const text = error instanceof Error ? error.message : String(error);
    process.stderr.write(`\nbench: ${error instanceof VoidRunError ? 'run void: ' : ''}${text}\n`);
    process.exit(1);
  },
);
