import { parseArgs } from 'node:util';

/** What a run of the bench is asked to do. */
export interface BenchOptions {
  /** Dossiers in each round of each side. */
  readonly dossiers: number;
  /** Dossiers under way at a time. */
  readonly clients: number;
  readonly rounds: number;
  /** Seconds of the latency phase; 0 leaves it out. */
  readonly latencySeconds: number;
  /** Ratio below which the program fails; 0 never does. */
  readonly require: number;
  readonly jsonFile: string | null;
}

/** Ratio aimed at (design 12), and the one below which nothing lands. */
export const goal = { ratio: 0.8, floor: 0.6, p50Ms: 60, p99Ms: 250 } as const;

export const helpText = `npm run bench -- [options]
npm run bench -- sla [options]    how late deadlines sound with 10,000 open dossiers; npm run bench -- sla --help

Carries dossiers of 6 commands through the whole system (HTTP, API, Temporal, worker, Kafka, projector, view),
interleaved with the same number of updates, local activities and timers on bare Temporal (same server, own namespace,
own worker process; no Nest, Kafka, Mongo), and prints both with their ratio and where the CPU time goes.
Then, with open-loop arrivals at half of the capacity it measured: latency of the hand-offs by hop.

  --dossiers N     dossiers in each round of each side (default 80)
  --clients N      dossiers under way at a time, on both sides (default 20)
  --rounds N       measured rounds of each side, after a warm-up round (default 5)
  --latency N      seconds of the latency phase; 0 leaves it out (default 30)
  --require R      exit code 1 if the median ratio is below R, e.g. ${goal.floor}
  --json FILE      writes everything that was measured, every round too
  --help

The exit code is 0 unless a run is void (something was lost, or both sides did not do the same work) or --require is
missed. The servers are those of the environment (TEMPORAL_ADDRESS, KAFKA_BROKERS, MONGODB_URI), else embedded ones.
`;

/** @throws Error that names the option that is wrong */
export function parseOptions(args: readonly string[]): BenchOptions | 'help' {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      dossiers: { ...text, default: '80' },
      clients: { ...text, default: '20' },
      rounds: { ...text, default: '5' },
      latency: { ...text, default: '30' },
      require: { ...text, default: '0' },
      json: text,
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  return {
    dossiers: wholeNumber('dossiers', values.dossiers, { least: 1, most: 100_000 }),
    clients: wholeNumber('clients', values.clients, { least: 1, most: 1_000 }),
    rounds: wholeNumber('rounds', values.rounds, { least: 1, most: 1_000 }),
    latencySeconds: wholeNumber('latency', values.latency, { least: 0, most: 3_600 }),
    require: ratio(values.require),
    jsonFile: values.json ?? null,
  };
}

/** @throws Error that names the option */
export function wholeNumber(
  name: string,
  value: string,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && number <= most) return number;
  throw new Error(`--${name} "${value}" must be a whole number from ${least} to ${most}`);
}

function ratio(value: string): number {
  const number = Number(value);
  if (value.trim() !== '' && number >= 0 && number <= 10) return number;
  throw new Error(`--require "${value}" must be a ratio such as ${goal.floor}`);
}
