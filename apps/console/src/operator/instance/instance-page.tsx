import { ExportOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Alert, Button, Card, Flex, Skeleton, Typography } from 'antd';
import type { ReactElement } from 'react';
import type { StuckDossier } from '@lienthong/contracts';
import { dossierWorkflowId } from '@lienthong/contracts/temporal';
import { queryText } from '../../server/ask';
import { installationQuery } from '../../session/installation';
import { isAble, useMe } from '../../session/use-me';
import { useTexts } from '../../text/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { actNames } from '../acts/act-search';
import { LinkButton } from '../link-button';
import { instanceQuery } from '../operator-queries';
import { operatorTexts } from '../operator.texts';
import '../operator.css';
import { FindingCard } from './finding-card';
import { instanceTexts } from './instance.texts';
import { TimelineList } from './timeline-list';

/** One dossier: what is stuck and why, what happened, and what can be done about it. */
export function InstancePage(): ReactElement {
  const say = useTexts(instanceTexts);
  const { code } = useParams({ from: '/office/van-hanh/ho-so/$code' });
  const { data, error, refetch } = useQuery(instanceQuery(code));
  return (
    <>
      <PageHeader title={say('title', { code })} actions={<Links code={code} />} />
      {error === null ? null : <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined ? error === null && <Skeleton active paragraph={{ rows: 8 }} /> : <Loaded stuck={data} />}
    </>
  );
}

function Loaded({ stuck }: { readonly stuck: StuckDossier }): ReactElement {
  const say = useTexts(instanceTexts);
  const open = stuck.findings.filter(({ curedAt }) => curedAt === null);
  return (
    <Flex vertical gap="middle">
      {open.length === 0 ? (
        <Alert type="info" showIcon title={say('free')} description={say('freeHelp')} />
      ) : (
        <section aria-label={say('now')}>
          <h2 style={{ fontSize: 18, margin: '0 0 8px' }}>{say('stuck', { count: open.length })}</h2>
          <Flex vertical gap="small">
            {open.map((finding) => (
              <FindingCard key={finding.id} finding={finding} code={stuck.code} />
            ))}
          </Flex>
        </section>
      )}
      <ActsCard code={stuck.code} />
      <Card title={<h2 style={{ fontSize: 16, margin: 0 }}>{say('timeline')}</h2>}>
        <Typography.Paragraph type="secondary">{say('timelineHelp')}</Typography.Paragraph>
        <TimelineList stuck={stuck} />
      </Card>
    </Flex>
  );
}

function ActsCard({ code }: { readonly code: string }): ReactElement | null {
  const say = useTexts(instanceTexts);
  const names = useTexts(operatorTexts);
  const me = useMe();
  if (!isAble(me, 'operations.act')) return null;
  return (
    <Card title={<h2 style={{ fontSize: 16, margin: 0 }}>{say('act')}</h2>}>
      <Typography.Paragraph type="secondary">{say('actHelp')}</Typography.Paragraph>
      <Flex gap="small" wrap>
        {actNames.map((act) => (
          <LinkButton key={act} danger={act === 'terminate'} to={`/van-hanh/dot/moi${queryText({ act, codes: code })}`}>
            {names(act)}
          </LinkButton>
        ))}
      </Flex>
    </Card>
  );
}

function Links({ code }: { readonly code: string }): ReactElement {
  const say = useTexts(instanceTexts);
  const { data } = useQuery(installationQuery);
  const { temporalUi = null, temporalNamespace = '' } = data?.links ?? {};
  const workflow = encodeURIComponent(dossierWorkflowId(code));
  const temporal = `${temporalUi ?? ''}/namespaces/${encodeURIComponent(temporalNamespace)}/workflows/${workflow}`;
  return (
    <Flex gap="small" wrap>
      <LinkButton to={`/ho-so/${code}`}>{say('openDossier')}</LinkButton>
      <LinkButton to={`/van-hanh/su-kien-treo/${code}`}>{say('parked')}</LinkButton>
      {temporalUi === null ? null : (
        <Button
          href={temporal}
          target="_blank"
          rel="noreferrer"
          icon={<ExportOutlined />}
          aria-label={`${say('temporal')} (${say('newTab')})`}
        >
          {say('temporal')}
        </Button>
      )}
    </Flex>
  );
}
