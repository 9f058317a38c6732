import { readFileSync } from 'node:fs';
import type { Part } from './cpu';

/** Resident bytes by the name of a part. */
export type ResidentBytes = Readonly<Record<string, number>>;

/** Reads VmRSS of /proc/<pid>/status, in bytes. @throws Error if the text has none */
export function parseResident(status: string): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  if (kilobytes === undefined) throw new Error(`no VmRSS in /proc/<pid>/status: ${status.slice(0, 80)}`);
  return Number(kilobytes) * 1024;
}

/** Memory that each part with processes of its own here holds; empty where there is no /proc. */
export function residentOf(parts: readonly Part[]): ResidentBytes {
  const known = parts.flatMap((part) => {
    const sizes = part.pids().flatMap(residentOfProcess);
    return sizes.length === 0 ? [] : [[part.name, sizes.reduce((sum, size) => sum + size, 0)] as const];
  });
  return Object.fromEntries(known);
}

function residentOfProcess(pid: number): number[] {
  try {
    return [parseResident(readFileSync(`/proc/${pid}/status`, 'utf8'))];
  } catch {
    return [];
  }
}
