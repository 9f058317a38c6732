import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import type { ReactElement } from 'react';
import { useTexts } from '../text/texts';
import { workTexts } from './work.texts';

interface KeyHelpProps {
  /** What the key `n` does here. */
  readonly n: 'keyClaim' | 'keyAccept';
}

/** Which keys work in a list. */
export function KeyHelp({ n }: KeyHelpProps): ReactElement {
  const say = useTexts(workTexts);
  const lines = [
    ['keyUp', 'keyMove'],
    ['keyHome', 'keyEnds'],
    ['keyEnter', 'keyOpen'],
    ['keySpace', 'keySelect'],
    ['keyN', n],
  ] as const;
  const content = (
    <table>
      <tbody>
        {lines.map(([key, text]) => (
          <tr key={key}>
            <th scope="row" style={{ textAlign: 'start', paddingInlineEnd: 16 }}>
              <kbd>{say(key)}</kbd>
            </th>
            <td>{say(text)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <Popover
      getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
      trigger="click"
      title={say('keys')}
      content={content}
      placement="bottomRight"
    >
      <Button icon={<QuestionCircleOutlined />}>{say('keys')}</Button>
    </Popover>
  );
}
