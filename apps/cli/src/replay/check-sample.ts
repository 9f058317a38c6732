import type { ListedRun } from '@lienthong/temporal';

/** What of a listed run decides whether it is sampled. */
export type Candidate = Pick<
  ListedRun,
  'code' | 'status' | 'startedAt' | 'closedAt' | 'historyLength' | 'tier' | 'procedure' | 'reportedProblems'
>;

/**
 * Picks whose histories are replayed: half of them open, what fails already first, then in turn from every procedure,
 * level, outcome and length of life, the newest and the oldest of each. A half that has too few leaves its places to
 * the other.
 */
export function pickSample(candidates: Iterable<Candidate>, size: number): Candidate[] {
  const runs = latestRuns(candidates);
  const open = inTurn(runs.filter(({ closedAt }) => closedAt === null));
  const closed = inTurn(runs.filter(({ closedAt }) => closedAt !== null));
  const openPlaces = Math.max(Math.ceil(size / 2), size - closed.length);
  const picked = open.slice(0, openPlaces);
  return [...picked, ...closed.slice(0, size - picked.length)];
}

/** A run that a reset has taken the place of is replayed by nobody any more. */
function latestRuns(candidates: Iterable<Candidate>): Candidate[] {
  const latest = new Map<string, Candidate>();
  for (const run of candidates) {
    const known = latest.get(run.code);
    if (known === undefined || started(run) > started(known)) latest.set(run.code, run);
  }
  return [...latest.values()];
}

function inTurn(runs: readonly Candidate[]): Candidate[] {
  const failing = runs.filter(({ reportedProblems }) => reportedProblems.length > 0);
  const groups = new Map<string, Candidate[]>();
  for (const run of runs) {
    if (run.reportedProblems.length > 0) continue;
    const group = groups.get(groupOf(run)) ?? [];
    groups.set(groupOf(run), group);
    group.push(run);
  }
  const lines = [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => newestAndOldest(group));
  const longest = Math.max(0, ...lines.map((line) => line.length));
  const turns = Array.from({ length: longest }, (_, turn) => lines.flatMap((line) => line.slice(turn, turn + 1)));
  return [...failing, ...turns.flat()];
}

function groupOf({ procedure, tier, status, historyLength }: Candidate): string {
  // Doubling lengths tell apart how far dossiers have got.
  return [procedure, tier, status, Math.floor(Math.log2(Math.max(1, historyLength)))].join('|');
}

/** The newest, the oldest, the next newest, and so on. */
function newestAndOldest(group: readonly Candidate[]): Candidate[] {
  const sorted = [...group].sort((a, b) => (started(a) < started(b) ? 1 : -1));
  return sorted.map((_, index) => sorted[index % 2 === 0 ? index / 2 : sorted.length - (index + 1) / 2] as Candidate);
}

function started({ startedAt }: Candidate): string {
  return startedAt ?? '';
}
