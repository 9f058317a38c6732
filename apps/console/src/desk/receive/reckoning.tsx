import { CheckCircleOutlined, MinusCircleOutlined, PauseCircleOutlined, RightCircleOutlined } from '@ant-design/icons';
import { Typography } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import type { ExplanationKind, ExplanationLine } from '@lienthong/domain';
import { showShort } from '../../text/instants';
import { useBilingual, useTexts } from '../../text/texts';
import type { Say } from '../../text/texts';
import { receiveTexts } from './receive.texts';
import './reckoning.css';

const icons: Readonly<Record<ExplanationKind, ReactNode>> = {
  counted: <CheckCircleOutlined style={{ color: '#1b6e3c' }} />,
  skipped: <MinusCircleOutlined style={{ color: '#5f6368' }} />,
  paused: <PauseCircleOutlined style={{ color: '#8a5a00' }} />,
  restarted: <RightCircleOutlined style={{ color: '#0a5c8a' }} />,
  moved: <RightCircleOutlined style={{ color: '#0a5c8a' }} />,
};

/** "Why this date": every stretch from receipt to appointment, what of it counts, and why not where it does not. */
export function Reckoning({ lines }: { readonly lines: readonly ExplanationLine[] }): ReactElement {
  const say = useTexts(receiveTexts);
  const pick = useBilingual();
  return (
    <ol className="reckoning">
      {lines.map((line) => (
        <li
          key={`${line.from} ${line.to} ${line.kind}`}
          className={line.kind === 'counted' ? undefined : 'not-counted'}
        >
          <span aria-hidden>{icons[line.kind]}</span>
          <span>
            <span className="reckoning-time">
              {showShort(line.from)} – {showShort(line.to)}
            </span>{' '}
            <strong>
              {say(`kind.${line.kind}`)}
              {line.counted === 0 ? null : ` ${amountText(line, say)}`}
            </strong>
            <br />
            <Typography.Text type="secondary">
              {pick(line.because)}
              {line.ground === undefined ? null : ` (${line.ground})`}
            </Typography.Text>
          </span>
        </li>
      ))}
    </ol>
  );
}

function amountText({ counted, unit }: ExplanationLine, say: Say<(typeof receiveTexts.keys)[number]>): string {
  switch (unit) {
    case 'minutes': {
      // Receipt falls between two minutes; no one counts by the second.
      const whole = Math.round(counted);
      const [hours, minutes] = [Math.floor(whole / 60), whole % 60];
      if (hours === 0) return say('minutesOnly', { minutes });
      return minutes === 0 ? say('hoursOnly', { hours }) : say('hoursMinutes', { hours, minutes });
    }
    case 'months':
      return say('monthsCounted', { count: counted });
    case 'working-days':
    case 'calendar-days':
      return say('daysCounted', { count: counted });
  }
}
