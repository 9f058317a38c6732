import { Flex, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { ListedDossier } from '@lienthong/contracts';
import { useMe } from '../session/use-me';
import { showShort } from '../text/instants';
import { useTexts } from '../text/texts';
import { useProcedureName, useUnitName } from '../ui/catalogue';
import { statusTexts } from '../ui/status-texts';
import { TimeLeft } from '../ui/time-left';
import { DossierLink } from './dossier-link';
import type { RowColumn } from './row-list';
import { useOfficerName } from './use-officers';
import { workTexts } from './work.texts';

/** Columns of a queue; `actions` is what can be done with a row. */
export function useQueueColumns(actions: (row: ListedDossier) => ReactNode): readonly RowColumn<ListedDossier>[] {
  const say = useTexts(workTexts);
  const status = useTexts(statusTexts);
  const me = useMe();
  const procedureName = useProcedureName();
  const unitName = useUnitName();
  const officerName = useOfficerName();
  const assignee = (row: ListedDossier): ReactNode => {
    if (isOffered(row, me.unit.code)) return <Tag>{say('offered')}</Tag>;
    if (row.assignee === null) return <Typography.Text type="secondary">{say('nobody')}</Typography.Text>;
    const name = officerName(row.assignee);
    return row.assignee === me.subject ? <strong>{`${name} (${say('me')})`}</strong> : name;
  };
  return [
    {
      key: 'code',
      title: say('codeAndProcedure'),
      width: 290,
      render: (row) => (
        <Flex vertical gap={2}>
          <DossierLink code={row.code} />
          <Typography.Text type="secondary">{procedureName(row.procedure)}</Typography.Text>
        </Flex>
      ),
    },
    {
      key: 'timeLeft',
      title: say('timeLeft'),
      width: 190,
      render: (row) => (
        <Flex vertical gap={2} align="flex-start">
          <TimeLeft dueAt={row.urgentAt} paused={row.clock === 'paused'} closed={row.closed} />
          {row.dueAt === null ? null : (
            <Typography.Text type="secondary">{say('due', { at: showShort(row.dueAt) })}</Typography.Text>
          )}
        </Flex>
      ),
    },
    {
      key: 'step',
      title: say('step'),
      render: (row) => (
        <Flex vertical gap={2} align="flex-start">
          <span>{row.stepName}</span>
          {row.status === 4 || row.status === 2 ? null : <Tag>{status(statusKey(row.status))}</Tag>}
        </Flex>
      ),
    },
    {
      key: 'from',
      title: say('fromUnit'),
      width: 150,
      render: (row) => unitName(row.handoff?.from.unit ?? row.lastGiver ?? row.receivingUnit),
    },
    { key: 'assignee', title: say('assignee'), width: 140, render: assignee },
    { key: 'actions', title: say('actions'), width: 170, render: actions },
  ];
}

/** Whether it waits for the unit to accept it: nobody can work on it before. */
export function isOffered(row: ListedDossier, unit: string): boolean {
  return row.handoff?.kind === 'offered' && row.handoff.to.unit === unit;
}

type StatusKey = (typeof statusTexts.keys)[number];

function statusKey(status: ListedDossier['status']): StatusKey {
  return `${status}`;
}
