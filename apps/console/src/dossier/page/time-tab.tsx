import { useQuery } from '@tanstack/react-query';
import { Flex, Grid, Skeleton, Table, Typography } from 'antd';
import type { TableProps } from 'antd';
import type { ReactElement } from 'react';
import type { TimeShare, TimeUse } from '@lienthong/domain';
import { showInstant } from '../../text/instants';
import { useTexts } from '../../text/texts';
import { ProblemAlert } from '../../ui/problem-alert';
import { timeQuery } from '../dossier-queries';
import type { DossierNames } from '../names-of';
import { between } from '../route/spans';
import { useSpan, useWorkingSpan } from '../route/use-span';
import { partTexts } from './dossier.texts';

const useTextsOf = {
  held: 'held',
  accepting: 'accepting',
  consulting: 'consulting',
  disputed: 'use-disputed',
  paused: 'paused',
  ready: 'ready',
} as const satisfies Record<TimeUse, string>;

/** Told apart by lightness too, not by hue alone; the table beside says the same. */
const palette = ['#0b5a4a', '#5aa897', '#0a5c8a', '#8fbfdc', '#8a5a00', '#d9b36c', '#5b4b8a', '#b3a7d6', '#6b7280'];

interface TimeProps {
  readonly code: string;
  readonly names: DossierNames;
}

/** Who had it for how long: a bar to see it, a table to read it. */
export function TimeTab({ code, names }: TimeProps): ReactElement {
  const say = useTexts(partTexts);
  const span = useSpan();
  const { data, error, refetch } = useQuery(timeQuery(code));
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  const { from, until } = data;
  const whole = between(from, until);
  const shares = [...data.shares].sort((a, b) => b.millis - a.millis);
  const rows = shares.map((share, index) => ({
    ...share,
    key: `${share.use} ${share.unit ?? ''}`,
    colour: palette[index % palette.length] ?? '#6b7280',
    percent: whole === 0 ? 0 : (share.millis / whole) * 100,
  }));
  return (
    <Flex vertical gap="middle">
      <Typography.Text>
        {say('timeSum', { from: showInstant(from), until: showInstant(until), time: span(whole) })}
      </Typography.Text>
      <div aria-hidden style={{ display: 'flex', height: 28, borderRadius: 6, overflow: 'hidden' }}>
        {rows.map(({ key, percent, colour }) => (
          <div key={key} style={{ width: `${percent}%`, background: colour, borderInlineEnd: '1px solid #ffffff' }} />
        ))}
      </div>
      <TimeTable rows={rows} names={names} />
    </Flex>
  );
}

interface Row extends TimeShare {
  readonly key: string;
  readonly colour: string;
  readonly percent: number;
}

function TimeTable({ rows, names }: { readonly rows: readonly Row[]; readonly names: DossierNames }): ReactElement {
  const say = useTexts(partTexts);
  const roomy = Grid.useBreakpoint().md === true;
  const span = useSpan();
  const working = useWorkingSpan();
  const usedFor = (row: Row): string => say(useTextsOf[row.use]);
  const percent = (row: Row): string => `${Math.round(row.percent)} %`;
  const wide: NonNullable<TableProps<Row>['columns']> = [
    { key: 'use', title: say('use'), render: (_, row) => usedFor(row) },
    { key: 'wall', title: say('wall'), render: (_, { millis }) => span(millis) },
    { key: 'working', title: say('working'), render: (_, { workingMillis }) => working(workingMillis) },
    { key: 'share', title: say('share'), align: 'right', render: (_, row) => percent(row) },
  ];
  const narrow: typeof wide = [
    {
      key: 'wall',
      title: say('wall'),
      width: 120,
      render: (_, row) => (
        <>
          <div>{span(row.millis)}</div>
          {percent(row)}
        </>
      ),
    },
  ];
  return (
    <Table<Row>
      size="small"
      pagination={false}
      aria-label={say('timeTable')}
      dataSource={[...rows]}
      columns={[
        {
          key: 'who',
          title: say('who'),
          render: (_, row) => (
            <>
              <span aria-hidden style={{ color: row.colour }}>
                ■
              </span>{' '}
              {row.unit === null ? say('nobody') : names.unit(row.unit)}
              {roomy ? null : <div>{usedFor(row)}</div>}
            </>
          ),
        },
        ...(roomy ? wide : narrow),
      ]}
    />
  );
}
