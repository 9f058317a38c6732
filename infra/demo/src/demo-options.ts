import { Command, InvalidArgumentError } from 'commander';

/** What a run of the demo can be told. */
export interface DemoOptions {
  /** Legal milliseconds in one real one; absent: reckoned from `seconds`. */
  readonly factor?: number;
  /** Real seconds that the officers' work is to take. */
  readonly seconds: number;
  /** How many dossiers of the file, from its beginning; absent: all. */
  readonly dossiers?: number;
  /** Legal date on which the work begins. */
  readonly from: string;
}

const about = [
  'Hồ sơ trên đường đi thật, của người không có thật: 32 xã, phường → thành phố → tỉnh và trở lại, trên Temporal, Kafka và MongoDB thật, thời gian pháp lý mô phỏng. Không cần chuẩn bị gì.',
  'Dossiers on real routes, of made-up people: 32 communes → city → province and back, on real Temporal, Kafka and MongoDB-protocol servers, in simulated legal time. Needs no preparation, ends by itself, and exits 0 only if all checks hold.',
].join('\n\n');

/** Reads the command line. Help and mistakes are answered by commander, which ends the process. */
export function demoOptions(args: readonly string[]): DemoOptions {
  const command = new Command('npm run demo --')
    .description(about)
    .option('--seconds <n>', 'số giây thật để chạy / real seconds the work is to take', numberFrom(20, 3_600), 92)
    .option(
      '--factor <n>',
      'nhanh hơn thực tế bao nhiêu lần / legal time runs n times faster (instead of --seconds)',
      numberFrom(60, 60_000),
    )
    .option('--dossiers <n>', 'chỉ n hồ sơ đầu / only the first n dossiers', numberFrom(1, 99))
    .option('--from <date>', 'ngày bắt đầu, trong năm 2020–2024 / first legal date', dateIn, '2020-04-06')
    .addHelpText(
      'after',
      '\nMáy chậm / a slow machine: npm run demo -- --seconds 240\nChạy nhanh / a short run:   npm run demo -- --dossiers 12 --seconds 45',
    );
  return command.parse([...args], { from: 'user' }).opts<DemoOptions>();
}

function numberFrom(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(
      `phải là số nguyên từ ${least} đến ${most} / must be a whole number from ${least} to ${most}.`,
    );
  };
}

function dateIn(text: string): string {
  if (/^202[0-4]-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError('phải là ngày YYYY-MM-DD trong 2020–2024 / must be a date of 2020–2024.');
}
