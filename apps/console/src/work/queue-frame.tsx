import { Empty, Flex, Skeleton, Typography } from 'antd';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { useTexts } from '../text/texts';
import { ProblemAlert } from '../ui/problem-alert';
import type { Queue } from './use-queue';
import { useTick } from '../ui/use-tick';
import { MoreButton } from '../ui/more-button';
import { workTexts } from './work.texts';

interface QueueFrameProps {
  readonly queue: UseInfiniteQueryResult<Queue>;
  /** What to say, and to do next, where there is nothing. */
  readonly empty: string;
  readonly children: ReactNode;
}

const tickMs = 30_000;

/** What is around the rows of a queue: loading, failed, empty, and how many there are. */
export function QueueFrame({ queue, empty, children }: QueueFrameProps): ReactElement {
  const say = useTexts(workTexts);
  useTick(tickMs);
  const { data, error, isPending, refetch } = queue;
  if (isPending) return <Skeleton active paragraph={{ rows: 8 }} />;
  const failed = error === null ? null : <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <>{failed}</>;
  const { rows, total, totalCapped } = data;
  const all = totalCapped ? say('atLeast', { total: total ?? 0 }) : (total ?? 0);
  const count = rows.length;
  return (
    <>
      {failed}
      {data.rows.length > 0 ? children : error === null ? <Empty description={empty} /> : null}
      <Flex gap="middle" align="center" wrap style={{ marginTop: 12 }}>
        {count === 0 ? null : (
          <Typography.Text type="secondary">
            {total === undefined ? say('shown', { count }) : say('shownOf', { count, total: all })}
          </Typography.Text>
        )}
        <MoreButton pages={queue} />
      </Flex>
    </>
  );
}
