import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Empty, Flex, Skeleton, Typography } from 'antd';
import type { ReactElement } from 'react';
import type { Finding } from '@lienthong/contracts';
import { useBilingual, useTexts } from '../../text/texts';
import { useUnitName } from '../../ui/catalogue';
import { ProblemAlert } from '../../ui/problem-alert';
import { MoreButton } from '../../ui/more-button';
import { RowList } from '../../work/row-list';
import type { RowColumn } from '../../work/row-list';
import { KindTag } from '../kind-tag';
import { stuckQuery } from '../operator-queries';
import { operatorTexts } from '../operator.texts';
import { showReal } from '../real-time';
import { SubjectName } from '../subject-name';
import { useRealTime } from '../use-real-time';
import type { BoardSearch } from './board-search';
import { boardTexts } from './board.texts';

/** What is stuck one by one, what lasts longest first. */
export function FindingRows({ search }: { readonly search: BoardSearch }): ReactElement {
  const say = useTexts(boardTexts);
  const navigate = useNavigate();
  const columns = useColumns();
  const query = useInfiniteQuery(stuckQuery(search));
  const { data, error, refetch } = query;
  if (error !== null && data === undefined) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  const rows = data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <Empty description={say('noneFits')} />;
  const open = ({ subject }: Finding): void => {
    if (subject.type === 'dossier') void navigate({ to: '/van-hanh/ho-so/$code', params: { code: subject.code } });
  };
  return (
    <Flex vertical gap="small">
      <Typography.Text type="secondary">{say('total', { count: data.pages[0]?.total ?? rows.length })}</Typography.Text>
      <RowList rows={rows} codeOf={({ id }) => id} columns={columns} label={say('listLabel')} onOpen={open} />
      <MoreButton pages={query} />
    </Flex>
  );
}

function useColumns(): readonly RowColumn<Finding>[] {
  const say = useTexts(boardTexts);
  const acts = useTexts(operatorTexts);
  const pick = useBilingual();
  const unitName = useUnitName();
  const { span, until } = useRealTime();
  return [
    { key: 'subject', title: say('subject'), width: 240, render: ({ subject }) => <SubjectName subject={subject} /> },
    {
      key: 'cause',
      title: say('cause'),
      render: ({ kind, cause }) => (
        <>
          <KindTag kind={kind} />
          <div>{pick(cause)}</div>
        </>
      ),
    },
    { key: 'unit', title: say('filterUnit'), width: 160, render: ({ unit }) => unitName(unit) },
    {
      key: 'since',
      title: say('sinceWhen'),
      width: 170,
      render: ({ since }) => (
        <>
          {showReal(since)}
          <br />
          <Typography.Text type="secondary">{span(since)}</Typography.Text>
        </>
      ),
    },
    {
      key: 'next',
      title: say('next'),
      width: 140,
      render: ({ nextTry }) => (nextTry === null ? say('noTry') : until(nextTry)),
    },
    { key: 'suggested', title: say('suggested'), width: 160, render: ({ suggested }) => acts(suggested) },
  ];
}
