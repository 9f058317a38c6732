import { readFileSync, readdirSync } from 'node:fs';

/** Clock ticks a second in /proc: fixed at 100 for user programs on Linux, whatever the kernel's own rate. */
const ticksPerSecond = 100;

/** What one living process has used. */
export interface ProcessStat {
  readonly parent: number;
  /** CPU seconds of itself and of its children that have ended. */
  readonly cpuSeconds: number;
}

/** CPU seconds by the name of a part. */
export type CpuSeconds = Readonly<Record<string, number>>;

/** Reads a line of /proc/<pid>/stat. The second field is a name in brackets that can hold anything. */
export function parseStat(line: string): ProcessStat {
  const fields = line
    .slice(line.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [parent, ticks] = [fields[1], fields.slice(11, 15).reduce((sum, field) => sum + field, 0)];
  if (fields.length < 15 || parent === undefined || Number.isNaN(parent + ticks)) {
    throw new Error(`not a line of /proc/<pid>/stat: ${line}`);
  }
  return { parent, cpuSeconds: ticks / ticksPerSecond };
}

/** A part of the system: its name and the processes that live now. */
export interface Part {
  readonly name: string;
  pids(): readonly number[];
}

/** CPU seconds used so far by each part that has processes of its own here; null where there is no /proc. */
export function cpuOf(parts: readonly Part[]): CpuSeconds | null {
  try {
    readFileSync('/proc/self/stat');
  } catch {
    return null;
  }
  const known = parts.filter((part) => part.pids().length > 0);
  return Object.fromEntries(known.map((part) => [part.name, part.pids().reduce((sum, pid) => sum + usedBy(pid), 0)]));
}

/** CPU seconds that anybody has used on this machine; null where there is no /proc. */
export function cpuOfMachine(): number | null {
  try {
    return parseMachineStat(readFileSync('/proc/stat', 'utf8'));
  } catch {
    return null;
  }
}

/** Reads the first line of /proc/stat: all but idling and waiting for disks; guests are in the user's share already. */
export function parseMachineStat(text: string): number {
  const [name, ...fields] = (text.split('\n', 1)[0] ?? '').trim().split(/\s+/);
  const [user = NaN, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = fields.map(Number);
  const ticks = user + nice + system + irq + softirq + steal;
  if (name !== 'cpu' || Number.isNaN(ticks)) throw new Error(`not /proc/stat: ${text.slice(0, 80)}`);
  return ticks / ticksPerSecond;
}

/** What was used between two readings, by part. */
export function cpuBetween(before: CpuSeconds | null, after: CpuSeconds | null): CpuSeconds {
  if (before === null || after === null) return {};
  return Object.fromEntries(Object.entries(after).map(([name, used]) => [name, used - (before[name] ?? 0)]));
}

/** A process and all below it. */
export function familyOf(root: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = statOf(Number(entry));
    if (stat !== null) children.set(stat.parent, [...(children.get(stat.parent) ?? []), Number(entry)]);
  }
  const below = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(below)];
  return below(root);
}

function usedBy(pid: number): number {
  return statOf(pid)?.cpuSeconds ?? 0;
}

function statOf(pid: number): ProcessStat | null {
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return null;
  }
}
