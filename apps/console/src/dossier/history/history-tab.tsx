import { Empty, Flex, Select, Timeline, Typography } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { DossierHistory } from '../dossier-queries';
import { useTexts } from '../../text/texts';
import type { DossierNames } from '../names-of';
import { ChainSign } from './chain-sign';
import { EventLine } from './event-line';
import { eventGroups } from './event-words';
import type { EventGroup } from './event-words';
import { eventGroupTexts } from './event.texts';
import { actorKind, filteredEvents } from './history-filter';
import type { WhoFilter } from './history-filter';
import { historyTexts } from './history.texts';

const whoFilters: readonly WhoFilter[] = ['everyone', 'people', 'system', 'operator'];
const colours = { people: '#0b5a4a', system: '#6b7280', operator: '#8a5a00' } as const;

interface HistoryTabProps {
  readonly history: DossierHistory;
  readonly names: DossierNames;
}

export function HistoryTab({ history, names }: HistoryTabProps): ReactElement {
  const say = useTexts(historyTexts);
  const group = useTexts(eventGroupTexts);
  const [groups, setGroups] = useState<EventGroup[]>([]);
  const [who, setWho] = useState<WhoFilter>('everyone');
  const { events } = history;
  const shown = filteredEvents(events, groups, who);
  return (
    <Flex vertical gap="middle">
      <ChainSign history={history} />
      <Flex gap="small" wrap align="end">
        <label>
          <div>{say('filterKind')}</div>
          <Select<EventGroup[]>
            mode="multiple"
            aria-label={say('filterKind')}
            style={{ minWidth: 260 }}
            placeholder={say('everyone')}
            value={groups}
            onChange={setGroups}
            options={eventGroups.map((value) => ({ value, label: group(value) }))}
          />
        </label>
        <label>
          <div>{say('filterWho')}</div>
          <Select<WhoFilter>
            aria-label={say('filterWho')}
            style={{ minWidth: 140 }}
            value={who}
            onChange={setWho}
            options={whoFilters.map((value) => ({ value, label: say(value) }))}
          />
        </label>
        <Typography.Text type="secondary" role="status">
          {say('shown', { shown: shown.length, count: events.length })}
        </Typography.Text>
      </Flex>
      {shown.length === 0 ? (
        <Empty description={say('nothing')} />
      ) : (
        <Timeline
          items={shown.map((event) => ({
            key: event.seq,
            color: colours[actorKind(event)],
            content: <EventLine event={event} names={names} />,
          }))}
        />
      )}
    </Flex>
  );
}
