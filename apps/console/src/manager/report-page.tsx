import { Link } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { useTexts } from '../text/texts';
import { PageHeader } from '../ui/page-header';
import { ProblemAlert } from '../ui/problem-alert';
import { AsOf } from './as-of';
import type { Stated } from './as-of';
import './manager.css';
import { managerTexts } from './manager.texts';

const pages = { now: '', rates: '/ty-le', time: '/thoi-gian', official: '/bao-cao' } as const;
export type PageName = keyof typeof pages;

interface ReportPageProps {
  readonly page: PageName;
  readonly actions?: ReactNode;
  readonly filters: ReactNode;
  readonly children: ReactNode;
}

/** What is around each page of reports: the way to the others, which keep the filter, and the filter. */
export function ReportPage({ page, actions, filters, children }: ReportPageProps): ReactElement {
  const say = useTexts(managerTexts);
  return (
    <>
      <PageHeader title={say(`title.${page}`)} help={say(`help.${page}`)} actions={actions} />
      <nav className="report-pages" aria-label={say('pages')}>
        {(Object.keys(pages) as PageName[]).map((name) => (
          <Link key={name} to={`/dieu-hanh${pages[name]}`} activeOptions={{ exact: true, includeSearch: false }}>
            {say(`page.${name}`)}
          </Link>
        ))}
      </nav>
      {filters}
      {children}
    </>
  );
}

interface ReportedProps<T extends Stated> {
  readonly report: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

/** A report once it is there, with the moment of its numbers. */
export function Reported<T extends Stated>({ report, children }: ReportedProps<T>): ReactElement {
  const { data, error, isPending, isPlaceholderData, refetch } = report;
  const failed = error === null ? null : <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton active paragraph={{ rows: 8 }} />;
  if (data === undefined || (error !== null && isPlaceholderData)) return <>{failed}</>;
  return (
    <>
      {failed}
      <AsOf stated={data} />
      <div aria-busy={isPlaceholderData} className={isPlaceholderData ? 'report-old' : undefined}>
        {children(data)}
      </div>
    </>
  );
}
