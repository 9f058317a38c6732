import { Button, Card, Flex, Typography } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { DossierDetail } from '@lienthong/contracts';
import type { SlaClock } from '@lienthong/domain';
import { showInstant } from '../../text/instants';
import { useTexts } from '../../text/texts';
import { TimeLeft } from '../../ui/time-left';
import { useTick } from '../../ui/use-tick';
import { useSayCoded } from '../history/use-say-event';
import type { DossierNames } from '../names-of';
import { dossierTexts } from './dossier.texts';
import { WhyDate } from './why-date';

interface ClocksProps {
  readonly detail: DossierDetail;
  readonly names: DossierNames;
}

const tickMs = 30_000;

/** Both clocks, and whatever else runs: the whole dossier, this step, the hand-off, legs beside, duties to answer. */
export function ClocksCard({ detail, names }: ClocksProps): ReactElement {
  const say = useTexts(dossierTexts);
  const sayCoded = useSayCoded(names);
  const [why, setWhy] = useState(false);
  useTick(tickMs);
  const { state, closed } = detail;
  const { dossier, step, handoff, urge, silence } = state.clocks;
  const reason = state.clock.kind === 'paused' ? sayCoded(`pause:${state.clock.reason}`) : null;
  const others = [
    ['clockHandoff', handoff],
    ['clockUrge', urge],
    ['clockSilence', silence],
  ] as const;
  const legs = state.legs.filter((leg) => leg.status === 'running');
  const showsStep = step !== null && state.handoff.kind !== 'offered' && !closed;
  return (
    <Card size="small" title={<h2 className="card-title">{say('clocks')}</h2>}>
      <Flex vertical gap="small">
        <Clock
          name={say('clockDossier')}
          clock={dossier}
          paused={reason}
          closed={closed || state.finishedAt !== null}
        />
        <Button size="small" style={{ alignSelf: 'flex-start' }} onClick={() => setWhy(true)}>
          {say('whyDate')}
        </Button>
        {showsStep ? <Clock name={say('clockStep')} clock={step} paused={reason} closed={false} /> : null}
        {others.map(([key, clock]) =>
          clock === null || closed ? null : (
            <Clock key={key} name={say(key)} clock={clock} paused={null} closed={false} />
          ),
        )}
        {legs.map((leg) => (
          <Clock
            key={leg.clock.id}
            name={`${names.leg(leg.leg)} – ${names.unit(leg.unit)}`}
            clock={leg.clock}
            paused={null}
            closed={false}
          />
        ))}
      </Flex>
      <WhyDate code={detail.code} open={why} onClose={() => setWhy(false)} />
    </Card>
  );
}

interface ClockProps {
  readonly name: string;
  readonly clock: SlaClock | null;
  /** Why it stands still, in words. */
  readonly paused: string | null;
  readonly closed: boolean;
}

function Clock({ name, clock, paused, closed }: ClockProps): ReactElement {
  const say = useTexts(dossierTexts);
  const dueAt = clock?.dueAt ?? null;
  return (
    <div>
      <div style={{ fontWeight: 600 }}>{name}</div>
      <Flex gap={4} wrap align="center">
        <TimeLeft dueAt={dueAt} paused={dueAt === null} pausedFor={paused} closed={closed} />
        {dueAt === null ? null : (
          <Typography.Text type="secondary">{say('due', { at: showInstant(dueAt) })}</Typography.Text>
        )}
      </Flex>
    </div>
  );
}
