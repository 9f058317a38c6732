import { Skeleton, Typography } from 'antd';
import type { ReactElement } from 'react';
import type { DeadlinePreview } from '@lienthong/contracts';
import { showInstant } from '../../text/instants';
import { useLanguage, useTexts } from '../../text/texts';
import { ProblemAlert } from '../../ui/problem-alert';
import { receiveTexts } from './receive.texts';
import { Reckoning } from './reckoning';
import type { Choice } from './reception';
import { usePreview } from './reception-queries';

/** Fee, and the appointment that it would get now, with its reasoning. */
export function AppointmentCard({ choice }: { readonly choice: Choice | null }): ReactElement {
  const say = useTexts(receiveTexts);
  const { data, error, refetch } = usePreview(choice);
  if (choice === null) return <Typography.Paragraph type="secondary">{say('pickFirst')}</Typography.Paragraph>;
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 4 }} />;
  return <Appointment preview={data} />;
}

function Appointment({ preview }: { readonly preview: DeadlinePreview }): ReactElement {
  const say = useTexts(receiveTexts);
  const language = useLanguage();
  const { fee, allotted, dueAt, receivedAt, stepCount, explanation } = preview;
  const amount = fee.amountVnd.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
  return (
    <>
      <dl className="facts">
        <dt>{say('fee')}</dt>
        <dd>
          <strong>{fee.amountVnd === 0 ? say('free') : say('dong', { amount })}</strong>
          <br />
          <Typography.Text type="secondary">{inLanguage(fee.ground, language)}</Typography.Text>
        </dd>
        <dt>{say('appointment')}</dt>
        <dd>
          <strong style={{ fontSize: 22 }}>{showInstant(dueAt)}</strong>
          <br />
          <Typography.Text type="secondary">
            {say('allotted', { amount: allotted.amount, unit: say(`unit.${allotted.unit}`) })} ·{' '}
            {say('steps', { count: stepCount })} · {say('ifNow', { at: showInstant(receivedAt) })}
          </Typography.Text>
        </dd>
      </dl>
      <Typography.Title level={3} style={{ fontSize: 15, margin: '12px 0 0' }}>
        {say('whyDate')}
      </Typography.Title>
      <Reckoning lines={explanation} />
    </>
  );
}

/** Grounds in the catalogue are one text, Vietnamese first: "… / …". */
function inLanguage(ground: string, language: 'vi' | 'en'): string {
  const [vi = ground, en] = ground.split(' / ');
  return language === 'en' ? (en ?? vi) : vi;
}
