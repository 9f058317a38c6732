import { Typography } from 'antd';
import type { ReactElement } from 'react';
import { useTexts } from '../../text/texts';
import { letterTexts, reasonKey } from './letters.texts';

/** Why a record was set aside, in words, with its code. */
export function ReasonText({ reason }: { readonly reason: string }): ReactElement {
  const say = useTexts(letterTexts);
  const key = reasonKey(reason);
  return (
    <>
      {key === null ? null : <div>{say(key)}</div>}
      <Typography.Text type="secondary" className="code-text">
        {reason}
      </Typography.Text>
    </>
  );
}
