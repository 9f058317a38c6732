import { ArrowLeftOutlined } from '@ant-design/icons';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { Button, Empty, Flex, Skeleton, Tag, Typography } from 'antd';
import type { ReactElement } from 'react';
import type { ReportDossiers } from '@lienthong/contracts';
import { ask, queryText } from '../../server/ask';
import { useTexts } from '../../text/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { MoreButton } from '../../ui/more-button';
import { AsOf } from '../as-of';
import '../manager.css';
import { measureTexts } from '../measure.texts';
import { ReportedRows } from './reported-rows';
import { reportedSearchOf } from './reported-search';
import { reportedTexts } from './reported.texts';
import { useConditions } from './use-conditions';

const pageSize = 50;

/** The dossiers behind a number of a report. */
export function ReportedPage(): ReactElement {
  const say = useTexts(reportedTexts);
  const name = useTexts(measureTexts);
  const router = useRouter();
  const search = reportedSearchOf(useSearch({ strict: false }));
  const conditions = useConditions(search);
  return (
    <>
      <PageHeader
        title={say('title', { measure: name(search.measure).toLocaleLowerCase() })}
        help={say('help')}
        actions={
          <Button icon={<ArrowLeftOutlined />} onClick={() => router.history.back()}>
            {say('back')}
          </Button>
        }
      />
      {conditions.length === 0 ? null : (
        <Flex gap={4} wrap role="group" aria-label={say('conditions')} style={{ marginBottom: 8 }}>
          {conditions.map((text) => (
            <Tag key={text} style={{ whiteSpace: 'normal', marginInlineEnd: 0 }}>
              {text}
            </Tag>
          ))}
        </Flex>
      )}
      <Listing />
    </>
  );
}

function Listing(): ReactElement {
  const say = useTexts(reportedTexts);
  const search = reportedSearchOf(useSearch({ strict: false }));
  const query = useInfiniteQuery({
    queryKey: ['reports', 'dossiers', search],
    queryFn: ({ pageParam, signal }) =>
      ask<ReportDossiers>(`/reports/dossiers${queryText({ ...search, cursor: pageParam, limit: pageSize })}`, {
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const { data, error, isPending, refetch } = query;
  if (isPending) return <Skeleton active paragraph={{ rows: 8 }} />;
  const failed = error === null ? null : <ProblemAlert error={error} onRetry={() => void refetch()} />;
  const first = data?.pages[0];
  if (data === undefined || first === undefined) return <>{failed}</>;
  const rows = data.pages.flatMap((page) => page.items);
  const { from: _from, to: _to, ...now } = first;
  return (
    <>
      {failed}
      <AsOf stated={search.from === undefined ? now : first} />
      {rows.length === 0 ? (
        <Empty description={say('empty')}>
          <Typography.Text type="secondary">{say('emptyHelp')}</Typography.Text>
        </Empty>
      ) : (
        <>
          <Typography.Paragraph strong role="status">
            {say('found', { count: first.total })}
          </Typography.Paragraph>
          <ReportedRows rows={rows} />
        </>
      )}
      <MoreButton pages={query} style={{ marginTop: 12 }} />
    </>
  );
}
