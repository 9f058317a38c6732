import { Flex, Grid, Table, Typography } from 'antd';
import type { TableProps } from 'antd';
import { useMemo } from 'react';
import type { ReactElement, UIEvent } from 'react';
import type { ListedDossier } from '@lienthong/contracts';
import { showDate, showInstant } from '../../text/instants';
import { useTexts } from '../../text/texts';
import { useProcedureName, useUnitName } from '../../ui/catalogue';
import { statusTexts } from '../../ui/status-texts';
import { TimeLeft } from '../../ui/time-left';
import { DossierLink } from '../../work/dossier-link';
import { useSayCoded } from '../history/use-say-event';
import { namesOf } from '../names-of';
import { listTexts } from './list.texts';
import './dossier-rows.css';
import { useHeightLeft } from './use-height-left';

const moreWithin = 1_500;
const tableHead = 48;
const wideRow = 1_080;

interface DossierRowsProps {
  readonly rows: readonly ListedDossier[];
  readonly onEnd: () => void;
}

/** Only rows in sight are in the page, so that a hundred thousand scroll as smoothly as ten. */
export function DossierRows({ rows, onEnd }: DossierRowsProps): ReactElement {
  const say = useTexts(listTexts);
  const wide = Grid.useBreakpoint().lg === true;
  const [box, height] = useHeightLeft(24);
  const columns = useColumns(wide);
  const data = useMemo(() => [...rows], [rows]);
  const onScroll = ({ currentTarget }: UIEvent<HTMLDivElement>): void => {
    const { scrollHeight, scrollTop, clientHeight } = currentTarget;
    if (scrollHeight - scrollTop - clientHeight < moreWithin) onEnd();
  };
  return (
    <div ref={box} className="dossier-rows" role="region" aria-label={say('title')}>
      <Table<ListedDossier>
        virtual
        size="middle"
        rowKey="code"
        pagination={false}
        showHeader={wide}
        columns={columns}
        dataSource={data}
        onScroll={onScroll}
        scroll={{ x: wide ? wideRow : 300, y: height - (wide ? tableHead : 0) }}
      />
    </div>
  );
}

type Columns = NonNullable<TableProps<ListedDossier>['columns']>;

function useColumns(wide: boolean): Columns {
  const say = useTexts(listTexts);
  const status = useTexts(statusTexts);
  const procedureName = useProcedureName();
  const unitName = useUnitName();
  if (!wide) return [{ key: 'card', render: (_, row) => <RowCard row={row} /> }];
  return [
    { key: 'code', title: say('code'), width: 232, render: (_, row) => <DossierLink code={row.code} /> },
    { key: 'procedure', title: say('procedure'), render: (_, row) => <Lines first={procedureName(row.procedure)} /> },
    { key: 'status', title: say('status'), width: 150, render: (_, row) => <Lines first={status(`${row.status}`)} /> },
    {
      key: 'where',
      title: say('where'),
      width: 230,
      render: (_, row) => <Lines first={unitName(row.holder)} second={row.stepName} />,
    },
    { key: 'received', title: say('receivedOn'), width: 112, render: (_, row) => showDate(row.receivedAt) },
    {
      key: 'left',
      title: say('appointment'),
      width: 220,
      render: (_, row) => (
        <>
          <RowTime row={row} />
          {row.dueAt === null ? null : <div>{showInstant(row.dueAt)}</div>}
        </>
      ),
    },
  ];
}

/** Two lines at most, so that all rows are of one height; what is cut off is in the title. */
function Lines({ first, second }: { readonly first: string; readonly second?: string }): ReactElement {
  if (second === undefined) {
    return (
      <div className="two-lines" title={first}>
        {first}
      </div>
    );
  }
  return (
    <>
      <div className="one-line" title={first}>
        {first}
      </div>
      <div className="one-line second" title={second}>
        {second}
      </div>
    </>
  );
}

function RowTime({ row }: { readonly row: ListedDossier }): ReactElement {
  const sayCoded = useSayCoded(noNames);
  return (
    <TimeLeft
      dueAt={row.dueAt}
      closed={row.closed}
      paused={row.dueAt === null}
      pausedFor={row.pausedFor === null ? null : sayCoded(`pause:${row.pausedFor}`)}
    />
  );
}

const noNames = namesOf({ procedure: undefined, caseCode: '', units: undefined, officers: [], pick: ({ vi }) => vi });

function RowCard({ row }: { readonly row: ListedDossier }): ReactElement {
  const status = useTexts(statusTexts);
  const procedureName = useProcedureName();
  const unitName = useUnitName();
  return (
    <div style={{ minHeight: 92, whiteSpace: 'normal' }}>
      <Flex justify="space-between" gap="small" wrap>
        <DossierLink code={row.code} />
        <RowTime row={row} />
      </Flex>
      <div>{procedureName(row.procedure)}</div>
      <Typography.Text type="secondary">
        {status(`${row.status}`)} · {unitName(row.holder)}
      </Typography.Text>
    </div>
  );
}
