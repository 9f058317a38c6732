import {
  CheckOutlined,
  CloseCircleFilled,
  DisconnectOutlined,
  ExclamationCircleFilled,
  QuestionCircleFilled,
} from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Flex, Skeleton, Tag, Typography } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import type { CheckState, HealthCheck, SystemHealth } from '@lienthong/contracts';
import { useBilingual, useTexts } from '../../text/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { healthQuery } from '../operator-queries';
import '../operator.css';
import { showReal } from '../real-time';
import { useRealTime } from '../use-real-time';
import { healthTexts } from './health.texts';

const looks: Readonly<Record<CheckState, readonly [color: string, icon: ReactNode]>> = {
  ok: ['default', <CheckOutlined key="i" />],
  bad: ['error', <CloseCircleFilled key="i" />],
  away: ['error', <DisconnectOutlined key="i" />],
  unknown: ['warning', <QuestionCircleFilled key="i" />],
};

/** How servers, queues, readers and sources are: ok, not ok, or unknown; and since when. */
export function HealthPage(): ReactElement {
  const say = useTexts(healthTexts);
  const { data, error, refetch } = useQuery(healthQuery);
  return (
    <>
      <PageHeader title={say('title')} help={say('help')} />
      {error === null ? null : <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined ? error === null && <Skeleton active paragraph={{ rows: 10 }} /> : <Loaded health={data} />}
    </>
  );
}

function Loaded({ health }: { readonly health: SystemHealth }): ReactElement {
  const say = useTexts(healthTexts);
  return (
    <Flex vertical gap="middle">
      <Summary health={health} />
      {health.parts.map(({ part, checks }) => (
        <Card
          key={part}
          size="small"
          title={<h2 style={{ fontSize: 16, margin: 0, whiteSpace: 'normal' }}>{say(part)}</h2>}
          extra={say('counts', { ok: checks.filter(({ state }) => state === 'ok').length, all: checks.length })}
        >
          <ul className="checks">
            {checks.map((check) => (
              <CheckLine key={check.id} check={check} />
            ))}
          </ul>
        </Card>
      ))}
    </Flex>
  );
}

function Summary({ health: { at, parts } }: { readonly health: SystemHealth }): ReactElement {
  const say = useTexts(healthTexts);
  const all = parts.flatMap(({ checks }) => checks);
  const unknown = all.filter(({ state }) => state === 'unknown').length;
  const bad = all.filter(({ state }) => state === 'bad' || state === 'away').length;
  const well = bad + unknown === 0;
  return (
    <Alert
      type={bad > 0 ? 'error' : unknown > 0 ? 'warning' : 'info'}
      showIcon
      icon={well ? <CheckOutlined /> : <ExclamationCircleFilled />}
      title={well ? say('allOk') : say('summary', { bad, unknown })}
      description={say('readAt', { at: showReal(at) })}
    />
  );
}

function CheckLine({ check }: { readonly check: HealthCheck }): ReactElement {
  const say = useTexts(healthTexts);
  const pick = useBilingual();
  const { span } = useRealTime(5_000);
  const { id, state, what, todo, since, orLonger } = check;
  const [color, icon] = looks[state];
  return (
    <li data-check={id}>
      <div>
        <Tag color={color} icon={icon}>
          {say(state)}
        </Tag>
      </div>
      <div style={{ minWidth: 0 }}>
        <strong className="code-text">{id}</strong>
        <div style={{ overflowWrap: 'anywhere' }}>{pick(what)}</div>
        {todo === null ? null : <div>{say('todo', { todo: pick(todo) })}</div>}
      </div>
      <Typography.Text type="secondary">
        {say(orLonger ? 'sinceLonger' : 'since', { at: showReal(since), span: span(since) })}
      </Typography.Text>
    </li>
  );
}
