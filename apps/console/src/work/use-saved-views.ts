import { useState } from 'react';
import { useMe } from '../session/use-me';
import { viewsOf } from './saved-views';
import type { SavedView } from './saved-views';

/** Views of who is signed in, kept in this browser: names of lists, nothing of a dossier. */
export function useSavedViews(): [readonly SavedView[], (views: readonly SavedView[]) => void] {
  const key = `lienthong.views.${useMe().subject}`;
  const [views, setViews] = useState(() => viewsOf(localStorage.getItem(key)));
  const keep = (next: readonly SavedView[]): void => {
    setViews(next);
    localStorage.setItem(key, JSON.stringify(next));
  };
  return [views, keep];
}
