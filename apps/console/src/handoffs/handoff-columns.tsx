import { Flex, Tag, Typography } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import type { ListedHandoff } from '@lienthong/contracts';
import { showInstant, showShort } from '../text/instants';
import { useBilingual, useTexts } from '../text/texts';
import { useProcedureName, useUnitName } from '../ui/catalogue';
import { TimeLeft } from '../ui/time-left';
import { DossierLink } from '../work/dossier-link';
import type { RowColumn } from '../work/row-list';
import { handoffTexts } from './handoffs.texts';

/** Columns of the inbox (`in`) and of what was sent (`out`). */
export function useHandoffColumns(
  direction: 'in' | 'out',
  actions: (row: ListedHandoff) => ReactNode,
): readonly RowColumn<ListedHandoff>[] {
  const say = useTexts(handoffTexts);
  const procedureName = useProcedureName();
  const unitName = useUnitName();
  const pick = useBilingual();
  return [
    {
      key: 'code',
      title: say('codeAndProcedure'),
      width: 250,
      render: (row) => (
        <Flex vertical gap={2}>
          <DossierLink code={row.code} />
          <Typography.Text type="secondary">{procedureName(row.dossier.procedure)}</Typography.Text>
        </Flex>
      ),
    },
    {
      key: 'deadline',
      title: say(direction === 'in' ? 'deadline' : 'state'),
      width: direction === 'in' ? 190 : 240,
      render: (row) => (
        <Flex vertical gap={2} align="flex-start">
          <HandoffState row={row} />
          <Typography.Text type="secondary">{say('offeredAtTime', { at: showShort(row.offeredAt) })}</Typography.Text>
        </Flex>
      ),
    },
    {
      key: 'unit',
      title: say(direction === 'in' ? 'from' : 'to'),
      width: 170,
      render: ({ from, to, giver }) => (
        <Flex vertical gap={2}>
          <span>{unitName(direction === 'in' ? from.unit : to.unit)}</span>
          {direction === 'in' ? <Typography.Text type="secondary">{giver}</Typography.Text> : null}
        </Flex>
      ),
    },
    { key: 'step', title: say('forStep'), width: 160, render: ({ toStepName }) => pick(toStepName) },
    { key: 'papers', title: say('papers'), render: ({ papers }) => <Papers papers={papers} /> },
    { key: 'actions', title: say('actions'), width: 170, render: actions },
  ];
}

/** By when, or what became of it and why: in words, with a colour. */
function HandoffState({ row }: { readonly row: ListedHandoff }): ReactElement {
  const say = useTexts(handoffTexts);
  const { kind, dueAt, endedAt, reason } = row;
  if (kind === 'offered') return <TimeLeft dueAt={dueAt} />;
  return (
    <Flex vertical gap={2} align="flex-start">
      <Tag color={kind === 'recalled' ? 'default' : 'error'}>{say(kind)}</Tag>
      {endedAt === null ? null : (
        <Typography.Text type="secondary">{say('endedAt', { at: showInstant(endedAt) })}</Typography.Text>
      )}
      {kind === 'lapsed' && dueAt !== null ? <span>{say('lapsedHelp', { at: showInstant(dueAt) })}</span> : null}
      {reason === null ? null : <span>{say('reason', { reason })}</span>}
    </Flex>
  );
}

function Papers({ papers }: Pick<ListedHandoff, 'papers'>): ReactElement {
  const say = useTexts(handoffTexts);
  const pick = useBilingual();
  if (papers.length === 0) return <Typography.Text type="secondary">{say('noPapers')}</Typography.Text>;
  const counts = (originals: number, copies: number): string =>
    [
      ...(originals > 0 ? [say('originals', { count: originals })] : []),
      ...(copies > 0 ? [say('copies', { count: copies })] : []),
    ].join(', ');
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18, listStyle: 'disc' }}>
      {papers.map(({ code, name, originals, copies }) => (
        <li key={code}>
          {pick(name)} <Typography.Text type="secondary">({counts(originals, copies)})</Typography.Text>
        </li>
      ))}
    </ul>
  );
}
