import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Empty, Flex, Skeleton, Typography } from 'antd';
import type { ReactElement } from 'react';
import type { Operation } from '@lienthong/contracts';
import { isAble, useMe } from '../../session/use-me';
import { useTexts } from '../../text/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { MoreButton } from '../../ui/more-button';
import { RowList } from '../../work/row-list';
import type { RowColumn } from '../../work/row-list';
import { LinkButton } from '../link-button';
import { operationsQuery } from '../operator-queries';
import { operatorTexts } from '../operator.texts';
import { showReal } from '../real-time';
import { begunOf, standingOf } from './act-standing';
import { runTexts } from './run.texts';
import { StandingTag } from './standing-tag';
import { useSelectionText } from './use-selection-text';

/** All acts, the last requested first. */
export function ActsPage(): ReactElement {
  const say = useTexts(runTexts);
  const me = useMe();
  const navigate = useNavigate();
  const columns = useColumns();
  const query = useInfiniteQuery(operationsQuery);
  const { data, error, refetch } = query;
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  const able = isAble(me, 'operations.act');
  return (
    <>
      <PageHeader
        title={say('title')}
        help={say('help')}
        actions={
          able ? (
            <LinkButton type="primary" to="/van-hanh/dot/moi">
              {say('newAct')}
            </LinkButton>
          ) : undefined
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
            codeOf={({ id }) => id}
            columns={columns}
            label={say('listLabel')}
            onOpen={({ id }) => void navigate({ to: '/van-hanh/dot/$id', params: { id } })}
          />
          <MoreButton pages={query} />
        </Flex>
      )}
    </>
  );
}

function useColumns(): readonly RowColumn<Operation>[] {
  const say = useTexts(runTexts);
  const names = useTexts(operatorTexts);
  const selectionText = useSelectionText();
  return [
    {
      key: 'what',
      title: say('what'),
      width: 220,
      render: ({ id, request }) => (
        <Link to="/van-hanh/dot/$id" params={{ id }}>
          {names(request.act)}
        </Link>
      ),
    },
    { key: 'state', title: say('state'), width: 230, render: (operation) => <State operation={operation} /> },
    { key: 'which', title: say('which'), width: 240, render: ({ selection }) => selectionText(selection) },
    { key: 'reason', title: say('reason'), render: ({ reason }) => <span className="told">{reason}</span> },
    {
      key: 'asked',
      title: say('asked'),
      width: 180,
      render: ({ requestedBy, requestedAt }) => (
        <>
          {requestedBy.subject}
          <br />
          <Typography.Text type="secondary">{showReal(requestedAt)}</Typography.Text>
        </>
      ),
    },
  ];
}

function State({ operation }: { readonly operation: Operation }): ReactElement {
  const say = useTexts(runTexts);
  const { counts, preview, appliedAt } = operation;
  const how =
    appliedAt !== null
      ? say('movedOf', { moved: counts.progressed, all: begunOf(counts) })
      : preview === null
        ? ''
        : say('ableOf', { able: preview.able, all: preview.items });
  return (
    <>
      <StandingTag of={standingOf(operation)} />
      <div>
        <Typography.Text type="secondary">{how}</Typography.Text>
      </div>
    </>
  );
}
