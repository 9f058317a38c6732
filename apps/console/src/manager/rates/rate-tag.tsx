import { CheckCircleOutlined, ExclamationCircleOutlined, WarningFilled } from '@ant-design/icons';
import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { useLanguage, useTexts } from '../../text/texts';
import { rateLevel, showShare } from '../numbers';
import { ratesTexts } from './rates.texts';

const looks = {
  good: { color: 'success', icon: <CheckCircleOutlined /> },
  fair: { color: 'warning', icon: <ExclamationCircleOutlined /> },
  poor: { color: 'error', icon: <WarningFilled /> },
} as const;

interface RateTagProps {
  readonly rate: number | null;
  /** Without the word; the sign stays. */
  readonly short?: boolean;
}

/** A rate by figure, word, sign and colour. */
export function RateTag({ rate, short = false }: RateTagProps): ReactElement {
  const say = useTexts(ratesTexts);
  const language = useLanguage();
  const level = rateLevel(rate);
  if (level === 'none') return <span title={say('none')}>–</span>;
  const { color, icon } = looks[level];
  return (
    <Tag color={color} icon={icon} style={{ marginInlineEnd: 0 }} title={say(level)}>
      {short ? showShare(rate, language) : `${showShare(rate, language)} ${say(level)}`}
    </Tag>
  );
}
