import { useQuery } from '@tanstack/react-query';
import { Alert, Skeleton, Typography } from 'antd';
import type { ReactElement } from 'react';
import type { DossierApplicant } from '@lienthong/contracts';
import { ask } from '../../server/ask';
import { ServerProblem } from '../../server/server-problem';
import { useTexts } from '../../text/texts';
import { ProblemAlert } from '../../ui/problem-alert';
import { givingTexts } from './giving.texts';

/** Whose the dossier is, to be compared with the identity paper. Forgotten as soon as it is no longer shown. */
export function ApplicantCheck({ code }: { readonly code: string }): ReactElement {
  const say = useTexts(givingTexts);
  const { data, error, refetch } = useQuery({
    queryKey: ['applicant', code],
    queryFn: ({ signal }) => ask<DossierApplicant>(`/dossiers/${encodeURIComponent(code)}/applicant`, { signal }),
    gcTime: 0,
    staleTime: Infinity,
  });
  if (error !== null) {
    const isHidden = error instanceof ServerProblem && error.status === 403;
    return isHidden ? (
      <Typography.Paragraph type="secondary">{say('applicantHidden')}</Typography.Paragraph>
    ) : (
      <ProblemAlert error={error} onRetry={() => void refetch()} />
    );
  }
  if (data === undefined) return <Skeleton active paragraph={{ rows: 1 }} />;
  if (data.applicant === null) return <Alert type="warning" showIcon title={say('noApplicant')} />;
  const { name, idNumber } = data.applicant;
  return (
    <dl className="facts">
      <dt>{say('applicant')}</dt>
      <dd>
        <strong style={{ fontSize: 18, overflowWrap: 'anywhere' }}>{name}</strong>
      </dd>
      <dt>{say('idNumber')}</dt>
      <dd>
        <strong style={{ fontSize: 18 }}>{idNumber ?? say('noId')}</strong>
      </dd>
    </dl>
  );
}
