import { Flex } from 'antd';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { useMe } from '../session/use-me';
import { useTexts } from '../text/texts';
import { PageHeader } from '../ui/page-header';
import { useKept } from '../ui/use-kept';
import { AlertsPanel } from './alerts-panel';
import { KeyHelp } from './key-help';
import { ListTabs } from './list-tabs';
import { QueuePanel } from './queue-panel';
import { viewsOf } from './saved-views';
import { SignPanel } from './sign-panel';
import { ViewsMenu } from './views-menu';
import { WorkFilters } from './work-filters';
import { isSameSearch, leaderTabs, queueTabs, tidy } from './work-search';
import type { WorkSearch, WorkTab } from './work-search';
import { workTexts } from './work.texts';

/** Where officers' days are spent: what waits, the most urgent first. */
export function WorkPage(): ReactElement {
  const say = useTexts(workTexts);
  const me = useMe();
  const navigate = useNavigate();
  const search = useSearch({ from: '/office/viec' });
  const [views, keepViews] = useKept('views', viewsOf);
  const go = (to: WorkSearch, replace = false): void => void navigate({ to: '/viec', search: tidy(to), replace });
  const first = useRef(true);
  useEffect(() => {
    const standard = views.find(({ isDefault }) => isDefault);
    // Only as the page is opened: whoever then chooses the first tab without filters means it.
    if (first.current && standard !== undefined && isSameSearch(search, {})) go(standard.search, true);
    first.current = false;
  });
  const tabs: readonly WorkTab[] = me.role === 'leader' ? [...queueTabs, ...leaderTabs] : queueTabs;
  const { tab: asked = 'mine', ...filter } = search;
  const tab = tabs.includes(asked) ? asked : 'mine';
  return (
    <>
      <PageHeader
        title={say('title')}
        help={say('help')}
        actions={
          <Flex gap="small" wrap>
            <ViewsMenu views={views} search={search} onViews={keepViews} onOpen={(to) => go(to)} />
            <KeyHelp n="keyClaim" />
          </Flex>
        }
      />
      {tab === 'alerts' ? null : <WorkFilters search={search} onChange={(to) => go(to)} />}
      <ListTabs
        label={say('title')}
        path="/viec"
        current={tab}
        tabs={tabs.map((key) => ({ key, text: say(key), search: tidy({ ...search, tab: key }) }))}
      />
      <Panel key={tab} tab={tab} filter={filter} />
    </>
  );
}

interface PanelProps {
  readonly tab: WorkTab;
  readonly filter: Omit<WorkSearch, 'tab'>;
}

function Panel({ tab, filter }: PanelProps): ReactElement {
  if (tab === 'alerts') return <AlertsPanel />;
  if (tab === 'sign') return <SignPanel filter={filter} />;
  return <QueuePanel tab={tab} filter={filter} />;
}
