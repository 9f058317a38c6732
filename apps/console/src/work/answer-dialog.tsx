import { App, Flex, Input, Modal, Radio, Typography } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useCommand } from '../server/use-command';
import { useTexts } from '../text/texts';
import { ProblemAlert } from '../ui/problem-alert';
import { TimeLeft } from '../ui/time-left';
import { useDraft } from '../ui/use-draft';
import type { WaitingAlert } from './alerts';
import { dialogTexts } from './dialogs.texts';

interface AnswerDialogProps {
  readonly code: string;
  readonly clocks: readonly WaitingAlert[];
  readonly onClose: () => void;
}

/** Why a deadline was missed and what is done about it, on record. */
export function AnswerDialog({ code, clocks, onClose }: AnswerDialogProps): ReactElement {
  const say = useTexts(dialogTexts);
  const { message } = App.useApp();
  const command = useCommand();
  const [clock, choose] = useState(clocks[0]?.clock ?? '');
  const [note, setNote, forgetNote] = useDraft(`answer-alert.${code}`, '');
  const [missing, setMissing] = useState(false);
  const submit = (): void => {
    if (note.trim() === '') return setMissing(true);
    const onSuccess = (): void => {
      forgetNote();
      void message.success(say('answered', { code }));
      onClose();
    };
    command.mutate({ code, name: 'answer-alert', data: { clock, note: note.trim() } }, { onSuccess });
  };
  return (
    <Modal
      width={600}
      open
      title={say('answerOf', { code })}
      okText={say('answer')}
      cancelText={say('cancel')}
      onOk={submit}
      onCancel={onClose}
      confirmLoading={command.isPending}
    >
      {command.error === null ? null : <ProblemAlert error={command.error} />}
      <fieldset style={{ border: 0, padding: 0, margin: '8px 0' }}>
        <legend>{say('clock')}</legend>
        <Radio.Group name="clock" value={clock} onChange={(event) => choose(String(event.target.value))}>
          <Flex vertical gap="small">
            {clocks.map((one) => (
              <Radio key={one.clock} value={one.clock}>
                {one.kind === null ? one.clock : say(one.kind)} <TimeLeft dueAt={one.dueAt} />
              </Radio>
            ))}
          </Flex>
        </Radio.Group>
      </fieldset>
      <label htmlFor="alert-note">{say('note')}</label>
      <Input.TextArea
        id="alert-note"
        autoFocus
        rows={4}
        maxLength={2000}
        value={note}
        aria-describedby="alert-note-help"
        onChange={(event) => setNote(event.target.value)}
      />
      <Typography.Text type="secondary" id="alert-note-help">
        {say('answerHelp')}
      </Typography.Text>
      {missing && note.trim() === '' ? (
        <div>
          <Typography.Text type="danger" role="alert">
            {say('noteMissing')}
          </Typography.Text>
        </div>
      ) : null}
    </Modal>
  );
}
