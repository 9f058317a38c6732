import { Command } from 'commander';

/** A file that adds one command, with its sub-commands, to the program. */
interface CommandFile {
  readonly register: (program: Command) => void;
}

/** Each command lives in a file of its own that is loaded only when it is called, so that every start is light. */
const commandFiles: Readonly<Record<string, () => Promise<CommandFile>>> = {
  deadline: () => import('./deadline/deadline.command.js'),
  catalogue: () => import('./catalogue/catalogue.command.js'),
  calendar: () => import('./calendar/calendar.command.js'),
  rebuild: () => import('./rebuild/rebuild.command.js'),
  verify: () => import('./verify/verify.command.js'),
  dossier: () => import('./dossier/dossier.command.js'),
  register: () => import('./register/register.command.js'),
  report: () => import('./report/report.command.js'),
  stuck: () => import('./stuck/stuck.command.js'),
  replay: () => import('./replay/replay.command.js'),
  dlt: () => import('./dlt/dlt.command.js'),
  trail: () => import('./trail/trail.command.js'),
  doctor: () => import('./doctor/doctor.command.js'),
};

async function run(argv: readonly string[]): Promise<void> {
  const program = new Command('lienthong').description(
    'Liên Thông: hồ sơ liên thông các cấp / dossiers between levels',
  );
  const named = argv[2] ?? '';
  const wanted = Object.hasOwn(commandFiles, named) ? [named] : Object.keys(commandFiles);
  for (const name of wanted) (await commandFiles[name]?.())?.register(program);
  await program.parseAsync(argv);
}

// A reader that closes early (`| head`) has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

run(process.argv).catch((error: unknown) => {
  process.stderr.write(`lienthong: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
