import { PrinterOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Flex, Progress } from 'antd';
import type { ReactElement } from 'react';
import type { ServerProblem } from '../../server/server-problem';
import { useTexts } from '../../text/texts';
import { mostSlipsAtOnce, printSlips } from '../../ui/print-slip';
import { ProblemAlert } from '../../ui/problem-alert';
import type { Choice } from '../receive/reception';
import { isInOrder, isOpen, waitingRows, withRow } from './group-draft';
import type { GroupRow } from './group-draft';
import { groupTexts } from './group.texts';
import type { Group } from './use-group';

interface GroupRunProps {
  readonly group: Group;
  /** Null while procedure or papers are not complete. */
  readonly choice: Choice | null;
}

/** Starts and stops the group, says how far it is, and prints its receipts. */
export function GroupRun({ group, choice }: GroupRunProps): ReactElement {
  const say = useTexts(groupTexts);
  const { draft, running, problem, start, stop } = group;
  const { rows } = draft;
  const done = rows.filter((row) => row.done !== null).length;
  const failed = rows.filter((row) => row.problem !== null).length;
  const waiting = waitingRows(rows).length;
  const wrong = rows.filter((row) => isOpen(row) && !isInOrder(row)).length;
  return (
    <Flex vertical gap="small" style={{ margin: '8px 0 16px' }}>
      {rows.length > 0 ? (
        <div>
          <Progress percent={Math.round((100 * done) / rows.length)} showInfo={false} aria-label={say('part.run')} />
          <span role="status">{say('progress', { done, all: rows.length, failed })}</span>
        </div>
      ) : null}
      {wrong > 0 ? <Alert type="warning" showIcon title={say('wrongRows', { count: wrong })} /> : null}
      {choice === null ? <Alert type="info" showIcon title={say('incomplete')} /> : null}
      {problem === null || rows.length === 0 ? null : <ProblemAlert error={problem} />}
      {running ? (
        <Button size="large" block onClick={stop}>
          {say('stop')}
        </Button>
      ) : (
        <Button
          type="primary"
          size="large"
          block
          disabled={choice === null || waiting === 0}
          onClick={() => choice !== null && void start(choice)}
        >
          {say(done > 0 || failed > 0 ? 'goOn' : 'start', { count: waiting })}
        </Button>
      )}
      {done > 0 ? <PrintAll group={group} /> : null}
    </Flex>
  );
}

/** One file for one press of a key, in the order of the rows; a large group takes several. */
function PrintAll({ group }: { readonly group: Group }): ReactElement {
  const say = useTexts(groupTexts);
  const { draft, change } = group;
  const received = draft.rows.filter((row) => row.done !== null);
  const next = received.filter((row) => !row.printed).slice(0, mostSlipsAtOnce);
  const print = useMutation<void, ServerProblem, readonly GroupRow[]>({
    mutationFn: (rows) =>
      printSlips(
        rows.flatMap(({ done }) => (done === null ? [] : [done.code])),
        'receipt',
      ),
    onSuccess: (_done, rows) =>
      change((now) => rows.reduce((draft, row) => withRow(draft, { ...row, printed: true }), now)),
  });
  const again = (): void => change((now) => ({ ...now, rows: now.rows.map((row) => ({ ...row, printed: false })) }));
  if (next.length === 0) {
    return (
      <Flex gap="small" align="center" wrap>
        <span role="status">{say('printed', { count: received.length })}</span>
        <Button onClick={again}>{say('printAgain')}</Button>
      </Flex>
    );
  }
  return (
    <>
      <Button icon={<PrinterOutlined />} block loading={print.isPending} onClick={() => print.mutate(next)}>
        {say('print', { count: next.length, all: received.length })}
      </Button>
      {print.error === null ? null : <ProblemAlert error={print.error} />}
    </>
  );
}
