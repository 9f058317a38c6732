import { useQueries, useQuery } from '@tanstack/react-query';
import { Button, Empty, Flex, Skeleton, Typography } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { DossierActs } from '@lienthong/contracts';
import { actsQuery } from '../dossier/dossier-queries';
import { ask } from '../server/ask';
import { showInstant } from '../text/instants';
import { useTexts } from '../text/texts';
import { ProblemAlert } from '../ui/problem-alert';
import { TimeLeft } from '../ui/time-left';
import { AnswerDialog } from './answer-dialog';
import { dossiersOf, waitingOf } from './alerts';
import type { AlertPage, WaitingAlert } from './alerts';
import { dialogTexts } from './dialogs.texts';
import { DossierLink } from './dossier-link';
import { RowList } from './row-list';
import type { RowColumn } from './row-list';
import { actsFreshMs } from './use-acts';
import { useTick } from '../ui/use-tick';
import { workTexts } from './work.texts';

/** Dossiers whose alerts are looked at: the newest. */
const mostDossiers = 40;
const tickMs = 30_000;

/** Missed deadlines of the unit for which nobody has answered yet. */
export function AlertsPanel(): ReactElement {
  const say = useTexts(dialogTexts);
  const navigate = useNavigate();
  useTick(tickMs);
  const { isPending, error, refetch, waiting } = useWaitingAlerts();
  // As it was when the dialog opened: once answered it leaves the list, and the dialog must still say that it is done.
  const [answering, setAnswering] = useState<readonly WaitingAlert[]>([]);
  const columns = useAlertColumns((code) => setAnswering(waiting.filter((one) => one.code === code)));
  const code = answering[0]?.code;
  if (isPending) return <Skeleton active />;
  if (error !== null) return <ProblemAlert error={error} onRetry={refetch} />;
  return (
    <>
      {waiting.length === 0 ? (
        <Empty description={say('noAlerts')} />
      ) : (
        <RowList
          label={say('answer')}
          rows={waiting}
          codeOf={keyOf}
          columns={columns}
          onOpen={({ code }) => void navigate({ to: `/ho-so/${code}` })}
        />
      )}
      {code === undefined ? null : (
        <AnswerDialog key={code} code={code} clocks={answering} onClose={() => setAnswering([])} />
      )}
    </>
  );
}

function useAlertColumns(onAnswer: (code: string) => void): readonly RowColumn<WaitingAlert>[] {
  const say = useTexts(dialogTexts);
  const work = useTexts(workTexts);
  return [
    { key: 'code', title: work('code'), width: 200, render: ({ code }) => <DossierLink code={code} /> },
    {
      key: 'clock',
      title: say('clock'),
      width: 300,
      render: ({ kind, dueAt }) => (
        <Flex vertical gap={2} align="flex-start">
          <span>{kind === null ? '' : say(kind)}</span>
          <TimeLeft dueAt={dueAt} />
        </Flex>
      ),
    },
    {
      key: 'text',
      title: work('alerts'),
      render: ({ subject, at }) => (
        <Flex vertical gap={2}>
          <span>{subject}</span>
          <Typography.Text type="secondary">{say('since', { at: showInstant(at) })}</Typography.Text>
        </Flex>
      ),
    },
    {
      key: 'actions',
      title: work('actions'),
      width: 180,
      render: ({ code }) => (
        <Button size="small" type="primary" aria-label={say('answerOf', { code })} onClick={() => onAnswer(code)}>
          {say('answer')}
        </Button>
      ),
    },
  ];
}

interface Waiting {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly refetch: () => void;
  readonly waiting: readonly WaitingAlert[];
}

/** The alerts name the dossiers; what of them still waits for an answer is told by the acts of each. */
function useWaitingAlerts(): Waiting {
  const alerts = useQuery({
    queryKey: ['list', 'alerts'],
    queryFn: ({ signal }) => ask<AlertPage>('/alerts?limit=100', { signal }),
  });
  const about = dossiersOf(alerts.data?.items ?? []).slice(0, mostDossiers);
  const acts = useQueries({ queries: about.map(({ code }) => ({ ...actsQuery(code), staleTime: actsFreshMs })) });
  const known = acts.flatMap(({ data }): DossierActs[] => (data === undefined ? [] : [data]));
  return {
    isPending: alerts.isPending || acts.some((one) => one.isPending),
    error: alerts.error,
    refetch: () => void alerts.refetch(),
    waiting: waitingOf(about, known),
  };
}

function keyOf({ code, clock }: WaitingAlert): string {
  return `${code} ${clock}`;
}
