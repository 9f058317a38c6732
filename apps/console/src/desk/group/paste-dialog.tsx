import { Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTexts } from '../../text/texts';
import type { TypedApplicant } from '../receive/applicant';
import { groupTexts } from './group.texts';
import { parseSheet } from './parse-sheet';

interface PasteDialogProps {
  readonly onRead: (applicants: readonly TypedApplicant[]) => void;
  readonly onClose: () => void;
}

/** Takes applicants from a sheet. */
export function PasteDialog({ onRead, onClose }: PasteDialogProps): ReactElement {
  const say = useTexts(groupTexts);
  const [text, setText] = useState('');
  const read = parseSheet(text);
  return (
    <Modal
      open
      title={say('paste')}
      okText={say('addAll')}
      cancelText={say('cancel')}
      okButtonProps={{ disabled: read.length === 0 }}
      onOk={() => onRead(read)}
      onCancel={onClose}
      width={720}
    >
      <Typography.Paragraph id="dan-giup">{say('pasteHelp')}</Typography.Paragraph>
      <Input.TextArea
        autoFocus
        rows={8}
        aria-label={say('pasted')}
        aria-describedby="dan-giup"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <p role="status">{say('pastedCount', { count: read.length })}</p>
    </Modal>
  );
}
