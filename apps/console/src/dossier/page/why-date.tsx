import { useQuery } from '@tanstack/react-query';
import { Drawer, Flex, Skeleton, Tag, Timeline, Typography } from 'antd';
import type { ReactElement } from 'react';
import type { ExplainedDeadline } from '@lienthong/contracts';
import type { ExplanationKind, ExplanationLine } from '@lienthong/domain';
import { showInstant } from '../../text/instants';
import { useBilingual, useTexts } from '../../text/texts';
import { ProblemAlert } from '../../ui/problem-alert';
import { useWorkingSpan } from '../route/use-span';
import { deadlineQuery } from '../dossier-queries';
import { dossierTexts } from './dossier.texts';

const aMinute = 60_000;

interface WhyDateProps {
  readonly code: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

const colours: Readonly<Record<ExplanationKind, string>> = {
  counted: '#1b6e3c',
  skipped: '#6b7280',
  paused: '#8a5a00',
  restarted: '#0a5c8a',
  moved: '#0a5c8a',
};
const kindTexts = {
  counted: 'counted',
  skipped: 'skipped',
  paused: 'kind-paused',
  restarted: 'restarted',
  moved: 'moved',
} as const satisfies Record<ExplanationKind, string>;

/** The lines that add up to the appointment, each with why it counts or not. */
export function WhyDate({ code, open, onClose }: WhyDateProps): ReactElement {
  const say = useTexts(dossierTexts);
  const { data, error, refetch } = useQuery({ ...deadlineQuery(code), enabled: open });
  return (
    <Drawer open={open} onClose={onClose} title={say('whyTitle')} size={520} destroyOnHidden>
      {error !== null ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton active />
      ) : (
        <Explained told={data} />
      )}
    </Drawer>
  );
}

function Explained({ told }: { readonly told: ExplainedDeadline }): ReactElement {
  const say = useTexts(dossierTexts);
  const { dueAt, start, effectiveStart, allotted, explanation } = told;
  const sum = {
    start: showInstant(start),
    effective: showInstant(effectiveStart),
    amount: allotted.amount,
    unit: say(allotted.unit, { count: '' }).trim(),
  };
  return (
    // It scrolls inside the drawer, so that the keyboard must be able to stand in it.
    <div tabIndex={0} role="region" aria-label={say('whyTitle')}>
      <Typography.Paragraph strong>
        {dueAt === null ? say('whyPaused') : say('whySum', { ...sum, dueAt: showInstant(dueAt) })}
      </Typography.Paragraph>
      <Timeline
        items={explanation.map((line, index) => ({
          key: index,
          color: colours[line.kind],
          content: <Line line={line} />,
        }))}
      />
    </div>
  );
}

function Line({ line }: { readonly line: ExplanationLine }): ReactElement {
  const say = useTexts(dossierTexts);
  const pick = useBilingual();
  const { from, to, kind, counted, unit, because, ground } = line;
  const span = useWorkingSpan();
  return (
    <div>
      <div>{say('fromTo', { from: showInstant(from), to: showInstant(to) })}</div>
      <Flex gap={6} wrap align="center">
        <Tag color={kind === 'counted' ? 'success' : undefined}>{say(kindTexts[kind])}</Tag>
        {counted > 0 ? (
          <strong>{unit === 'minutes' ? span(counted * aMinute) : say(unit, { count: counted })}</strong>
        ) : null}
      </Flex>
      <div>{pick(because)}</div>
      {ground === undefined ? null : <Typography.Text type="secondary">{say('ground', { ground })}</Typography.Text>}
    </div>
  );
}
