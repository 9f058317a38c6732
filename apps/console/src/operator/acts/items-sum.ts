import type { OperationItem } from '@lienthong/contracts';

/** What the previews of some dossiers say together. */
export interface ItemsSum {
  readonly items: number;
  readonly reapplied: number;
  /** By the name of the effect, most first. */
  readonly repeated: readonly { readonly effect: string; readonly count: number; readonly doubled: number }[];
  readonly doubled: number;
  readonly shadow: { readonly ok: number; readonly bad: number };
  /** Different words on the legal clock, with how many dossiers they are of. */
  readonly clocks: readonly { readonly vi: string; readonly en: string; readonly count: number }[];
}

export function sumOf(items: readonly OperationItem[]): ItemsSum {
  const previews = items.flatMap(({ preview }) => (preview?.able === true ? [preview] : []));
  const effects = new Map<string, { count: number; doubled: number }>();
  const clocks = new Map<string, { vi: string; en: string; count: number }>();
  for (const { repeated, clock } of previews) {
    for (const { effect, keys, doubled } of repeated) {
      const known = effects.get(effect) ?? { count: 0, doubled: 0 };
      effects.set(effect, { count: known.count + keys.length, doubled: known.doubled + doubled });
    }
    clocks.set(clock.vi, { ...clock, count: (clocks.get(clock.vi)?.count ?? 0) + 1 });
  }
  const repeated = [...effects].map(([effect, sums]) => ({ effect, ...sums })).sort((a, b) => b.count - a.count);
  const replays = items.flatMap(({ preview }) => preview?.shadowReplay ?? []);
  return {
    items: items.length,
    reapplied: previews.reduce((sum, preview) => sum + preview.reapplied.length, 0),
    repeated,
    doubled: repeated.reduce((sum, { doubled }) => sum + doubled, 0),
    shadow: { ok: replays.filter(({ ok }) => ok).length, bad: replays.filter(({ ok }) => !ok).length },
    clocks: [...clocks.values()].sort((a, b) => b.count - a.count),
  };
}
