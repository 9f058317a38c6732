import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  ExclamationCircleFilled,
  EyeOutlined,
  StopOutlined,
  SyncOutlined,
} from '@ant-design/icons';
import { Tag } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import type { ItemStatus } from '@lienthong/contracts';
import { useTexts } from '../../text/texts';
import type { ActStanding } from './act-standing';
import { actTexts } from './act.texts';

type Look = readonly [color: string, icon: ReactNode];

// Green is for what is proved to have moved, and for nothing else.
const good: Look = ['success', <CheckCircleFilled key="i" />];
const bad: Look = ['error', <CloseCircleFilled key="i" />];
const warn: Look = ['warning', <ExclamationCircleFilled key="i" />];
const busy: Look = ['processing', <SyncOutlined key="i" />];
const calm: Look = ['default', <EyeOutlined key="i" />];
const stopped: Look = ['default', <StopOutlined key="i" />];

const ofActs: Readonly<Record<ActStanding, Look>> = {
  previewing: busy,
  previewed: calm,
  'nothing-able': warn,
  'awaiting-approval': ['warning', <ClockCircleOutlined key="i" />],
  applying: busy,
  stopping: busy,
  stopped,
  failed: bad,
  progressed: good,
  partly: warn,
  'not-progressed': bad,
};

const ofItems: Readonly<Record<ItemStatus, Look>> = {
  previewed: calm,
  unable: warn,
  applying: busy,
  applied: ['processing', <ClockCircleOutlined key="i" />],
  progressed: good,
  'not-progressed': bad,
  skipped: stopped,
};

const wraps = { whiteSpace: 'normal' } as const;

export function StandingTag({ of }: { readonly of: ActStanding }): ReactElement {
  const say = useTexts(actTexts);
  const [color, icon] = ofActs[of];
  return (
    <Tag color={color} icon={icon} style={wraps}>
      {say(`is.${of}`)}
    </Tag>
  );
}

export function ItemTag({ of }: { readonly of: ItemStatus }): ReactElement {
  const say = useTexts(actTexts);
  const [color, icon] = ofItems[of];
  return (
    <Tag color={color} icon={icon} style={wraps}>
      {say(`item.${of}`)}
    </Tag>
  );
}
