import { Typography } from 'antd';
import type { ReactElement } from 'react';
import type { StuckKind } from '@lienthong/contracts';
import { useTexts } from '../text/texts';
import { kindTexts } from './kinds.texts';
import { runbookTexts } from './runbook.texts';

/** The runbook's page of one kind, where it is needed. */
export function RunbookGuide({ kind }: { readonly kind: StuckKind }): ReactElement {
  const say = useTexts(runbookTexts);
  const kindSay = useTexts(kindTexts);
  return (
    <dl style={{ margin: 0 }}>
      <Part title={say('means')} text={kindSay(`means.${kind}`)} />
      <Part title={say('press')} text={say(`press.${kind}`)} />
      <Part title={say('done')} text={say(`done.${kind}`)} />
      <Part title={say('avoid')} text={say(`avoid.${kind}`)} />
    </dl>
  );
}

function Part({ title, text }: { readonly title: string; readonly text: string }): ReactElement {
  return (
    <div style={{ marginBottom: 10 }}>
      <dt>
        <Typography.Text strong>{title}</Typography.Text>
      </dt>
      <dd style={{ margin: 0 }}>{text}</dd>
    </div>
  );
}
