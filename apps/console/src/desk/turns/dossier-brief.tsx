import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { detailQuery } from '../../dossier/dossier-queries';
import { showInstant } from '../../text/instants';
import { useTexts } from '../../text/texts';
import { useProcedureName, useUnitName } from '../../ui/catalogue';
import { ProblemAlert } from '../../ui/problem-alert';
import { statusTexts } from '../../ui/status-texts';
import { TimeLeft } from '../../ui/time-left';
import { deskTexts } from '../desk.texts';

/** A dossier in five lines. */
export function DossierBrief({ code }: { readonly code: string }): ReactElement {
  const say = useTexts(deskTexts);
  const status = useTexts(statusTexts);
  const procedureName = useProcedureName();
  const unitName = useUnitName();
  const { data, error, refetch } = useQuery(detailQuery(code));
  if (data === undefined) {
    return error === null ? <Skeleton active /> : <ProblemAlert error={error} onRetry={() => void refetch()} />;
  }
  const { procedure, stepName, holder, dueAt, clock, closed } = data;
  return (
    <dl className="facts">
      <dt>{say('procedure')}</dt>
      <dd>
        <strong>{procedureName(procedure)}</strong>
      </dd>
      <dt>{say('status')}</dt>
      <dd>{status(`${data.status}`)}</dd>
      {closed ? null : (
        <>
          <dt>{say('step')}</dt>
          <dd>
            {stepName} – {unitName(holder)}
          </dd>
          <dt>{say('due')}</dt>
          <dd>
            {dueAt === null ? null : `${showInstant(dueAt)} `}
            <TimeLeft dueAt={dueAt} paused={clock === 'paused'} closed={closed} />
          </dd>
        </>
      )}
    </dl>
  );
}
