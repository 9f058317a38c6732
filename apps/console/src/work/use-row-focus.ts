import { useEffect, useRef, useState } from 'react';
import type { FocusEvent, HTMLAttributes, KeyboardEvent, RefObject } from 'react';
import { rowAfter } from './row-keys';

interface RowFocusOptions {
  /** What the rows are in. */
  readonly box: RefObject<HTMLElement | null>;
  readonly keys: readonly string[];
  /** Keys that act on the row with the focus. */
  readonly onKey: (pressed: string, row: string) => boolean;
}

type RowProps = HTMLAttributes<HTMLElement> & { readonly 'data-row': string };

/** What makes an element the row of a key. */
export type RowPropsOf = (key: string) => RowProps;

/**
 * One stop of the tab key for a whole list; arrows go from row to row. Where the row with the focus goes away, because it
 * was dealt with, the one that takes its place has the focus.
 */
export function useRowFocus({ box, keys, onKey }: RowFocusOptions): RowPropsOf {
  const [current, setCurrent] = useState<string | null>(null);
  const held = useRef<{ readonly key: string; readonly index: number } | null>(null);
  const stop = current !== null && keys.includes(current) ? current : keys[0];

  useEffect(() => {
    const was = held.current;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (was === null || keys.includes(was.key) || !lost) return;
    rowsOf(box.current)[Math.min(was.index, keys.length - 1)]?.focus();
  }, [keys, box]);

  const move = (event: KeyboardEvent<HTMLElement>, key: string): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = rowAfter(keys.length, keys.indexOf(key), event.key);
    if (to !== null) rowsOf(box.current)[to]?.focus();
    if (to !== null || onKey(event.key, key)) event.preventDefault();
  };
  return (key) => ({
    'data-row': key,
    tabIndex: key === stop ? 0 : -1,
    onKeyDown: (event) => move(event, key),
    onFocus: () => {
      held.current = { key, index: keys.indexOf(key) };
      setCurrent(key);
    },
    onBlur: (event: FocusEvent<HTMLElement>) => {
      // Without a target the element itself went away, or the window did: both come back here.
      if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) held.current = null;
    },
  });
}

function rowsOf(box: HTMLElement | null): readonly HTMLElement[] {
  return box === null ? [] : [...box.querySelectorAll<HTMLElement>('[data-row]')];
}
