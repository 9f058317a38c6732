import { PrinterOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Progress } from 'antd';
import type { ReactElement } from 'react';
import { useTexts } from '../../text/texts';
import { ProblemAlert } from '../../ui/problem-alert';
import type { Choice } from '../receive/reception';
import { usePrint } from '../use-print';
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

/** Receipts one after the other, in the order of the rows: a browser opens one window for each press of a key. */
function PrintAll({ group }: { readonly group: Group }): ReactElement {
  const say = useTexts(groupTexts);
  const print = usePrint();
  const { draft, change } = group;
  const received = draft.rows.filter((row) => row.done !== null);
  const at = received.findIndex((row) => !row.printed);
  const next: GroupRow | undefined = received[at];
  const code = next?.done?.code;
  const again = (): void => change((now) => ({ ...now, rows: now.rows.map((row) => ({ ...row, printed: false })) }));
  if (next === undefined || code === undefined) {
    return (
      <Flex gap="small" align="center" wrap>
        <span role="status">{say('printed', { count: received.length })}</span>
        <Button onClick={again}>{say('printAgain')}</Button>
      </Flex>
    );
  }
  return (
    <>
      <Button
        icon={<PrinterOutlined />}
        block
        loading={print.isPending}
        onClick={() =>
          print.mutate(
            { code, slip: 'receipt' },
            { onSuccess: () => change((now) => withRow(now, { ...next, printed: true })) },
          )
        }
      >
        {say('print', { number: at + 1, all: received.length })}
      </Button>
      {print.error === null ? null : <ProblemAlert error={print.error} />}
    </>
  );
}
