import type { Board, Standing } from '@lienthong/contracts';
import { stuckKinds } from './finding';
import type { Finding, SourceReading, StuckKind } from './finding';

export type { Board, Standing };

/** A reading, with how many there are of a kind whose list is cut off. */
export type CountedReading = SourceReading & { readonly totals?: Readonly<Partial<Record<StuckKind, number>>> };

type Counted = Pick<Finding, 'kind' | 'curedAt'>;

const neverRead = 'no source was read yet';

/**
 * What is stuck by kind. A source that was not read within its time makes all kinds that it tells of unknown, whatever
 * other sources say of them.
 * @param now UTC instant
 */
export function boardOf(findings: readonly Counted[], readings: readonly CountedReading[], now: string): Board {
  const standings = Object.fromEntries(stuckKinds.map((kind) => [kind, standingOf(kind, findings, readings, now)]));
  const { H: people, ...faults } = standings as Record<StuckKind, Standing>;
  return { at: now, faults, people };
}

/** Whether a source can be trusted at a UTC instant. */
export function isFresh({ readAt, maxAgeMs }: Pick<SourceReading, 'readAt' | 'maxAgeMs'>, now: string): boolean {
  return readAt !== null && Date.parse(now) - Date.parse(readAt) <= maxAgeMs;
}

function standingOf(
  kind: StuckKind,
  findings: readonly Counted[],
  readings: readonly CountedReading[],
  now: string,
): Standing {
  const sources = readings.filter(({ kinds }) => kinds.includes(kind));
  if (sources.length === 0) return { known: false, since: null, error: neverRead };
  const stale = sources.filter((source) => !isFresh(source, now));
  if (stale.length > 0) return unknownBy(stale);
  const listed = findings.filter((finding) => finding.kind === kind && finding.curedAt === null).length;
  return { known: true, count: sources.reduce((most, { totals }) => Math.max(most, totals?.[kind] ?? 0), listed) };
}

function unknownBy(stale: readonly CountedReading[]): Standing {
  const times = stale.map(({ readAt }) => readAt);
  const since = times.reduce((first, at) => (first === null || at === null ? null : at < first ? at : first));
  const failed = stale.find(({ error }) => error !== null);
  const error = failed === undefined ? null : `${failed.source}: ${failed.error ?? ''}`;
  return { known: false, since, error };
}
