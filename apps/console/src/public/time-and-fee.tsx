import type { ReactElement } from 'react';
import type { ListedCase } from '@lienthong/contracts';
import { useLanguage, useTexts } from '../text/texts';
import { publicTexts } from './public.texts';

interface TimeAndFeeProps {
  /** Of the case, where a procedure has several. */
  readonly name: string | null;
  readonly of: Pick<ListedCase, 'allotted' | 'fee'>;
}

/** How long a case takes by each channel, and what it costs. */
export function TimeAndFee({ name, of }: TimeAndFeeProps): ReactElement {
  const say = useTexts(publicTexts);
  const language = useLanguage();
  const channels = (['desk', 'online', 'public-post'] as const).flatMap((channel) => {
    const allotted = of.allotted[channel];
    return allotted === undefined ? [] : [{ channel, text: say(allotted.unit, { count: allotted.amount }) }];
  });
  const same = new Set(channels.map(({ text }) => text)).size === 1;
  const times = same ? [channels[0]?.text] : channels.map(({ channel, text }) => `${say(channel)}: ${text}`);
  const money = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB').format(of.fee.amountVnd);
  return (
    <dl className="facts">
      {name === null ? null : (
        <dd style={{ gridColumn: '1 / -1' }}>
          <strong>{name}</strong>
        </dd>
      )}
      <dt>{say('time')}</dt>
      <dd>{times.join('; ')}</dd>
      <dt>{say('fee')}</dt>
      <dd>{of.fee.amountVnd === 0 ? say('free') : `${money} đ`}</dd>
    </dl>
  );
}
