import { Link, useParams } from '@tanstack/react-router';
import { Result } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTexts } from '../text/texts';
import { PageHeader } from '../ui/page-header';
import './desk.css';
import { isDeskList } from './desk-lists';
import type { DeskList } from './desk-lists';
import { DeskRows } from './desk-rows';
import { deskTexts } from './desk.texts';
import { TurnDrawer } from './turns/turn-drawer';

/** One of the lists behind the tiles. */
export function DeskListPage(): ReactElement {
  const say = useTexts(deskTexts);
  const { list = '' } = useParams({ strict: false });
  if (!isDeskList(list))
    return <Result status="404" title={say('noList')} extra={<Link to="/mot-cua">{say('back')}</Link>} />;
  return <KnownList list={list} />;
}

function KnownList({ list }: { readonly list: DeskList }): ReactElement {
  const say = useTexts(deskTexts);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      <PageHeader
        title={say(`tile.${list}`)}
        help={say(`help.${list}`)}
        actions={<Link to="/mot-cua">{say('back')}</Link>}
      />
      <DeskRows list={list} onOpen={setOpen} />
      <TurnDrawer code={open} onClose={() => setOpen(null)} />
    </>
  );
}
