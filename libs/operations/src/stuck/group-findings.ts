import type { FindingGroup } from '@lienthong/contracts';
import type { Finding } from './finding';

const hourMs = 3_600_000;
const hoursShown = 24;
const dayMs = hoursShown * hourMs;

export type { FindingGroup };

/**
 * Findings by what caused them, those with most open ones first. What was cured more than a day ago is left out.
 * @param now UTC instant
 */
export function groupFindings(findings: readonly Finding[], now: string): FindingGroup[] {
  const yesterday = ago(now, dayMs);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.curedAt !== null && finding.curedAt <= yesterday) continue;
    const key = `${finding.kind}:${finding.fingerprint}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()]
    .flatMap((group) => groupOf(group, now) ?? [])
    .sort((a, b) => b.open - a.open || (a.lastSeen < b.lastSeen ? 1 : a.lastSeen > b.lastSeen ? -1 : 0));
}

function groupOf(group: readonly Finding[], now: string): FindingGroup | undefined {
  const open = group.filter(({ curedAt }) => curedAt === null);
  const example = open[0] ?? group.at(-1);
  if (example === undefined) return undefined;
  const { fingerprint, kind, fingerprintText: text, cause, suggested, subject } = example;
  return {
    fingerprint,
    kind,
    text,
    cause,
    suggested,
    open: open.length,
    curedLastDay: group.length - open.length,
    firstSeen: group.reduce((first, { firstSeen }) => (firstSeen < first ? firstSeen : first), example.firstSeen),
    lastSeen: group.reduce((last, { lastSeen }) => (lastSeen > last ? lastSeen : last), example.lastSeen),
    since: earliest(open.map(({ since }) => since)),
    nextTry: earliest(open.flatMap(({ nextTry }) => nextTry ?? [])),
    units: known(open.map(({ unit }) => unit)),
    procedures: known(open.map(({ procedure }) => procedure)),
    example: subject,
    trend: trendOf(group, now),
  };
}

function trendOf(group: readonly Finding[], now: string): FindingGroup['trend'] {
  const since = ago(now, hourMs);
  const openedLastHour = group.filter(({ firstSeen }) => firstSeen > since).length;
  const curedLastHour = group.filter(({ curedAt }) => curedAt !== null && curedAt > since).length;
  const direction =
    openedLastHour > curedLastHour ? 'growing' : openedLastHour < curedLastHour ? 'shrinking' : 'steady';
  return { openedLastHour, curedLastHour, direction, openByHour: openByHour(group, now) };
}

function openByHour(group: readonly Finding[], now: string): number[] {
  return Array.from({ length: hoursShown }, (_, index) => {
    const at = ago(now, (hoursShown - 1 - index) * hourMs);
    return group.filter(({ firstSeen, curedAt }) => firstSeen <= at && (curedAt === null || curedAt > at)).length;
  });
}

function earliest(instants: readonly string[]): string | null {
  return instants.reduce<string | null>((first, at) => (first === null || at < first ? at : first), null);
}

function known(values: readonly (string | null)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== null))].sort();
}

function ago(now: string, ms: number): string {
  return new Date(Date.parse(now) - ms).toISOString();
}
