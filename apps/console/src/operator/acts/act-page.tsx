import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Flex, Grid, Skeleton, Steps } from 'antd';
import type { ReactElement } from 'react';
import type { Operation } from '@lienthong/contracts';
import { useTexts } from '../../text/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { useDraft } from '../../ui/use-draft';
import { LinkButton } from '../link-button';
import { itemsQuery, operationQuery } from '../operator-queries';
import { operatorTexts } from '../operator.texts';
import '../operator.css';
import { draftAgain, emptyDraft } from './act-draft';
import { isUnderWay, stageOf, standingOf } from './act-standing';
import { actTexts } from './act.texts';
import { ItemsCard } from './items-card';
import { NextStepCard } from './next-step-card';
import { PreviewCard } from './preview-card';
import { ProgressCard } from './progress-card';
import { RequestCard } from './request-card';
import { runTexts } from './run.texts';
import { StandingTag } from './standing-tag';

/** One act from its request to the proof that each dossier moved, or did not. */
export function ActPage(): ReactElement {
  const say = useTexts(runTexts);
  const names = useTexts(operatorTexts);
  const { id } = useParams({ from: '/office/van-hanh/dot/$id' });
  const { data, error, refetch } = useQuery(operationQuery(id));
  return (
    <>
      <PageHeader
        title={data === undefined ? say('title') : names(data.request.act)}
        help={data === undefined ? id : <StandingTag of={standingOf(data)} />}
        actions={<LinkButton to="/van-hanh/dot">{say('title')}</LinkButton>}
      />
      {error === null ? null : <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined ? error === null && <Skeleton active paragraph={{ rows: 8 }} /> : <Loaded operation={data} />}
    </>
  );
}

function Loaded({ operation }: { readonly operation: Operation }): ReactElement {
  const navigate = useNavigate();
  const [, keepDraft] = useDraft('act', emptyDraft);
  const known = operation.preview !== null;
  const { data } = useInfiniteQuery({
    ...itemsQuery(operation.id, undefined, isUnderWay(operation)),
    enabled: known,
  });
  const again = (): void => {
    keepDraft(draftAgain(operation));
    void navigate({ to: '/van-hanh/dot/moi' });
  };
  return (
    <Flex vertical gap="middle">
      <Stages operation={operation} />
      <NextStepCard operation={operation} onAgain={again} />
      <ProgressCard operation={operation} />
      <div className="two-columns">
        <PreviewCard operation={operation} items={data?.pages.flatMap(({ items }) => items) ?? null} />
        <RequestCard operation={operation} />
      </div>
      {known ? <ItemsCard operation={operation} /> : null}
    </Flex>
  );
}

function Stages({ operation }: { readonly operation: Operation }): ReactElement {
  const say = useTexts(actTexts);
  const wide = Grid.useBreakpoint().md === true;
  const needsApproval = (operation.preview?.approval.length ?? 0) > 0;
  const all = ['requested', 'previewed', 'approved', 'applied', 'result'] as const;
  const shown = all.filter((stage) => stage !== 'approved' || needsApproval);
  const stage = all[stageOf(operation)] ?? 'requested';
  const reached = shown.findIndex((one) => one === stage);
  const wrong = operation.status === 'failed' || operation.status === 'stopped';
  const moved = standingOf(operation) === 'progressed';
  return (
    <Steps
      size="small"
      orientation={wide ? 'horizontal' : 'vertical'}
      current={reached < 0 ? 1 : reached}
      status={wrong ? 'error' : moved ? 'finish' : 'process'}
      items={shown.map((one) => ({ title: say(`stage.${one}`) }))}
    />
  );
}
