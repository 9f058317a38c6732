import { Button, Empty, Flex, Skeleton, Typography } from 'antd';
import type { ReactElement } from 'react';
import type { ListedDossier } from '@lienthong/contracts';
import { showInstant } from '../text/instants';
import { useTexts } from '../text/texts';
import { useProcedureName, useUnitName } from '../ui/catalogue';
import { ProblemAlert } from '../ui/problem-alert';
import { statusTexts } from '../ui/status-texts';
import { TimeLeft } from '../ui/time-left';
import { MoreButton } from '../ui/more-button';
import { DossierLink } from '../work/dossier-link';
import { RowList } from '../work/row-list';
import type { RowColumn } from '../work/row-list';
import type { DeskList } from './desk-lists';
import { deskTexts } from './desk.texts';
import { useDeskList } from './use-desk-list';

interface DeskRowsProps {
  readonly list: DeskList;
  /** What the row's button says; its dossier's code goes with it. */
  readonly onOpen: (code: string) => void;
}

/** The dossiers of a list, with what the desk wants to know of each and the way to act on it. */
export function DeskRows({ list, onOpen }: DeskRowsProps): ReactElement {
  const say = useTexts(deskTexts);
  const columns = useColumns(list, onOpen);
  const rows = useDeskList(list);
  if (rows.data === undefined) {
    return rows.error === null ? (
      <Skeleton active paragraph={{ rows: 6 }} />
    ) : (
      <ProblemAlert error={rows.error} onRetry={() => void rows.refetch()} />
    );
  }
  if (rows.data.length === 0) return <Empty description={say(`none.${list}`)} />;
  return (
    <Flex vertical gap="middle">
      <RowList
        rows={rows.data}
        codeOf={codeOf}
        columns={columns}
        label={say('rowsOf', { list: say(`tile.${list}`) })}
        onOpen={(row) => onOpen(row.code)}
      />
      <Flex gap="middle" align="center">
        <Typography.Text type="secondary">{say('shown', { count: rows.data.length })}</Typography.Text>
        <MoreButton pages={rows} label={say('more')} />
      </Flex>
    </Flex>
  );
}

const codeOf = (row: ListedDossier): string => row.code;

function useColumns(list: DeskList, onOpen: (code: string) => void): readonly RowColumn<ListedDossier>[] {
  const say = useTexts(deskTexts);
  const status = useTexts(statusTexts);
  const procedureName = useProcedureName();
  const unitName = useUnitName();
  const open = list === 'ket-qua' ? 'giveOutOne' : 'open';
  return [
    { key: 'code', title: say('code'), render: ({ code }) => <DossierLink code={code} /> },
    { key: 'procedure', title: say('procedure'), render: ({ procedure }) => procedureName(procedure) },
    {
      key: 'step',
      title: say('step'),
      render: (row) => (
        <>
          {row.stepName}
          <br />
          <Typography.Text type="secondary">
            {status(`${row.status}`)} · {unitName(row.holder)}
          </Typography.Text>
        </>
      ),
    },
    {
      key: 'due',
      title: say('due'),
      width: 150,
      render: ({ dueAt }) => (dueAt === null ? '–' : showInstant(dueAt)),
    },
    {
      key: 'left',
      title: say('left'),
      width: 190,
      render: ({ dueAt, clock, closed }) => <TimeLeft dueAt={dueAt} paused={clock === 'paused'} closed={closed} />,
    },
    {
      key: 'acts',
      title: say('acts'),
      width: 120,
      render: ({ code }) => (
        <Button aria-label={say(open, { code })} onClick={() => onOpen(code)}>
          {say(list === 'ket-qua' ? 'giveOut' : 'openShort')}
        </Button>
      ),
    },
  ];
}
