import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Collapse, Drawer, Empty, Flex, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { FindingGroup, StuckBoard, StuckKind } from '@lienthong/contracts';
import { isAble, useMe } from '../../session/use-me';
import { useTexts } from '../../text/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { kindTexts } from '../kinds.texts';
import { LinkButton } from '../link-button';
import { boardQuery, groupsQuery } from '../operator-queries';
import '../operator.css';
import { RunbookGuide } from '../runbook-guide';
import { BoardFilters } from './board-filters';
import { faultKinds, isUnfiltered } from './board-search';
import type { BoardSearch } from './board-search';
import { boardTexts } from './board.texts';
import { FindingRows } from './finding-rows';
import { GroupCard } from './group-card';
import { KindCard } from './kind-card';
import { groupFits, standingOf, unknownKinds } from './kind-standing';

/** What operators see first: what is stuck by kind and cause, or that nobody can tell. */
export function BoardPage(): ReactElement {
  const say = useTexts(boardTexts);
  const me = useMe();
  const board = useQuery(boardQuery);
  const groups = useQuery(groupsQuery);
  const error = board.error ?? groups.error;
  const retry = (): void => void Promise.all([board.refetch(), groups.refetch()]);
  return (
    <>
      <PageHeader
        title={say('title')}
        help={say('help')}
        actions={
          isAble(me, 'operations.act') ? <LinkButton to="/van-hanh/dot/moi">{say('newAct')}</LinkButton> : undefined
        }
      />
      {error === null ? null : <ProblemAlert error={error} onRetry={retry} />}
      {board.data !== undefined && groups.data !== undefined ? (
        <Loaded board={board.data} groups={groups.data.items} />
      ) : error === null ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : null}
    </>
  );
}

interface LoadedProps {
  readonly board: StuckBoard;
  readonly groups: readonly FindingGroup[];
}

function Loaded({ board, groups }: LoadedProps): ReactElement {
  const say = useTexts(boardTexts);
  const kindSay = useTexts(kindTexts);
  const search = useSearch({ from: '/office/van-hanh' });
  const navigate = useNavigate();
  const [guide, showGuide] = useState<StuckKind | null>(null);
  const go = (to: BoardSearch): void => void navigate({ to: '/van-hanh', search: to, resetScroll: false });
  const card = (kind: StuckKind): ReactElement => (
    <KindCard
      key={kind}
      of={standingOf(kind, board, groups)}
      chosen={search.kind === kind}
      onChoose={(chosen) => go({ ...search, kind: chosen, cause: undefined })}
      onGuide={showGuide}
    />
  );
  return (
    <>
      <UnknownAlert board={board} />
      <Typography.Title level={2} style={{ fontSize: 18 }}>
        {say('faults')}
      </Typography.Title>
      <ul className="kinds">{faultKinds.map(card)}</ul>
      <Typography.Title level={2} style={{ fontSize: 18 }}>
        {say('people')}
      </Typography.Title>
      <ul className="kinds">{card('H')}</ul>
      <Typography.Title level={2} style={{ fontSize: 18 }}>
        {say(search.view === 'each' ? 'each' : 'byCause')}
      </Typography.Title>
      <BoardFilters
        search={search}
        cause={groups.find(({ fingerprint }) => fingerprint === search.cause)?.text ?? null}
        onChange={go}
      />
      {search.view === 'each' ? (
        <FindingRows search={search} />
      ) : (
        <Groups board={board} groups={groups} search={search} onGo={go} />
      )}
      <Drawer
        open={guide !== null}
        onClose={() => showGuide(null)}
        title={guide === null ? '' : say('guideOf', { kind: `${guide} · ${kindSay(guide)}` })}
        size={420}
        destroyOnHidden
      >
        {guide === null ? null : <RunbookGuide kind={guide} />}
      </Drawer>
    </>
  );
}

function UnknownAlert({ board }: { readonly board: StuckBoard }): ReactElement | null {
  const say = useTexts(boardTexts);
  const kinds = unknownKinds(board);
  if (kinds.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 16 }}
      title={say('unknownTitle', { kinds: kinds.join(', ') })}
      description={say('unknownHelp')}
      action={<LinkButton to="/van-hanh/suc-khoe">{say('toHealth')}</LinkButton>}
    />
  );
}

function Groups({
  board,
  groups,
  search,
  onGo,
}: LoadedProps & { readonly search: BoardSearch; readonly onGo: (to: BoardSearch) => void }): ReactElement {
  const say = useTexts(boardTexts);
  const list = (group: FindingGroup): void => onGo({ ...search, cause: group.fingerprint, view: 'each' });
  const open = groups.filter((group) => group.open > 0 && groupFits(group, search));
  const cured = groups.filter((group) => group.open === 0 && groupFits(group, search));
  const cards = (shown: readonly FindingGroup[]): ReactElement => (
    <ul className="cards">
      {shown.map((group) => (
        <li key={`${group.kind}:${group.fingerprint}`}>
          <GroupCard group={group} onList={list} />
        </li>
      ))}
    </ul>
  );
  const empty = !isUnfiltered(search) ? 'noneFits' : unknownKinds(board).length > 0 ? 'noGroupsUnknown' : 'noGroups';
  return (
    <Flex vertical gap="middle">
      {open.length === 0 ? <Empty description={say(empty)} /> : cards(open)}
      {cured.length === 0 ? null : (
        <Collapse
          items={[{ key: 'cured', label: say('curedGroups', { count: cured.length }), children: cards(cured) }]}
        />
      )}
    </Flex>
  );
}
