import { useMutation } from '@tanstack/react-query';
import { Button, Card, Descriptions, Typography } from 'antd';
import type { ReactElement } from 'react';
import type { DossierApplicant } from '@lienthong/contracts';
import { ask } from '../../server/ask';
import { useTexts } from '../../text/texts';
import { ProblemAlert } from '../../ui/problem-alert';
import { dossierTexts } from './dossier.texts';

const fields = ['name', 'idNumber', 'phone', 'email', 'address'] as const;

/** Asked for with a click and forgotten with the page: it never enters the store of what was asked. */
export function ApplicantCard({ code }: { readonly code: string }): ReactElement {
  const say = useTexts(dossierTexts);
  const read = useMutation({
    mutationFn: () => ask<DossierApplicant>(`/dossiers/${encodeURIComponent(code)}/applicant`),
    gcTime: 0,
  });
  const applicant = read.data?.applicant;
  return (
    <Card size="small" title={<h2 className="card-title">{say('applicant')}</h2>}>
      {read.error === null ? null : <ProblemAlert error={read.error} />}
      {read.data === undefined ? (
        <>
          <p style={{ marginTop: 0 }}>{say('applicantHelp')}</p>
          {/* Keys keep the two buttons apart: as one, the sign of loading would stay in the other's name. */}
          <Button key="show" loading={read.isPending} onClick={() => read.mutate()}>
            {say('showApplicant')}
          </Button>
        </>
      ) : (
        <>
          {applicant == null ? (
            <Typography.Paragraph>{say('applicantGone')}</Typography.Paragraph>
          ) : (
            <Descriptions
              size="small"
              column={1}
              items={fields.flatMap((field) => {
                const value = applicant[field];
                return value === undefined ? [] : [{ key: field, label: say(field), children: value }];
              })}
            />
          )}
          <Button key="hide" onClick={() => read.reset()}>
            {say('hideApplicant')}
          </Button>
        </>
      )}
    </Card>
  );
}
