import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Drawer, Empty, Flex, Input, Select, Skeleton, Typography } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { ReactElement } from 'react';
import type { TrailRecord, TrailStep } from '@lienthong/contracts';
import { useTexts } from '../../text/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { MoreButton } from '../../ui/more-button';
import { RowList } from '../../work/row-list';
import type { RowColumn } from '../../work/row-list';
import { Facts } from '../facts';
import { trailQuery, verdictQuery } from '../operator-queries';
import { operatorTexts } from '../operator.texts';
import '../operator.css';
import { showReal } from '../real-time';
import { InstanceLink } from '../subject-name';
import { fitting, trailSteps } from './trail-filter';
import { trailTexts } from './trail.texts';
import { VerdictCard } from './verdict-card';

/** Who did what, the newest first; and whether the chain of records is whole. */
export function TrailPage(): ReactElement {
  const say = useTexts(trailTexts);
  const { data } = useQuery(verdictQuery(''));
  return (
    <>
      <PageHeader title={say('title')} help={say('help')} />
      <Flex vertical gap="middle">
        <VerdictCard />
        {data === undefined ? null : data.records === 0 ? (
          <Empty description={say('none')} />
        ) : (
          <Records newest={data.records} />
        )}
      </Flex>
    </>
  );
}

function Records({ newest }: { readonly newest: number }): ReactElement {
  const say = useTexts(trailTexts);
  const [typed, type] = useState('');
  const [step, chooseStep] = useState<TrailStep>();
  const [shown, show] = useState<TrailRecord | null>(null);
  const wanted = useDeferredValue(typed);
  const columns = useColumns(show);
  const query = useInfiniteQuery(trailQuery(newest));
  const { data, error, refetch } = query;
  if (error !== null && data === undefined) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  const loaded = data.pages.flatMap(({ items }) => [...items].reverse());
  const rows = fitting(loaded, wanted, step);
  return (
    <Flex vertical gap="small">
      <Flex gap="small" wrap>
        <Input.Search
          allowClear
          style={{ maxWidth: 380 }}
          aria-label={say('filter')}
          placeholder={say('filter')}
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
        <Select<TrailStep>
          allowClear
          style={{ minWidth: 220 }}
          aria-label={say('filterStep')}
          placeholder={say('filterStep')}
          value={step}
          onChange={(chosen?: TrailStep) => chooseStep(chosen)}
          options={trailSteps.map((one) => ({ value: one, label: say(one) }))}
        />
      </Flex>
      <Typography.Text type="secondary">{say('loaded', { count: loaded.length })}</Typography.Text>
      {rows.length === 0 ? (
        <Empty description={say('noneFits')} />
      ) : (
        <RowList rows={rows} codeOf={({ _id }) => _id} columns={columns} label={say('listLabel')} onOpen={show} />
      )}
      <MoreButton pages={query} label={say('older')} />
      <Drawer
        open={shown !== null}
        onClose={() => show(null)}
        title={shown === null ? '' : say('record', { n: shown.n })}
        size={520}
        destroyOnHidden
      >
        {shown === null ? null : <RecordDetails record={shown} />}
      </Drawer>
    </Flex>
  );
}

function useColumns(onDetails: (record: TrailRecord) => void): readonly RowColumn<TrailRecord>[] {
  const say = useTexts(trailTexts);
  const acts = useTexts(operatorTexts);
  return [
    {
      key: 'step',
      title: say('step'),
      width: 230,
      render: ({ n, step, act }) => (
        <>
          <strong>{say(step)}</strong> <Typography.Text type="secondary">#{n}</Typography.Text>
          <div>{acts(act)}</div>
        </>
      ),
    },
    { key: 'at', title: say('at'), width: 170, render: ({ at }) => showReal(at) },
    { key: 'who', title: say('who'), width: 150, render: ({ actor }) => `${actor.subject} (${actor.unit})` },
    {
      key: 'code',
      title: say('code'),
      width: 235,
      render: ({ code }) => (code === null ? '–' : <InstanceLink code={code} />),
    },
    { key: 'reason', title: say('reason'), render: ({ reason }) => <span className="told">{reason}</span> },
    {
      key: 'details',
      title: say('details'),
      width: 110,
      render: (record) => (
        <Button size="small" onClick={() => onDetails(record)} aria-label={`${say('details')}: #${record.n}`}>
          {say('details')}
        </Button>
      ),
    },
  ];
}

function RecordDetails({ record }: { readonly record: TrailRecord }): ReactElement {
  const say = useTexts(trailTexts);
  const acts = useTexts(operatorTexts);
  const { operation, hash, prevHash, detail, code, actor, act, step, at, reason } = record;
  return (
    <Facts
      of={[
        [say('step'), `${say(step)} – ${acts(act)}`],
        [say('at'), showReal(at)],
        [say('who'), `${actor.subject} (${actor.unit}, ${actor.role})`],
        [say('code'), code === null ? null : <InstanceLink code={code} />],
        [say('reason'), <span className="told">{reason}</span>],
        [
          say('operation'),
          <Link to="/van-hanh/dot/$id" params={{ id: operation }} className="code-text">
            {operation}
          </Link>,
        ],
        [say('hash'), <span className="code-text">{hash}</span>],
        [say('prevHash'), <span className="code-text">{prevHash}</span>],
        [
          say('detail'),
          <pre className="code-text" style={{ margin: 0, whiteSpace: 'pre-wrap' }}>
            {JSON.stringify(detail, null, 2)}
          </pre>,
        ],
      ]}
    />
  );
}
