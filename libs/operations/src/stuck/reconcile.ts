import type { Finding, Trouble } from './finding';

/** A finding as it lies in the store. `_id` tells one opening of a trouble from the next: `<id>#<n>`. */
export type StoredFinding = Finding & {
  readonly _id: string;
  readonly source: string;
  /** How often this trouble was open before, and once more. */
  readonly nth: number;
  /** Of a dossier. */
  readonly code: string | null;
  /** Same as `curedAt === null`: equality is what every server answers from its index. */
  readonly open: boolean;
};

/** What has to be written. */
export interface FindingChanges {
  readonly opened: readonly Trouble[];
  /** Open before and changed. */
  readonly changed: readonly { readonly before: StoredFinding; readonly trouble: Trouble }[];
  /** Open before and the same; only that it was seen is to be noted. */
  readonly seen: readonly StoredFinding[];
  readonly cured: readonly StoredFinding[];
}

/** After how long that it was seen again is worth a write. */
const seenEveryMs = 10_000;

/**
 * Compares what is on record as open with what is there now.
 * @param now UTC instant
 */
export function changesBetween(
  open: readonly StoredFinding[],
  troubles: readonly Trouble[],
  now: string,
): FindingChanges {
  const current = new Map(troubles.map((trouble) => [trouble.id, trouble]));
  const known = new Map(open.map((finding) => [finding.id, finding]));
  const both = open.flatMap((before) => {
    const trouble = current.get(before.id);
    return trouble === undefined ? [] : [{ before, trouble }];
  });
  const isChanged = ({ before, trouble }: (typeof both)[number]): boolean => essence(before) !== essence(trouble);
  const seenBefore = new Date(Date.parse(now) - seenEveryMs).toISOString();
  return {
    opened: [...current.values()].filter(({ id }) => !known.has(id)),
    changed: both.filter(isChanged),
    seen: both.filter((pair) => !isChanged(pair) && pair.before.lastSeen < seenBefore).map(({ before }) => before),
    cured: open.filter(({ id }) => !current.has(id)),
  };
}

/** What a reader would notice. Cause and fingerprint come of it, `since` may be told a little differently each time. */
function essence({ evidence, nextTry, suggested, fingerprint, unit }: Trouble): string {
  const entries = Object.entries(evidence).filter(([, value]) => value !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([sorted, nextTry, suggested, fingerprint, unit]);
}
