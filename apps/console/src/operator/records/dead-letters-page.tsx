import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Empty, Flex, Skeleton, Tag, Typography } from 'antd';
import type { ReactElement } from 'react';
import type { ListedDeadLetters } from '@lienthong/contracts';
import { useTexts } from '../../text/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { MoreButton } from '../../ui/more-button';
import { RowList } from '../../work/row-list';
import type { RowColumn } from '../../work/row-list';
import { deadLettersQuery } from '../operator-queries';
import { operatorTexts } from '../operator.texts';
import '../operator.css';
import { showReal } from '../real-time';
import { letterTexts } from './letters.texts';
import { ReasonText } from './reason-text';

/** Events that could not be taken in, by dossier; those still parked first. */
export function DeadLettersPage(): ReactElement {
  const say = useTexts(letterTexts);
  const common = useTexts(operatorTexts);
  const navigate = useNavigate();
  const columns = useColumns();
  const query = useInfiniteQuery(deadLettersQuery);
  const { data, error, refetch, isFetching } = query;
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  const open = ({ code }: ListedDeadLetters): void => {
    if (code !== null) void navigate({ to: '/van-hanh/su-kien-treo/$code', params: { code } });
  };
  return (
    <>
      <PageHeader
        title={say('title')}
        help={say('help')}
        actions={
          <Button onClick={() => void refetch()} loading={isFetching}>
            {common('refresh')}
          </Button>
        }
      />
      {error === null ? null : <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined ? (
        error === null && <Skeleton active />
      ) : rows.length === 0 ? (
        <Empty description={say('none')} />
      ) : (
        <Flex vertical gap="small">
          <RowList
            rows={rows}
            codeOf={({ code }) => code ?? ''}
            columns={columns}
            label={say('listLabel')}
            onOpen={open}
          />
          <MoreButton pages={query} />
        </Flex>
      )}
    </>
  );
}

function useColumns(): readonly RowColumn<ListedDeadLetters>[] {
  const say = useTexts(letterTexts);
  return [
    {
      key: 'code',
      title: say('code'),
      width: 230,
      render: ({ code }) =>
        code === null ? (
          say('nobody')
        ) : (
          <Link to="/van-hanh/su-kien-treo/$code" params={{ code }}>
            {code}
          </Link>
        ),
    },
    { key: 'state', title: say('state'), width: 260, render: ({ parked }) => <ParkedState parked={parked} /> },
    { key: 'reason', title: say('reason'), render: ({ firstReason }) => <ReasonText reason={firstReason} /> },
    { key: 'count', title: say('count'), width: 90, render: ({ count }) => count },
    { key: 'first', title: say('first'), width: 170, render: ({ firstAt }) => showReal(firstAt) },
    { key: 'last', title: say('last'), width: 170, render: ({ lastAt }) => showReal(lastAt) },
  ];
}

export function ParkedState({ parked }: Pick<ListedDeadLetters, 'parked'>): ReactElement {
  const say = useTexts(letterTexts);
  if (parked === null) return <Tag style={{ whiteSpace: 'normal' }}>{say('flowing')}</Tag>;
  return (
    <>
      <Tag color="error">{say('parked')}</Tag>{' '}
      <Typography.Text type="secondary">{say('parkedSince', { at: showReal(parked.since) })}</Typography.Text>
    </>
  );
}
