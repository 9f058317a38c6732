import { CheckCircleOutlined, ClockCircleOutlined, PauseCircleOutlined, WarningFilled } from '@ant-design/icons';
import { Flex, Grid, Table, Tag, Typography } from 'antd';
import type { TableProps } from 'antd';
import type { ReactElement } from 'react';
import type { ReportedRow } from '@lienthong/contracts';
import { showInstant } from '../../text/instants';
import { useBilingual, useTexts } from '../../text/texts';
import { useUnitName } from '../../ui/catalogue';
import { DossierLink } from '../../work/dossier-link';
import { reportedTexts } from './reported.texts';

/** A table where there is room, cards where there is not. */
export function ReportedRows({ rows }: { readonly rows: readonly ReportedRow[] }): ReactElement {
  const wide = Grid.useBreakpoint().lg === true;
  const columns = useColumns();
  if (wide) {
    return (
      <Table<ReportedRow>
        className="report-table"
        size="middle"
        rowKey="code"
        dataSource={[...rows]}
        columns={columns}
        pagination={false}
        scroll={{ x: 'max-content' }}
      />
    );
  }
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {rows.map((row) => (
        <li key={row.code} style={{ padding: '10px 0', borderBottom: '1px solid #e5e7eb' }}>
          <Card row={row} />
        </li>
      ))}
    </ul>
  );
}

function Card({ row }: { readonly row: ReportedRow }): ReactElement {
  const say = useTexts(reportedTexts);
  const pick = useBilingual();
  return (
    <Flex vertical gap={2}>
      <Flex justify="space-between" gap="small" wrap>
        <DossierLink code={row.code} />
        <StateTag row={row} />
      </Flex>
      <span>{pick(row.procedureName)}</span>
      <Typography.Text type="secondary">
        {pick(row.receivingUnitName)} · {say('due')} {row.dueAt === null ? '–' : showInstant(row.dueAt)}
      </Typography.Text>
    </Flex>
  );
}

function useColumns(): TableProps<ReportedRow>['columns'] {
  const say = useTexts(reportedTexts);
  const pick = useBilingual();
  const unit = useUnitName();
  const wrapped = (text: string): ReactElement => <span style={{ display: 'block', maxWidth: 260 }}>{text}</span>;
  const instant = (at: string | null): string => (at === null ? '–' : showInstant(at));
  return [
    { title: say('code'), rowScope: 'row', render: (_, { code }) => <DossierLink code={code} /> },
    { title: say('state'), render: (_, row) => <StateTag row={row} /> },
    { title: say('procedureOf'), render: (_, { procedureName }) => wrapped(pick(procedureName)) },
    { title: say('receivedBy'), render: (_, { receivingUnitName }) => wrapped(pick(receivingUnitName)) },
    { title: say('heldBy'), render: (_, { holder }) => wrapped(unit(holder)) },
    { title: say('received'), render: (_, { receivedAt }) => instant(receivedAt) },
    { title: say('due'), render: (_, { dueAt }) => instant(dueAt) },
    { title: say('finished'), render: (_, { finishedAt }) => instant(finishedAt) },
  ];
}

function StateTag({ row }: { readonly row: ReportedRow }): ReactElement {
  const say = useTexts(reportedTexts);
  const { standing, timeliness } = row;
  if (standing === 'paused') return <Tag icon={<PauseCircleOutlined />}>{say('open-paused')}</Tag>;
  if (standing !== null) {
    const late = standing === 'late';
    return (
      <Tag color={late ? 'error' : 'processing'} icon={late ? <WarningFilled /> : <ClockCircleOutlined />}>
        {say(`open-${standing}`)}
      </Tag>
    );
  }
  const late = timeliness === 'late';
  return (
    <Tag color={late ? 'error' : 'success'} icon={late ? <WarningFilled /> : <CheckCircleOutlined />}>
      {say(timeliness ?? 'on-time')}
    </Tag>
  );
}
