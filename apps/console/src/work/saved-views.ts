import { searchOf, tidy } from './work-search';
import type { WorkSearch } from './work-search';

/** A list that someone gave a name. */
export interface SavedView {
  readonly name: string;
  readonly search: WorkSearch;
  /** Opens when the page is opened without a list of its own; at most one is. */
  readonly isDefault: boolean;
}

export const mostViews = 20;
export const longestName = 40;

/** Saves under a name; a view of that name is replaced and keeps its place. */
export function withView(views: readonly SavedView[], name: string, search: WorkSearch): readonly SavedView[] {
  const view = { name: name.trim().slice(0, longestName), search: tidy(search), isDefault: false };
  if (view.name === '') return views;
  const known = views.find((one) => one.name === view.name);
  if (known !== undefined) return views.map((one) => (one === known ? { ...known, search: view.search } : one));
  return [...views, view].slice(-mostViews);
}

export function withoutView(views: readonly SavedView[], name: string): readonly SavedView[] {
  return views.filter((one) => one.name !== name);
}

/** Makes one view the default, or none where it was. */
export function withDefault(views: readonly SavedView[], name: string): readonly SavedView[] {
  return views.map((one) => ({ ...one, isDefault: one.name === name && !one.isDefault }));
}

/** Reads what a browser kept, which may be of another release or broken. */
export function viewsOf(kept: string | null): readonly SavedView[] {
  try {
    const found: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(found) ? found.flatMap(viewOf).slice(0, mostViews) : [];
  } catch {
    return [];
  }
}

function viewOf(raw: unknown): readonly SavedView[] {
  if (typeof raw !== 'object' || raw === null) return [];
  const { name, search, isDefault } = raw as Record<string, unknown>;
  if (typeof name !== 'string' || typeof search !== 'object' || search === null) return [];
  return [{ name, search: searchOf(search as Record<string, unknown>), isDefault: isDefault === true }];
}
