import { listSearchOf } from './list-search';
import type { ListSearch } from './list-search';

/** A list that someone gave a name. */
export interface SavedList {
  readonly name: string;
  readonly search: ListSearch;
}

const most = 30;
const longestName = 60;

/** Adds a list, or puts another search under a name that is there. */
export function withList(lists: readonly SavedList[], name: string, search: ListSearch): readonly SavedList[] {
  const called = name.trim().slice(0, longestName);
  if (called === '') return lists;
  return [...withoutList(lists, called), { name: called, search }].slice(-most);
}

export function withoutList(lists: readonly SavedList[], name: string): readonly SavedList[] {
  return lists.filter((list) => list.name !== name);
}

/** Reads what a browser kept, which may be of another release or broken. */
export function listsOf(kept: string | null): readonly SavedList[] {
  try {
    const found: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(found) ? found.flatMap(listOf).slice(-most) : [];
  } catch {
    return [];
  }
}

function listOf(raw: unknown): readonly SavedList[] {
  if (typeof raw !== 'object' || raw === null) return [];
  const { name, search } = raw as Record<string, unknown>;
  if (typeof name !== 'string' || typeof search !== 'object' || search === null) return [];
  return [{ name, search: listSearchOf(search as Record<string, unknown>) }];
}
