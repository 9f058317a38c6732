import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useLanguage } from '../text/texts';
import type { ReportedSearch } from './dossiers/reported-search';
import { showCount } from './numbers';

interface CountLinkProps {
  readonly count: number;
  readonly list: ReportedSearch;
  /** Says what the number is where its place does not. */
  readonly label?: string;
  readonly children?: ReactNode;
}

/** A number that leads to exactly the dossiers that it counts; nothing leads nowhere. */
export function CountLink({ count, list, label, children }: CountLinkProps): ReactElement {
  const language = useLanguage();
  const shown = children ?? showCount(count, language);
  if (count === 0) return <span>{shown}</span>;
  return (
    <Link to="/dieu-hanh/ho-so" search={list} aria-label={label} className="count-link">
      {shown}
    </Link>
  );
}
