import { App, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { queryClient } from '../server/query-client';
import { useCommand } from '../server/use-command';
import { useTexts } from '../text/texts';
import { ProblemAlert } from '../ui/problem-alert';
import { useDraft } from '../ui/use-draft';
import { handoffTexts } from './handoffs.texts';

interface ReasonDialogProps {
  readonly act: 'refuse-handoff' | 'recall-handoff';
  readonly code: string;
  readonly onClose: () => void;
  /** It was done, or could not be: what is shown may be old. */
  readonly onEnd: (code: string, done: boolean) => void;
}

const texts = {
  'refuse-handoff': { title: 'refuseOf', why: 'whyRefuse', ok: 'refuse' },
  'recall-handoff': { title: 'recallOf', why: 'whyRecall', ok: 'recall' },
} as const;

/** Refuses or recalls, which takes a reason that the other side reads. */
export function ReasonDialog({ act, code, onClose, onEnd }: ReasonDialogProps): ReactElement {
  const say = useTexts(handoffTexts);
  const { message } = App.useApp();
  const command = useCommand();
  const [reason, setReason, forgetReason] = useDraft(`${act}.${code}`, '');
  const [missing, setMissing] = useState(false);
  const { title, why, ok } = texts[act];
  const submit = (): void => {
    if (reason.trim() === '') return setMissing(true);
    command.mutate(
      { code, name: act, data: { reason: reason.trim() } },
      {
        onSuccess: () => {
          forgetReason();
          void message.success(say('done', { code }));
          onEnd(code, true);
          onClose();
        },
        onError: () => {
          onEnd(code, false);
          void queryClient.invalidateQueries({ queryKey: ['list'] });
        },
      },
    );
  };
  return (
    <Modal
      width={600}
      open
      title={say(title, { code })}
      okText={say(ok)}
      okButtonProps={{ danger: act === 'refuse-handoff' }}
      cancelText={say('cancel')}
      onOk={submit}
      onCancel={onClose}
      confirmLoading={command.isPending}
    >
      {command.error === null ? null : <ProblemAlert error={command.error} />}
      <label htmlFor="handoff-reason">{say(why)}</label>
      <Input.TextArea
        id="handoff-reason"
        autoFocus
        rows={4}
        maxLength={1000}
        value={reason}
        aria-describedby="handoff-reason-help"
        status={missing && reason.trim() === '' ? 'error' : ''}
        onChange={(event) => setReason(event.target.value)}
      />
      <Typography.Text type="secondary" id="handoff-reason-help">
        {say('reasonHelp')}
      </Typography.Text>
      {missing && reason.trim() === '' ? (
        <div>
          <Typography.Text type="danger" role="alert">
            {say('reasonMissing')}
          </Typography.Text>
        </div>
      ) : null}
    </Modal>
  );
}
