import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Empty, Flex, Skeleton, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { isAble, useMe } from '../session/use-me';
import { showInstant } from '../text/instants';
import { useTexts } from '../text/texts';
import { PageHeader } from '../ui/page-header';
import { ProblemAlert } from '../ui/problem-alert';
import { AbsenceDialog } from './absence-dialog';
import { absenceTexts } from './absences.texts';
import { RowList } from './row-list';
import type { RowColumn } from './row-list';
import { endAbsence, useAbsences } from './use-absences';
import type { ListedAbsence } from './use-absences';
import { useOfficerName } from './use-officers';

const colors = { planned: 'processing', 'in-force': 'warning', ended: 'default' } as const;

/** Who is away, who stands in, and what was moved. */
export function AbsencesPage(): ReactElement {
  const say = useTexts(absenceTexts);
  const me = useMe();
  const may = isAble(me, 'absence.keep');
  const { data, error, isPending, refetch } = useAbsences();
  const [adding, setAdding] = useState(false);
  const { columns, problem } = useAbsenceColumns(may);
  const rows = data?.items ?? [];
  return (
    <>
      <PageHeader
        title={say('title')}
        help={say('help')}
        actions={
          may ? (
            <Button type="primary" onClick={() => setAdding(true)}>
              {say('add')}
            </Button>
          ) : undefined
        }
      />
      {may ? null : <Alert type="info" showIcon title={say('readOnly')} style={{ marginBottom: 12 }} />}
      {problem === null ? null : <ProblemAlert error={problem} />}
      {error === null ? null : <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {isPending ? <Skeleton active /> : null}
      {data !== undefined && rows.length === 0 ? <Empty description={say(may ? 'empty' : 'emptyReader')} /> : null}
      {rows.length === 0 ? null : (
        <RowList label={say('list')} rows={rows} codeOf={idOf} columns={columns} onOpen={() => undefined} />
      )}
      {adding ? <AbsenceDialog onClose={() => setAdding(false)} /> : null}
    </>
  );
}

interface AbsenceColumns {
  readonly columns: readonly RowColumn<ListedAbsence>[];
  readonly problem: Error | null;
}

function useAbsenceColumns(may: boolean): AbsenceColumns {
  const say = useTexts(absenceTexts);
  const nameOf = useOfficerName();
  const { modal, message } = App.useApp();
  const ending = useMutation({
    mutationFn: ({ id }: ListedAbsence) => endAbsence(id),
    onSuccess: (_, { officer }) => void message.success(say('endDone', { name: nameOf(officer) })),
  });
  const confirm = (absence: ListedAbsence): void =>
    void modal.confirm({
      title: say('endOf', { name: nameOf(absence.officer) }),
      content: say('endHelp'),
      okText: say('end'),
      cancelText: say('cancel'),
      onOk: () => ending.mutateAsync(absence).catch(() => undefined),
    });
  const columns: RowColumn<ListedAbsence>[] = [
    { key: 'officer', title: say('officer'), render: (row) => <strong>{nameOf(row.officer)}</strong> },
    { key: 'delegate', title: say('delegate'), render: (row) => nameOf(row.delegate) },
    { key: 'span', title: say('span'), render: (row) => `${showInstant(row.from)} – ${showInstant(row.to)}` },
    { key: 'reason', title: say('reason'), render: (row) => row.reason },
    {
      key: 'status',
      title: say('status'),
      render: ({ status, endedAt }) => (
        <Flex vertical gap={2} align="flex-start">
          <Tag color={colors[status]}>{say(status)}</Tag>
          {endedAt === null ? null : (
            <Typography.Text type="secondary">{say('endedBy', { at: showInstant(endedAt) })}</Typography.Text>
          )}
        </Flex>
      ),
    },
    { key: 'moved', title: say('moved'), render: ({ moved }) => say('movedCount', { count: moved }) },
    { key: 'by', title: say('by'), render: (row) => nameOf(row.by) },
  ];
  if (may) {
    columns.push({
      key: 'actions',
      title: say('actions'),
      render: (row) =>
        row.status === 'ended' ? null : (
          <Button size="small" aria-label={say('endOf', { name: nameOf(row.officer) })} onClick={() => confirm(row)}>
            {say('end')}
          </Button>
        ),
    });
  }
  return { columns, problem: ending.error };
}

function idOf({ id }: ListedAbsence): string {
  return id;
}
