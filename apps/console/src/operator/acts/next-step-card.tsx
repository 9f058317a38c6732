import { Alert, Button, Card, Flex, Modal, Typography } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Operation } from '@lienthong/contracts';
import { isAble, useMe } from '../../session/use-me';
import { useTexts } from '../../text/texts';
import { useUnitName } from '../../ui/catalogue';
import { ProblemAlert } from '../../ui/problem-alert';
import { operatorTexts } from '../operator.texts';
import { canStop } from './act-standing';
import { actTexts } from './act.texts';
import { runTexts } from './run.texts';
import { useActing } from './use-acting';
import type { GivenStep } from './use-acting';

interface NextStepCardProps {
  readonly operation: Operation;
  readonly onAgain: () => void;
}

/** What can be done with it now, by whom; each is asked once more before it is done. */
export function NextStepCard({ operation, onAgain }: NextStepCardProps): ReactElement | null {
  const say = useTexts(runTexts);
  const me = useMe();
  const acting = useActing();
  const [asking, ask] = useState<'apply' | 'stop' | null>(null);
  const able = isAble(me, 'operations.act');
  const { id, status, preview } = operation;
  const step = (path: GivenStep['path'], body: object): void => {
    ask(null);
    acting.mutate({ path: `/${encodeURIComponent(id)}/${path}`, body });
  };
  const doable = status === 'previewed' && preview !== null && preview.able > 0;
  const stale = acting.error?.code === 'OPERATION.PREVIEW_STALE';
  const nothingLeft = !doable && !canStop(operation) && status !== 'awaiting-approval' && status !== 'failed';
  if (nothingLeft && acting.error === null) return null;
  if (!able) return <Alert type="info" showIcon title={say('lookOnly')} />;
  return (
    <Card>
      <Flex vertical gap="middle">
        {status === 'awaiting-approval' ? (
          <Approval operation={operation} pending={acting.isPending} onApprove={() => step('approve', {})} />
        ) : null}
        {stale ? <Alert type="warning" showIcon role="alert" title={say('stale')} /> : null}
        {acting.error === null || stale ? null : <ProblemAlert error={acting.error} />}
        <Flex gap="small" wrap>
          {doable && !stale ? (
            <Button
              type="primary"
              danger={operation.request.act === 'terminate'}
              loading={acting.isPending}
              onClick={() => ask('apply')}
            >
              {say('apply', { count: preview.able })}
            </Button>
          ) : null}
          {stale || status === 'failed' || (status === 'previewed' && !doable) ? (
            <Button type="primary" onClick={onAgain}>
              {say('again')}
            </Button>
          ) : null}
          {canStop(operation) ? <Button onClick={() => ask('stop')}>{say('stop')}</Button> : null}
        </Flex>
      </Flex>
      <ApplyDialog
        operation={operation}
        open={asking === 'apply'}
        onCancel={() => ask(null)}
        onOk={() => step('apply', { digest: preview?.digest })}
      />
      <Modal
        open={asking === 'stop'}
        title={say('stopTitle')}
        okText={say('stop')}
        cancelText={say('cancel')}
        onCancel={() => ask(null)}
        onOk={() => step('stop', {})}
      >
        {say('stopText')}
      </Modal>
    </Card>
  );
}

interface ApprovalProps {
  readonly operation: Operation;
  readonly pending: boolean;
  readonly onApprove: () => void;
}

function Approval({ operation, pending, onApprove }: ApprovalProps): ReactElement {
  const say = useTexts(runTexts);
  const act = useTexts(actTexts);
  const me = useMe();
  const unitName = useUnitName();
  const { preview, requestedBy } = operation;
  const own = me.subject === requestedBy.subject;
  const grounds = preview?.approval.map((ground) => act(`ground.${ground}`)).join('; ') ?? '';
  const units = preview?.units.map(unitName).join(', ') ?? '';
  return (
    <Flex vertical gap="small">
      <h2 style={{ fontSize: 16, margin: 0 }}>{say('approval')}</h2>
      <div>{say('approvalWhy', { grounds })}</div>
      <div>{say('approvalWho', { who: requestedBy.subject, units: units === '' ? '–' : units })}</div>
      {own ? <Alert type="info" showIcon title={say('approvalSelf')} /> : null}
      <div>
        <Button type="primary" disabled={own} loading={pending} onClick={onApprove}>
          {say('approve')}
        </Button>
      </div>
    </Flex>
  );
}

interface ApplyDialogProps {
  readonly operation: Operation;
  readonly open: boolean;
  readonly onCancel: () => void;
  readonly onOk: () => void;
}

function ApplyDialog({ operation, open, onCancel, onOk }: ApplyDialogProps): ReactElement {
  const say = useTexts(runTexts);
  const names = useTexts(operatorTexts);
  const { preview, request } = operation;
  const final = request.act === 'terminate';
  return (
    <Modal
      open={open}
      title={say('applyTitle')}
      okText={say('apply', { count: preview?.able ?? 0 })}
      okButtonProps={{ danger: final }}
      cancelText={say('cancel')}
      onCancel={onCancel}
      onOk={onOk}
    >
      <p>
        {say('applyText', {
          act: names(request.act),
          count: preview?.able ?? 0,
          digest: preview?.digest.slice(0, 12) ?? '',
        })}
      </p>
      {final ? <Typography.Text type="danger">{say('terminateText')}</Typography.Text> : null}
    </Modal>
  );
}
