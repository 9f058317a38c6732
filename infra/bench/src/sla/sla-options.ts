import { parseArgs } from 'node:util';
import { wholeNumber } from '../options';

/** What `npm run bench -- sla` is asked to do. */
export interface SlaOptions {
  /** Dossiers open when the window begins, with those that fall due in it. */
  readonly open: number;
  /** Dossiers that fall due each second of the window. */
  readonly rate: number;
  /** Length of the window. */
  readonly seconds: number;
  /** Receipts under way at a time while opening. */
  readonly clients: number;
  /** Workflows of the bare baseline; 0 leaves it out. */
  readonly bare: number;
  /** Whether the worker is killed in the middle of the window. */
  readonly kill: boolean;
  readonly jsonFile: string | null;
}

/** Aims of design 12. */
export const slaGoal = { p99Ms: 2_000, workerKb: 300, serverKb: 150 } as const;

/** How long the killed worker stays away. */
export const killPauseMs = 5_000;

export const slaHelpText = `npm run bench -- sla [options]

Opens dossiers on the real servers, services and worker, lets some of them come due at a fixed rate once all are open,
and prints how late their SlaBreached events reach a Kafka consumer, what was lost or doubled, and the memory each open
dossier takes. Both clocks of a dossier, its own and its step's, fall due at the same instant; each is counted.
Then the same rate on bare Temporal (same server, own namespace and worker process: one workflow, one timer, one local
activity that produces a record of the same size).

  --open N       dossiers open when the window begins (default 10000)
  --rate N       dossiers that fall due each second (default 20)
  --seconds N    length of the window (default 120)
  --clients N    receipts under way at a time while opening (default 50)
  --bare N       workflows of the bare baseline, at least those that fall due; 0 leaves it out (default: those, or 0
                 with --kill)
  --kill         kill -9 of the worker in the middle of the window; it is started again after ${killPauseMs / 1000} s
  --json FILE    writes everything that was measured
  --help

The exit code is 1 if a due instant has no event (lost), more than one (doubled), or one before its time, and if the run
is void. An aim that is missed in time or memory is printed and changes nothing. The servers are those of the
environment (TEMPORAL_ADDRESS, KAFKA_BROKERS, MONGODB_URI), else embedded ones; memory is only known of embedded ones,
and on others the dossiers that were not due stay open in a namespace of the run's own.
`;

/** @throws Error that names the option that is wrong */
export function parseSlaOptions(args: readonly string[]): SlaOptions | 'help' {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      open: { ...text, default: '10000' },
      rate: { ...text, default: '20' },
      seconds: { ...text, default: '120' },
      clients: { ...text, default: '50' },
      bare: text,
      kill: { type: 'boolean', default: false },
      json: text,
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const numbers = {
    open: wholeNumber('open', values.open, { least: 1, most: 200_000 }),
    rate: wholeNumber('rate', values.rate, { least: 1, most: 1_000 }),
    seconds: wholeNumber('seconds', values.seconds, { least: 1, most: 3_600 }),
    clients: wholeNumber('clients', values.clients, { least: 1, most: 1_000 }),
  };
  const due = numbers.rate * numbers.seconds;
  if (due > numbers.open) {
    const sum = `--rate ${numbers.rate} × --seconds ${numbers.seconds} = ${due}`;
    throw new Error(`${sum} dossiers fall due, so --open "${numbers.open}" must be at least that`);
  }
  const bare = wholeNumber('bare', values.bare ?? (values.kill ? '0' : String(due)), { least: 0, most: 200_000 });
  if (bare > 0 && bare < due) throw new Error(`--bare "${bare}" must be 0, or at least the ${due} that fall due`);
  return { ...numbers, bare, kill: values.kill, jsonFile: values.json ?? null };
}
