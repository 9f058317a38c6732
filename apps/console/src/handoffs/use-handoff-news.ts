import { useCallback, useEffect, useRef, useState } from 'react';
import type { ListedHandoff } from '@lienthong/contracts';
import type { DossierEvent } from '@lienthong/domain';
import { ask } from '../server/ask';
import { changesOf, endingOf, keyOf } from './handoff-changes';
import type { HandoffEnding } from './handoff-changes';
import type { Handoffs } from './use-handoffs';

/** Something that happened while the list was open, done by someone else. */
export interface HandoffNews {
  readonly key: string;
  readonly code: string;
  readonly handoff: ListedHandoff;
  /** Null: it has just come. */
  readonly ending: HandoffEnding | null;
}

export interface News {
  readonly items: readonly HandoffNews[];
  /** One's own act is about to change a dossier: nobody needs to be told of that. */
  readonly expect: (code: string) => void;
  /** It did not: what changes now is others' doing. */
  readonly unexpect: (code: string) => void;
  /** Finds out what became of a hand-off that could not be acted on. */
  readonly explain: (handoff: ListedHandoff) => Promise<void>;
  readonly forget: () => void;
}

const mostItems = 8;

/**
 * Tells what came and what was recalled, refused or taken by others since the list was opened. It compares what was shown
 * with what is shown, so a break of the connection loses nothing.
 */
export function useHandoffNews(data: Handoffs | undefined, tellArrivals: boolean): News {
  const [items, setItems] = useState<readonly HandoffNews[]>([]);
  const before = useRef<Handoffs | undefined>(undefined);
  const own = useRef(new Set<string>());
  const add = useCallback(
    (news: HandoffNews): void =>
      setItems((now) => [news, ...now.filter(({ key }) => key !== news.key)].slice(0, mostItems)),
    [],
  );
  const explain = useCallback(
    async (handoff: ListedHandoff): Promise<void> => {
      const { code, number } = handoff;
      const path = `/dossiers/${encodeURIComponent(code)}/events`;
      const found = await ask<{ readonly events: readonly DossierEvent[] }>(path).catch(() => null);
      const ending = found === null ? null : endingOf(found.events, number);
      if (ending !== null) add({ key: keyOf(handoff), code, handoff, ending });
    },
    [add],
  );
  useEffect(() => {
    const was = before.current;
    before.current = data;
    // Another page of the list brings rows that are not new.
    if (was === undefined || data === undefined || was.pages !== data.pages) return;
    const { arrived, gone, turned } = changesOf(was.rows, data.rows);
    if (tellArrivals)
      arrived.forEach((handoff) => add({ key: keyOf(handoff), code: handoff.code, handoff, ending: null }));
    const here = new Set(data.rows.map(keyOf));
    setItems((now) => now.filter(({ key, ending }) => ending !== null || here.has(key)));
    [...gone, ...turned].filter(({ code }) => !own.current.delete(code)).forEach((handoff) => void explain(handoff));
  }, [data, tellArrivals, add, explain]);
  const expect = (code: string): void => void own.current.add(code);
  const unexpect = (code: string): void => void own.current.delete(code);
  return { items, expect, unexpect, explain, forget: () => setItems([]) };
}
