import { RobotOutlined, ToolOutlined, UserOutlined } from '@ant-design/icons';
import { Flex, Tag, Typography } from 'antd';
import type { ReactElement } from 'react';
import type { DossierEvent } from '@lienthong/domain';
import { showInstant } from '../../text/instants';
import { useTexts } from '../../text/texts';
import { roleTexts } from '../../ui/status-texts';
import type { DossierNames } from '../names-of';
import { actorKind } from './history-filter';
import { historyTexts } from './history.texts';
import { useSayEvent } from './use-say-event';

/** One event: what, by whom, when, and what was said for it. Free text is shown as text, line by line. */
export function EventLine({
  event,
  names,
}: {
  readonly event: DossierEvent;
  readonly names: DossierNames;
}): ReactElement {
  const say = useTexts(historyTexts);
  const { sentence, why, ground } = useSayEvent(names)(event);
  return (
    <div>
      <div style={{ overflowWrap: 'anywhere' }}>{sentence}</div>
      {why === null ? null : (
        <Typography.Paragraph
          style={{
            margin: '2px 0',
            paddingInlineStart: 10,
            borderInlineStart: '3px solid #c9d6d2',
            whiteSpace: 'pre-line',
          }}
        >
          {why}
        </Typography.Paragraph>
      )}
      {ground === null ? null : <div>{say('ground', { ground })}</div>}
      <Flex gap={8} wrap align="center">
        <Typography.Text type="secondary">
          <time dateTime={event.at}>{showInstant(event.at)}</time>
        </Typography.Text>
        <Who event={event} names={names} />
        <Typography.Text type="secondary">#{event.seq}</Typography.Text>
      </Flex>
    </div>
  );
}

function Who({ event, names }: { readonly event: DossierEvent; readonly names: DossierNames }): ReactElement {
  const say = useTexts(historyTexts);
  const role = useTexts(roleTexts);
  const kind = actorKind(event);
  if (kind === 'system') return <Tag icon={<RobotOutlined />}>{say('system')}</Tag>;
  const { subject, unit, role: actorRole } = event.actor;
  const name = `${names.officer(subject)} – ${names.unit(unit)}`;
  if (kind === 'operator') {
    return (
      <Tag color="warning" icon={<ToolOutlined />}>
        {say('operator')}: {names.officer(subject)}
      </Tag>
    );
  }
  return (
    <Typography.Text type="secondary" title={actorRole === 'system' ? '' : role(actorRole)}>
      <UserOutlined aria-hidden /> {name}
    </Typography.Text>
  );
}
