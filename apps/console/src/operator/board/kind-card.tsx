import {
  CheckOutlined,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  QuestionCircleFilled,
  ReadOutlined,
} from '@ant-design/icons';
import { Button, Tooltip, Typography } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import type { StuckKind } from '@lienthong/contracts';
import { useTexts } from '../../text/texts';
import { kindTexts } from '../kinds.texts';
import { showReal } from '../real-time';
import { SparkLine } from '../spark-line';
import { useRealTime } from '../use-real-time';
import { boardTexts } from './board.texts';
import type { KindStanding } from './kind-standing';

interface KindCardProps {
  readonly of: KindStanding;
  readonly chosen: boolean;
  readonly onChoose: (kind: StuckKind | undefined) => void;
  readonly onGuide: (kind: StuckKind) => void;
}

/** One kind: how many, or that nobody can tell; since when; when it is tried again; what to press. */
export function KindCard({ of, chosen, onChoose, onGuide }: KindCardProps): ReactElement {
  const say = useTexts(boardTexts);
  const kindSay = useTexts(kindTexts);
  const { kind, standing } = of;
  const tone = standing.known ? (standing.count === 0 ? 'clear' : kind === 'H' ? 'slow' : 'stuck') : 'unknown';
  return (
    <li className={`${tone}${chosen ? ' chosen' : ''}`} data-kind={kind}>
      <Typography.Title level={3} style={{ fontSize: 15, margin: 0 }}>
        {kind} · {kindSay(kind)}
      </Typography.Title>
      <Figure of={of} />
      <div className="foot">
        <Button size="small" aria-pressed={chosen} onClick={() => onChoose(chosen ? undefined : kind)}>
          {say(chosen ? 'showing' : 'show')}
        </Button>
        <Button size="small" icon={<ReadOutlined />} onClick={() => onGuide(kind)}>
          {say('guide')}
        </Button>
      </div>
    </li>
  );
}

function Figure({ of: { kind, standing, since, nextTry, openByHour } }: { readonly of: KindStanding }): ReactElement {
  const say = useTexts(boardTexts);
  const { span, until } = useRealTime();
  if (!standing.known) {
    const last = standing.since === null ? say('neverRead') : say('unknownSince', { at: showReal(standing.since) });
    return (
      <>
        <div className="figure">
          <QuestionCircleFilled aria-hidden style={{ color: '#8a5a00' }} /> {say('unknown')}
        </div>
        <Small>{last}</Small>
        {standing.error === null ? null : (
          <Tooltip title={standing.error}>
            <Typography.Text type="secondary" ellipsis className="code-text">
              {standing.error}
            </Typography.Text>
          </Tooltip>
        )}
      </>
    );
  }
  if (standing.count === 0) {
    return (
      <Typography.Text>
        <CheckOutlined aria-hidden /> {say(kind === 'H' ? 'clearPeople' : 'clear')}
      </Typography.Text>
    );
  }
  const icon =
    kind === 'H' ? (
      <ClockCircleOutlined aria-hidden style={{ color: '#0a5c8a' }} />
    ) : (
      <ExclamationCircleFilled aria-hidden style={{ color: '#b3261e' }} />
    );
  return (
    <>
      <div>
        {icon} <span className="figure">{standing.count}</span> {say(kind === 'H' ? 'waiting' : 'stuck')}
      </div>
      <Trend values={openByHour} />
      {since === null ? null : <Small>{say('since', { at: showReal(since), span: span(since) })}</Small>}
      {kind === 'H' ? null : (
        <Small>{nextTry === null ? say('noTry') : say('nextTry', { when: until(nextTry) })}</Small>
      )}
    </>
  );
}

export function Trend({ values }: { readonly values: readonly number[] }): ReactElement | null {
  const say = useTexts(boardTexts);
  if (values.length === 0) return null;
  return <SparkLine values={values} text={say('trend', { most: Math.max(...values), now: values.at(-1) ?? 0 })} />;
}

function Small({ children }: { readonly children: ReactNode }): ReactElement {
  return <Typography.Text type="secondary">{children}</Typography.Text>;
}
