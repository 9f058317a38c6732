import { Table } from 'antd';
import type { TableProps } from 'antd';
import type { ReactElement } from 'react';
import type { TimeNode, TimeNodeUnit } from '@lienthong/contracts';
import { useBilingual, useLanguage, useTexts } from '../../text/texts';
import { showShare } from '../numbers';
import { allottedShare, heatOf } from './route-heat';
import type { HeatBy } from './route-heat';
import { timeTexts } from './time.texts';
import { useWorkTime } from './use-work-time';

interface NodeTableProps {
  readonly nodes: readonly TimeNode[];
  readonly by: HeatBy;
}

const keyOf = ({ use, step, tier }: TimeNode): string => `${use}|${step}|${tier}`;

/** The figures of the picture; each line opens to its units. */
export function NodeTable({ nodes, by }: NodeTableProps): ReactElement {
  const say = useTexts(timeTexts);
  return (
    <Table<TimeNode>
      className="report-table"
      size="middle"
      rowKey={keyOf}
      dataSource={[...nodes]}
      columns={useColumns(by)}
      pagination={false}
      scroll={{ x: 'max-content' }}
      expandable={{
        columnTitle: <span className="unseen">{say('openUnits')}</span>,
        expandedRowRender: ({ units }) => <Units units={units} />,
        rowExpandable: ({ units }) => units.length > 0,
      }}
    />
  );
}

function useColumns(by: HeatBy): TableProps<TimeNode>['columns'] {
  const say = useTexts(timeTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const time = useWorkTime();
  const givenText = (node: TimeNode): string => {
    const share = showShare(allottedShare(node), language);
    return node.allottedMinutes === null ? '–' : say('ofTime', { share, given: time(node.allottedMinutes) });
  };
  const marked = (node: TimeNode, of: HeatBy, text: string): ReactElement => {
    const heat = of === by ? heatOf(node, by) : null;
    return heat === null ? <>{text}</> : <span className={`heat-mark heat-${heat}`}>{text}</span>;
  };
  const number = { align: 'end' as const, className: 'report-number' };
  return [
    {
      title: say('step'),
      rowScope: 'row',
      render: (_, { order, stepName }) => (
        <span style={{ display: 'block', minWidth: 130, maxWidth: 300 }}>
          {order === 0 ? pick(stepName) : `${order}. ${pick(stepName)}`}
        </span>
      ),
    },
    { title: say('use'), render: (_, { use }) => say(use) },
    { title: say('dossiers'), ...number, render: (_, { dossiers }) => dossiers },
    { title: say('median'), ...number, render: (_, { medianMinutes }) => time(medianMinutes) },
    { title: say('p90'), ...number, render: (_, { p90Minutes }) => time(p90Minutes) },
    { title: say('ofGiven'), ...number, render: (_, node) => marked(node, 'allotted', givenText(node)) },
    { title: say('over'), ...number, render: (_, { over }) => over ?? '–' },
    { title: say('partOfAll'), ...number, render: (_, node) => marked(node, 'share', showShare(node.share, language)) },
  ];
}

function Units({ units }: { readonly units: readonly TimeNodeUnit[] }): ReactElement {
  const say = useTexts(timeTexts);
  const pick = useBilingual();
  const time = useWorkTime();
  const number = { align: 'end' as const, className: 'report-number' };
  return (
    <Table<TimeNodeUnit>
      size="small"
      rowKey="unit"
      dataSource={[...units]}
      pagination={false}
      columns={[
        { title: say('unit'), rowScope: 'row', render: (_, { name }) => pick(name) },
        { title: say('dossiers'), ...number, render: (_, { dossiers }) => dossiers },
        { title: say('median'), ...number, render: (_, { medianMinutes }) => time(medianMinutes) },
        { title: say('p90'), ...number, render: (_, { p90Minutes }) => time(p90Minutes) },
      ]}
    />
  );
}
