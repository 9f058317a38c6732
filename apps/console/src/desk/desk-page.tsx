import { Link } from '@tanstack/react-router';
import { Alert, Button, Flex, Skeleton, Typography } from 'antd';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTexts } from '../text/texts';
import { PageHeader } from '../ui/page-header';
import { ProblemAlert } from '../ui/problem-alert';
import { useDraft } from '../ui/use-draft';
import './desk.css';
import { DeskPart } from './desk-part';
import { DeskRows } from './desk-rows';
import { deskLists } from './desk-lists';
import type { DeskList } from './desk-lists';
import { deskTexts } from './desk.texts';
import { isHalfDone, noReception, receiveDraftName } from './receive/receive-draft';
import { TurnDrawer } from './turns/turn-drawer';
import { useDeskCount, useOfferedCount } from './use-desk-list';
import type { DeskCount } from './use-desk-list';

/** The counter: what waits here, each number leading to its list. */
export function DeskPage(): ReactElement {
  const say = useTexts(deskTexts);
  const [open, setOpen] = useState<string | null>(null);
  const actions = (
    <Flex gap="small" wrap>
      <LinkButton to="/mot-cua/tiep-nhan" text={say('receive')} primary />
      <LinkButton to="/mot-cua/nhan-theo-nhom" text={say('receiveGroup')} />
      <LinkButton to="/mot-cua/tra-ket-qua" text={say('giveOut')} />
    </Flex>
  );
  return (
    <>
      <PageHeader title={say('title')} help={say('help')} actions={actions} />
      <HalfDone />
      <ul className="desk-tiles">
        <OfferedTile />
        {deskLists.map((list) => (
          <ListTile key={list} list={list} />
        ))}
      </ul>
      <DeskPart title={say('tile.can-kiem-tra')}>
        <DeskRows list="can-kiem-tra" onOpen={setOpen} />
      </DeskPart>
      <TurnDrawer code={open} onClose={() => setOpen(null)} />
    </>
  );
}

function LinkButton({
  to,
  text,
  primary,
}: {
  readonly to: string;
  readonly text: string;
  readonly primary?: boolean;
}): ReactElement {
  return (
    <Link to={to}>
      {/* The link is what is reached by keyboard. */}
      <Button type={primary === true ? 'primary' : 'default'} tabIndex={-1}>
        {text}
      </Button>
    </Link>
  );
}

function HalfDone(): ReactElement | null {
  const say = useTexts(deskTexts);
  const [draft] = useDraft(receiveDraftName, noReception);
  if (!isHalfDone(draft)) return null;
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 16 }}
      title={say('draft')}
      description={say('draftHelp')}
      action={<Link to="/mot-cua/tiep-nhan">{say('goOn')}</Link>}
    />
  );
}

const marks: Readonly<Partial<Record<DeskList, string>>> = { 'hen-tra-hom-nay': 'is-soon', 'qua-han': 'is-late' };

function ListTile({ list }: { readonly list: DeskList }): ReactElement {
  const to = list === 'ket-qua' ? '/mot-cua/tra-ket-qua' : `/mot-cua/danh-sach/${list}`;
  return <Tile name={list} to={to} mark={marks[list]} counted={useDeskCount(list)} />;
}

function OfferedTile(): ReactElement {
  return <Tile name="offered" to="/lien-thong" counted={useOfferedCount()} />;
}

interface TileProps {
  readonly name: DeskList | 'offered';
  readonly to: string;
  readonly mark?: string;
  readonly counted: UseQueryResult<DeskCount>;
}

function Tile({ name, to, mark = '', counted }: TileProps): ReactElement {
  const say = useTexts(deskTexts);
  const { data, error, refetch } = counted;
  if (error !== null && data === undefined) {
    return (
      <li>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      </li>
    );
  }
  const isZero = data?.count === 0;
  return (
    <li>
      <Link to={to} className={`desk-tile ${isZero ? '' : mark}`} data-tile={name}>
        {data === undefined ? (
          <Skeleton.Button active size="small" />
        ) : (
          <strong>{data.capped ? say('atLeast', { count: data.count }) : data.count}</strong>
        )}
        <span>{say(`tile.${name}`)}</span>
        <br />
        <Typography.Text type="secondary" style={{ fontSize: 13 }}>
          {say(`help.${name}`)}
        </Typography.Text>
      </Link>
    </li>
  );
}
