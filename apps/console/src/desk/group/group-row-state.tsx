import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  LoadingOutlined,
  WarningFilled,
} from '@ant-design/icons';
import { Button, Flex, Tag, Typography } from 'antd';
import type { ReactElement } from 'react';
import { showInstant } from '../../text/instants';
import { useBilingual, useTexts } from '../../text/texts';
import { DossierLink } from '../../work/dossier-link';
import { usePrint } from '../use-print';
import { isInOrder } from './group-draft';
import type { GroupRow } from './group-draft';
import { groupTexts } from './group.texts';

const looks = {
  waits: ['default', <ClockCircleOutlined key="i" />],
  wrong: ['warning', <WarningFilled key="i" />],
  going: ['processing', <LoadingOutlined key="i" />],
  unknown: ['warning', <WarningFilled key="i" />],
  done: ['success', <CheckCircleFilled key="i" />],
  failed: ['error', <CloseCircleFilled key="i" />],
} as const;

interface GroupRowStateProps {
  readonly row: GroupRow;
  readonly running: boolean;
  readonly doubled: boolean;
}

/** What became of a row, in a sign, a colour and words. */
export function GroupRowState({ row, running, doubled }: GroupRowStateProps): ReactElement {
  const say = useTexts(groupTexts);
  const pick = useBilingual();
  const print = usePrint();
  const kind = stateOf(row, running);
  const [color, icon] = looks[kind];
  const { done, problem } = row;
  return (
    <Flex gap="small" align="center" wrap style={{ paddingInlineStart: 32, marginTop: 6 }} data-row-state={kind}>
      <Tag color={color} icon={icon}>
        {say(`state.${kind}`)}
      </Tag>
      {done === null ? null : (
        <>
          <DossierLink code={done.code} />
          <span>{done.dueAt === null ? null : showInstant(done.dueAt)}</span>
          <Button
            size="small"
            aria-label={say('printOne', { code: done.code })}
            loading={print.isPending}
            onClick={() => print.mutate({ code: done.code, slip: 'receipt' })}
          >
            {say('printShort')}
          </Button>
          {print.error === null ? null : <span className="group-fault">{pick(print.error.title)}</span>}
        </>
      )}
      {problem === null ? null : (
        <span className="group-fault">
          {pick(problem.title)} – {problem.detail}
        </span>
      )}
      {doubled && done === null ? <Typography.Text type="warning">{say('doubled')}</Typography.Text> : null}
    </Flex>
  );
}

function stateOf(row: GroupRow, running: boolean): keyof typeof looks {
  if (row.done !== null) return 'done';
  if (row.sent !== null) return running ? 'going' : 'unknown';
  if (row.problem !== null) return 'failed';
  return isInOrder(row) ? 'waits' : 'wrong';
}
