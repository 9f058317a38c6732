import { Tag } from 'antd';
import type { ReactElement } from 'react';
import type { StuckKind } from '@lienthong/contracts';
import { useTexts } from '../text/texts';
import { kindTexts } from './kinds.texts';

/** Letter and name of a kind. A slow person is told of in another colour: it is no fault. */
export function KindTag({ kind }: { readonly kind: StuckKind }): ReactElement {
  const say = useTexts(kindTexts);
  return (
    <Tag color={kind === 'H' ? 'blue' : 'red'} style={{ whiteSpace: 'normal' }}>
      {kind} · {say(kind)}
    </Tag>
  );
}
