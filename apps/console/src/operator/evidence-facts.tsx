import type { ReactElement } from 'react';
import type { Evidence } from '@lienthong/contracts';
import { showInstant } from '../text/instants';
import { useTexts } from '../text/texts';
import { evidenceTexts } from './evidence.texts';
import { Facts } from './facts';

/** What a finding or an outcome rests on; only what is there. */
export function EvidenceFacts({ evidence }: { readonly evidence: Evidence }): ReactElement {
  const say = useTexts(evidenceTexts);
  const { topic, partition, offset, historyBytes, dueAt, eventIds, failure, runId } = evidence;
  const place = [
    topic,
    partition === undefined ? undefined : `${say('partition')} ${partition}`,
    offset === undefined ? undefined : `offset ${offset}`,
  ];
  return (
    <Facts
      of={[
        [say('failure'), failure === undefined ? null : <span className="told code-text">{failure}</span>],
        [say('activity'), evidence.activity],
        [say('attempt'), evidence.attempt],
        [say('eventId'), evidence.eventId],
        [say('eventIds'), eventIds?.join(', ')],
        [say('buildId'), evidence.buildId],
        [say('taskQueue'), evidence.taskQueue],
        [say('backlog'), evidence.backlog],
        [
          say('backlogAge'),
          evidence.backlogAgeSeconds === undefined ? null : say('seconds', { count: evidence.backlogAgeSeconds }),
        ],
        [say('pausedBy'), evidence.pausedBy],
        [say('pauseReason'), evidence.pauseReason],
        [say('place'), place.filter((part) => part !== undefined).join(' · ')],
        [say('seq'), evidence.seq],
        [say('viewSeq'), evidence.viewSeq],
        [say('handoff'), evidence.handoff],
        [say('dueAt'), dueAt === undefined ? null : showInstant(dueAt)],
        [say('clock'), evidence.clock],
        [say('historyLength'), evidence.historyLength],
        [say('historyBytes'), historyBytes === undefined ? null : `${Math.round(historyBytes / 1_024)} KB`],
        [say('runId'), runId === undefined ? null : <span className="code-text">{runId}</span>],
      ]}
    />
  );
}
