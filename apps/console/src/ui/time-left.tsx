import { ClockCircleOutlined, ExclamationCircleFilled, PauseCircleOutlined, WarningFilled } from '@ant-design/icons';
import { Tag, Tooltip } from 'antd';
import type { ReactElement } from 'react';
import { useLegalNow } from '../session/installation';
import { showInstant } from '../text/instants';
import { useTexts } from '../text/texts';
import type { Say } from '../text/texts';
import { uiTexts } from './ui.texts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** From here on a deadline is said to be near. */
const soonMs = day;

/** Sorts after every instant: the sign of a queue's row on which nothing runs. */
const nothingRuns = '9999';

interface TimeLeftProps {
  /** Legal instant; null where the clock is paused or there is none. */
  readonly dueAt: string | null;
  readonly paused?: boolean;
  readonly pausedFor?: string | null;
  readonly closed?: boolean;
}

/** How much time is left, in words, with a sign and a colour: none of the three alone. */
export function TimeLeft({ dueAt, paused = false, pausedFor, closed = false }: TimeLeftProps): ReactElement {
  const say = useTexts(uiTexts);
  const now = useLegalNow()();
  if (closed) return <Tag>{say('closed')}</Tag>;
  if (dueAt === null || dueAt.startsWith(nothingRuns)) {
    if (!paused) return <Tag>{say('noDeadline')}</Tag>;
    const text = pausedFor ? say('pausedFor', { reason: pausedFor }) : say('paused');
    return <Tag icon={<PauseCircleOutlined />}>{text}</Tag>;
  }
  const left = Date.parse(dueAt) - Date.parse(now);
  const time = spanText(Math.abs(left), say);
  const [color, icon, text] =
    left < 0
      ? (['error', <WarningFilled key="i" />, say('late', { time })] as const)
      : left < soonMs
        ? (['warning', <ExclamationCircleFilled key="i" />, say('soon', { time })] as const)
        : (['success', <ClockCircleOutlined key="i" />, say('left', { time })] as const);
  return (
    <Tooltip title={showInstant(dueAt)}>
      <Tag color={color} icon={icon}>
        {text}
      </Tag>
    </Tooltip>
  );
}

function spanText(millis: number, say: Say<'days' | 'hours' | 'minutes'>): string {
  if (millis >= 2 * day) return say('days', { count: Math.floor(millis / day) });
  if (millis >= hour) return say('hours', { count: Math.floor(millis / hour) });
  return say('minutes', { count: Math.floor(millis / minute) });
}
