import { CameraOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTexts } from '../../text/texts';
import { codeOf } from '../../ui/code-of';
import { canScan } from './barcode-detector';
import { CameraScan } from './camera-scan';
import { isDossierCode } from './code-in-address';
import { givingTexts } from './giving.texts';

/** Takes what a hand scanner types (the look-up address of the receipt's QR and Enter), or a code from a person. */
export function ScanField({ onFound }: { readonly onFound: (code: string) => void }): ReactElement {
  const say = useTexts(givingTexts);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [camera, openCamera] = useState(false);
  const take = (text: string): void => {
    openCamera(false);
    const code = codeOf(text);
    setWrong(!isDossierCode(code));
    if (!isDossierCode(code)) return setTyped(text);
    setTyped('');
    onFound(code);
  };
  return (
    <Form layout="vertical" onFinish={() => take(typed)} noValidate>
      <Form.Item
        label={say('scan')}
        htmlFor="quet"
        validateStatus={wrong ? 'error' : undefined}
        help={wrong ? <span id="quet-loi">{say('noCode')}</span> : undefined}
      >
        <Flex gap="small" wrap>
          <Input
            id="quet"
            autoFocus
            size="large"
            autoComplete="off"
            style={{ flex: '1 1 240px', maxWidth: 520 }}
            aria-describedby={wrong ? 'quet-loi' : undefined}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <Button size="large" type="primary" htmlType="submit">
            {say('find')}
          </Button>
          {canScan() ? (
            <Button size="large" icon={<CameraOutlined />} onClick={() => openCamera(true)}>
              {say('camera')}
            </Button>
          ) : null}
        </Flex>
      </Form.Item>
      {camera ? <CameraScan onRead={take} onClose={() => openCamera(false)} /> : null}
    </Form>
  );
}
