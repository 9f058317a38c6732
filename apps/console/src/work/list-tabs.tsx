import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import './list-tabs.css';

interface ListTabsProps<T extends string> {
  readonly label: string;
  readonly path: string;
  readonly tabs: readonly { readonly key: T; readonly text: string; readonly search: object }[];
  readonly current: T;
}

/** Each link is another list, so the search decides which is the present one. */
const exactly = { exact: true, includeSearch: true };

/** Lists side by side, each with an address of its own: links, so that they open in another window, too. */
export function ListTabs<T extends string>({ label, path, tabs, current }: ListTabsProps<T>): ReactElement {
  return (
    <nav aria-label={label} className="list-tabs">
      {tabs.map(({ key, text, search }) => (
        <Link
          key={key}
          to={path}
          search={search}
          activeOptions={exactly}
          {...(key === current ? { 'aria-current': 'page' as const } : {})}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
