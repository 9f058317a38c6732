import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTexts } from '../text/texts';
import { PageHeader } from '../ui/page-header';
import { KeyHelp } from '../work/key-help';
import { ListTabs } from '../work/list-tabs';
import { HandoffPanel } from './handoff-panel';
import { handoffSearchOf, handoffTabs } from './handoff-search';
import { handoffTexts } from './handoffs.texts';
import { HeldPanel } from './held-panel';

/** What units give each other: offers to answer, offers that were made, and what was accepted. */
export function HandoffsPage(): ReactElement {
  const say = useTexts(handoffTexts);
  const navigate = useNavigate();
  const { tab = 'in' } = useSearch({ from: '/office/lien-thong' });
  const openHeld = (): void => void navigate({ to: '/lien-thong', search: { tab: 'held' } });
  return (
    <>
      <PageHeader title={say('title')} help={say('help')} actions={<KeyHelp n="keyAccept" />} />
      <ListTabs
        label={say('title')}
        path="/lien-thong"
        current={tab}
        tabs={handoffTabs.map((key) => ({ key, text: say(key), search: handoffSearchOf({ tab: key }) }))}
      />
      {tab === 'held' ? <HeldPanel /> : <HandoffPanel key={tab} direction={tab} onHeld={openHeld} />}
    </>
  );
}
