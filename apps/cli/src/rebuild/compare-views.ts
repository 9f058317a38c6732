import { projectEvents } from '@lienthong/contracts';
import type { DossierView } from '@lienthong/contracts';
import { canonicalJson } from '@lienthong/contracts/temporal';
import { checksumOf, digestView } from '@lienthong/read-model';
import type { DossierViewStore, ViewDigest } from '@lienthong/read-model';

/** A dossier whose live view is not what its events make. */
export interface ViewDifference {
  readonly code: string;
  readonly what: string;
}

/** How the live views compare with the rebuilt ones, up to the events that the rebuilt ones have. */
export interface Comparison {
  readonly equal: boolean;
  readonly live: { readonly count: number; readonly checksum: string };
  readonly rebuilt: { readonly count: number; readonly checksum: string };
  readonly differing: number;
  /** The first twenty by code. */
  readonly differences: readonly ViewDifference[];
}

const shown = 20;

/**
 * Compares by checksum, and names what differs where it does. `laterCodes` says, when it is asked, which dossiers came
 * after the topic was read to its end: those are no matter of the comparison.
 */
export async function compareViews(
  live: DossierViewStore,
  rebuilt: DossierViewStore,
  laterCodes: () => Promise<ReadonlySet<string>>,
): Promise<Comparison> {
  const rebuiltDigests = await rebuilt.digests();
  const liveDigests = await live.digests();
  const differences: ViewDifference[] = [];
  let differing = 0;
  const suspected = suspects(liveDigests, rebuiltDigests);
  const later = suspected.some((code) => !rebuiltDigests.has(code)) ? await laterCodes() : new Set<string>();
  for (const code of suspected) {
    if (!rebuiltDigests.has(code) && later.has(code)) {
      liveDigests.delete(code);
      continue;
    }
    const [now, then] = await Promise.all([live.find(code), rebuilt.find(code)]);
    const { what, digest } = difference(now, then);
    if (digest !== undefined) liveDigests.set(code, digest);
    if (what === null) continue;
    differing += 1;
    if (differences.length < shown) differences.push({ code, what });
  }
  const [a, b] = [checksumOf(liveDigests), checksumOf(rebuiltDigests)];
  return {
    equal: differing === 0 && a === b,
    live: { count: liveDigests.size, checksum: a },
    rebuilt: { count: rebuiltDigests.size, checksum: b },
    differing,
    differences,
  };
}

function suspects(live: ReadonlyMap<string, ViewDigest>, rebuilt: ReadonlyMap<string, ViewDigest>): string[] {
  const codes = new Set([...live.keys(), ...rebuilt.keys()]);
  return [...codes].filter((code) => live.get(code)?.digest !== rebuilt.get(code)?.digest).sort();
}

interface Difference {
  readonly what: string | null;
  /** Digest of the live view as it was at the rebuilt one's last event. */
  readonly digest?: ViewDigest;
}

function difference(live: DossierView | null, rebuilt: DossierView | null): Difference {
  if (rebuilt === null) return { what: 'its events are not on the topic' };
  if (live === null) return { what: `no view; ${rebuilt.seq} events are on the topic` };
  if (live.seq < rebuilt.seq) return { what: `ends at event ${live.seq}; the topic has ${rebuilt.seq}` };
  const wrong = unlike(live, projectEvents(null, live.events));
  if (wrong !== null) return { what: wrong };
  const earlier = projectEvents(null, live.events.slice(0, rebuilt.seq));
  return { what: unlike(earlier, rebuilt), digest: digestView(earlier) };
}

/** Which fields differ, or which event is the first that does. */
function unlike(view: DossierView, expected: DossierView): string | null {
  const at = expected.events.findIndex((event, index) => canonicalJson(event) !== canonicalJson(view.events[index]));
  if (at !== -1) return `event ${at + 1} is not the one on the topic`;
  const names = Object.keys({ ...view, ...expected }) as (keyof DossierView)[];
  const fields = names.filter((name) => canonicalJson(view[name]) !== canonicalJson(expected[name]));
  if (fields.length === 0) return null;
  return fields
    .map((name) => `${name} is ${brief(view[name])}, its events make it ${brief(expected[name])}`)
    .join('; ');
}

function brief(value: unknown): string {
  const text = canonicalJson(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
