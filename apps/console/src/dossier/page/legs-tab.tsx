import { Card, Empty, Flex, Tag, Typography } from 'antd';
import type { ReactElement } from 'react';
import type { DossierDetail } from '@lienthong/contracts';
import type { Leg } from '@lienthong/domain';
import { showInstant } from '../../text/instants';
import { useTexts } from '../../text/texts';
import { TimeLeft } from '../../ui/time-left';
import type { DossierHistory } from '../dossier-queries';
import type { DossierNames } from '../names-of';
import { partTexts } from './dossier.texts';
import { legsTold } from './leg-told';
import type { LegTold } from './leg-told';

const statusTexts = {
  running: 'running',
  given: 'leg-given',
  defaulted: 'defaulted',
  done: 'done',
  refused: 'refused',
} as const satisfies Record<Leg['status'], string>;

interface LegsProps {
  readonly detail: DossierDetail;
  readonly history: DossierHistory;
  readonly names: DossierNames;
}

/** What other units were asked, and what they said or did. */
export function LegsTab({ detail, history, names }: LegsProps): ReactElement {
  const say = useTexts(partTexts);
  const told = legsTold(detail.state.legs, history.events);
  if (told.length === 0) return <Empty description={say('noLegs')} />;
  return (
    <Flex vertical gap="small">
      {told.map((one) => (
        <LegCard key={`${one.leg.leg}:${one.leg.nth}`} told={one} names={names} />
      ))}
    </Flex>
  );
}

function LegCard({ told, names }: { readonly told: LegTold; readonly names: DossierNames }): ReactElement {
  const say = useTexts(partTexts);
  const { leg, question, answer, agrees } = told;
  const dates = [
    say('opened', { at: showInstant(leg.openedAt) }),
    ...(leg.endedAt === null ? [] : [say('ended', { at: showInstant(leg.endedAt) })]),
  ];
  return (
    <Card size="small" title={<h3 className="card-title">{names.leg(leg.leg)}</h3>}>
      <Flex gap={6} wrap align="center">
        <Tag>{say(leg.kind)}</Tag>
        <Tag color={leg.status === 'refused' ? 'error' : leg.status === 'running' ? 'processing' : 'success'}>
          {say(statusTexts[leg.status])}
        </Tag>
        {agrees === null ? null : (
          <Tag color={agrees ? 'success' : 'error'}>{say(agrees ? 'agrees' : 'disagrees')}</Tag>
        )}
        {leg.status === 'running' ? <TimeLeft dueAt={leg.clock.dueAt} /> : null}
      </Flex>
      <div>
        {names.unit(leg.unit)} – {names.office(leg.unit, leg.office)}
      </div>
      <Typography.Text type="secondary">{dates.join(' · ')}</Typography.Text>
      {question === null ? null : <p style={{ whiteSpace: 'pre-line' }}>{say('question', { text: question })}</p>}
      {answer === null ? null : <p style={{ whiteSpace: 'pre-line' }}>{answer}</p>}
      {leg.consentGround === null ? null : <div>{say('consentGround', { ground: leg.consentGround })}</div>}
    </Card>
  );
}
