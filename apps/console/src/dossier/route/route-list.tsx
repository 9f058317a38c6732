import { CheckCircleFilled, ClockCircleOutlined, EnvironmentFilled, MinusCircleOutlined } from '@ant-design/icons';
import { Flex, Tag, Typography } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTexts } from '../../text/texts';
import { useTierName } from '../../ui/catalogue';
import type { DossierNames } from '../names-of';
import type { Stop, StopState } from './journey';
import { routeTexts } from './route.texts';
import { useStopWords } from './stop-words';

export const stateIcons: Readonly<Record<StopState, ReactNode>> = {
  passed: <CheckCircleFilled style={{ color: '#1b6e3c' }} />,
  now: <EnvironmentFilled style={{ color: '#0b5a4a' }} />,
  offered: <ClockCircleOutlined style={{ color: '#8a5a00' }} />,
  'to-come': <MinusCircleOutlined style={{ color: '#6b7280' }} />,
};

interface RouteListProps {
  readonly stops: readonly Stop[];
  readonly names: DossierNames;
}

/** The way as an ordered list: for telephones, for print and for screen readers. */
export function RouteList({ stops, names }: RouteListProps): ReactElement {
  const say = useTexts(routeTexts);
  const tierName = useTierName();
  const words = useStopWords(names);
  return (
    <ol aria-label={say('title')} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {stops.map((stop) => {
        const { step, unit, held, handoffs } = words(stop);
        const isNow = stop.state === 'now' || stop.state === 'offered';
        return (
          <li key={stop.key} aria-current={isNow ? 'step' : undefined} style={{ paddingBlockEnd: 12 }}>
            {handoffs.map(({ key, sides, offered, ended, reason }) => (
              <div
                key={key}
                style={{ margin: '0 0 8px 22px', paddingInlineStart: 10, borderInlineStart: '3px solid #c9d6d2' }}
              >
                <div>⇅ {sides}</div>
                <Typography.Text type="secondary">
                  {[offered, ended, reason].filter(Boolean).join(' · ')}
                </Typography.Text>
              </div>
            ))}
            <Flex gap={8} align="flex-start">
              <span aria-hidden>{stateIcons[stop.state]}</span>
              <div>
                <strong>{step}</strong> <Tag color={isNow ? 'processing' : undefined}>{say(stop.state)}</Tag>
                {stop.sentBack ? <Tag color="warning">{say('sentBack')}</Tag> : null}
                <div>
                  {unit} ({tierName(stop.tier)})
                </div>
                {held === '' ? null : <Typography.Text type="secondary">{held}</Typography.Text>}
              </div>
            </Flex>
          </li>
        );
      })}
    </ol>
  );
}
