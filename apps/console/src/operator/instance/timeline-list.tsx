import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Empty, Skeleton, Timeline, Typography } from 'antd';
import type { ReactElement } from 'react';
import type { StuckDossier } from '@lienthong/contracts';
import { detailQuery, historyQuery } from '../../dossier/dossier-queries';
import { EventLine } from '../../dossier/history/event-line';
import { useDossierNames } from '../../dossier/names';
import type { DossierNames } from '../../dossier/names-of';
import { installationQuery } from '../../session/installation';
import { useBilingual, useTexts } from '../../text/texts';
import { ProblemAlert } from '../../ui/problem-alert';
import { ItemTag } from '../acts/standing-tag';
import { operatorTexts } from '../operator.texts';
import { showReal } from '../real-time';
import { instanceTexts } from './instance.texts';
import { timelineOf } from './timeline';
import type { Moment } from './timeline';

const colors: Readonly<Record<Moment['type'], string>> = {
  event: '#7a828e',
  seen: '#b3261e',
  cured: '#0a5c8a',
  asked: '#0a5c8a',
  applied: '#0a5c8a',
  ended: '#0a5c8a',
};

/** What happened to the dossier, its troubles and the operators' acts, in one order. */
export function TimelineList({ stuck }: { readonly stuck: StuckDossier }): ReactElement {
  const say = useTexts(instanceTexts);
  const detail = useQuery(detailQuery(stuck.code));
  const history = useQuery(historyQuery(stuck.code));
  const { data: clock } = useQuery(installationQuery);
  const names = useDossierNames(detail.data);
  if (history.isPending) return <Skeleton active />;
  const moments = timelineOf(stuck, history.data?.events ?? [], clock);
  return (
    <>
      {history.error === null ? null : <ProblemAlert error={history.error} onRetry={() => void history.refetch()} />}
      {moments.length === 0 ? (
        <Empty description={say('timelineNone')} />
      ) : (
        <Timeline
          items={moments.map((moment, index) => ({
            key: `${moment.type}-${moment.at}-${index}`,
            color: colors[moment.type],
            content: <MomentLine moment={moment} names={names} />,
          }))}
        />
      )}
    </>
  );
}

function MomentLine({ moment, names }: { readonly moment: Moment; readonly names: DossierNames }): ReactElement {
  return (
    <>
      <Typography.Text type="secondary">
        <time dateTime={moment.at}>{showReal(moment.at)}</time>
      </Typography.Text>
      <MomentText moment={moment} names={names} />
    </>
  );
}

function MomentText({ moment, names }: { readonly moment: Moment; readonly names: DossierNames }): ReactElement {
  const say = useTexts(instanceTexts);
  const acts = useTexts(operatorTexts);
  const pick = useBilingual();
  switch (moment.type) {
    case 'event':
      return <EventLine event={moment.event} names={names} />;
    case 'seen':
      return (
        <div>
          <strong>{say('begins', { cause: pick(moment.finding.cause) })}</strong>
        </div>
      );
    case 'cured':
      return <div>{say('cured', { cause: pick(moment.finding.cause) })}</div>;
    case 'asked':
      return (
        <div>
          {say('asked', { who: moment.act.requestedBy.subject, act: acts(moment.act.request.act) })}{' '}
          <Link to="/van-hanh/dot/$id" params={{ id: moment.act.id }}>
            {say('openAct')}
          </Link>
          <div className="told">{moment.act.reason}</div>
        </div>
      );
    case 'applied':
      return <div>{say('applied', { act: acts(moment.act.request.act) })}</div>;
    case 'ended': {
      const { outcome, status } = moment.act.item;
      return (
        <div>
          <ItemTag of={status} /> {outcome === null ? null : say('ended', { told: pick(outcome.told) })}
        </div>
      );
    }
  }
}
