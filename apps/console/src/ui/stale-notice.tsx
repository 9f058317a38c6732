import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { detailQuery, eventsAfterQuery } from '../dossier/dossier-queries';
import { EventLine } from '../dossier/history/event-line';
import { useDossierNames } from '../dossier/names';
import { useTexts } from '../text/texts';
import { uiTexts } from './ui.texts';

const mostShown = 5;

interface StaleNoticeProps {
  readonly code: string;
  /** Number of the last event that the page, when it was read, knew of. */
  readonly seq: number;
  /** An act was just refused: the notice then tells that nothing was done. */
  readonly refused?: boolean;
  /** Where the page can be brought up to date with a click. */
  readonly onRenew?: () => void;
  /** What can be done now. */
  readonly children?: ReactNode;
}

/**
 * Tells what became of a dossier since a page, or a dialog on it, was read; nothing where nothing did. Live events make
 * it look again.
 */
export function StaleNotice({ code, seq, refused = false, onRenew, children }: StaleNoticeProps): ReactElement | null {
  const say = useTexts(uiTexts);
  const events = useQuery(eventsAfterQuery(code, seq)).data?.events ?? [];
  const names = useDossierNames(useQuery({ ...detailQuery(code), enabled: events.length > 0 }).data);
  if (events.length === 0) return null;
  const newest = events.slice(-mostShown).reverse();
  return (
    <Alert
      showIcon
      type="warning"
      role="alert"
      title={say(refused ? 'staleRefused' : 'staleChanged', { count: events.length })}
      action={onRenew === undefined ? undefined : <Button onClick={onRenew}>{say('staleRenew')}</Button>}
      description={
        <Flex vertical gap="small">
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>
            {newest.map((event) => (
              <li key={event.seq}>
                <EventLine event={event} names={names} />
              </li>
            ))}
          </ul>
          {events.length > mostShown ? <span>{say('staleMore', { count: events.length - mostShown })}</span> : null}
          {children}
        </Flex>
      }
    />
  );
}
