import { useQueries } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ListedDossier, PublicProcedure } from '@lienthong/contracts';
import { actsQuery } from '../dossier/dossier-queries';
import { ask } from '../server/ask';
import { queryClient } from '../server/query-client';
import { ServerProblem } from '../server/server-problem';
import { useMe } from '../session/use-me';
import { useTexts } from '../text/texts';
import { CompleteDialog } from './complete-dialog';
import { Outcomes } from './outcomes';
import { useQueueColumns } from './queue-columns';
import { QueueFrame } from './queue-frame';
import { RowList } from './row-list';
import { SelectionBar } from './selection-bar';
import { isSignable, maySign, signingOf } from './signing';
import { useActsOf } from './use-acts';
import { useEach } from './use-each';
import { useQueue } from './use-queue';
import type { WorkFilter } from './work-search';
import { workTexts } from './work.texts';

const mostAtOnce = 100;
const rarely = 10 * 60_000;

/** What lies at a step that a leader signs: signed one by one or many at once, each with its own outcome. */
export function SignPanel({ filter }: { readonly filter: WorkFilter }): ReactElement {
  const say = useTexts(workTexts);
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const queue = useSignQueue(filter);
  const each = useEach();
  const [selected, select] = useState<readonly string[]>([]);
  const [signing, setSigning] = useState<ListedDossier | null>(null);
  const rows = queue.data?.rows ?? [];
  const chosen = selected.filter((code) => rows.some((row) => row.code === code));
  const choose = say('signChoose');
  const signAll = (): void => {
    const run = (): void => {
      void each.run(chosen, { name: 'complete-step', dataOf: (code) => signature(code, choose) });
      select([]);
    };
    void modal.confirm({
      title: say('signConfirm', { count: chosen.length }),
      content: say('signConfirmHelp'),
      okText: say('signOne'),
      cancelText: say('cancel'),
      onOk: run,
    });
  };
  const columns = useQueueColumns((row) => (
    <Button
      size="small"
      type="primary"
      aria-label={say('signOneOf', { code: row.code })}
      onClick={() => setSigning(row)}
    >
      {say('signOne')}
    </Button>
  ));
  return (
    <>
      <Outcomes each={each} />
      <SelectionBar count={chosen.length} onClear={() => select([])}>
        <Button type="primary" disabled={each.progress !== null} onClick={signAll}>
          {say('signAll')}
        </Button>
      </SelectionBar>
      <QueueFrame queue={queue} empty={say('emptySign')}>
        <RowList
          label={say('sign')}
          rows={rows}
          codeOf={codeOf}
          columns={columns}
          selection={{ codes: chosen, onChange: select }}
          onOpen={({ code }) => void navigate({ to: `/ho-so/${code}` })}
        />
      </QueueFrame>
      {signing === null ? null : (
        <CompleteDialog key={signing.code} code={signing.code} seq={signing.seq} onClose={() => setSigning(null)} />
      )}
    </>
  );
}

/** The unit's queue, of which only what is to be signed and lies with nobody else is shown. */
function useSignQueue(filter: WorkFilter): ReturnType<typeof useQueue> {
  const me = useMe();
  const queue = useQueue({ ...filter, limit: mostAtOnce });
  const all = queue.data?.rows ?? [];
  const codes = [...new Set(all.map(({ procedure }) => procedure))];
  const procedures = useQueries({
    queries: codes.map((code) => ({
      queryKey: ['catalogue', 'procedure', code],
      queryFn: () => ask<PublicProcedure>(`/procedures/${encodeURIComponent(code)}`),
      staleTime: rarely,
    })),
  });
  const known = new Map(procedures.flatMap(({ data }) => (data === undefined ? [] : [[data.code, data] as const])));
  const isMine = ({ assignee }: ListedDossier): boolean => assignee === null || assignee === me.subject;
  const likely = all.filter((row) => isMine(row) && maySign(row, known.get(row.procedure)));
  const actsOf = useActsOf(likely.map(codeOf));
  const isPending =
    queue.isPending || procedures.some((one) => one.isPending) || likely.some(({ code }) => actsOf(code) === undefined);
  if (queue.data === undefined || isPending) return { ...queue, isPending } as typeof queue;
  const rows = likely.filter(({ code }) => isSignable(actsOf(code)));
  return { ...queue, data: { rows, total: undefined, totalCapped: false } };
}

async function signature(code: string, choose: string): Promise<object> {
  const outcome = signingOf(await queryClient.fetchQuery({ ...actsQuery(code), staleTime: 0 }));
  if (outcome !== null) return { outcome: outcome.code };
  throw new ServerProblem(409, 'CONSOLE.CHOOSE', { vi: choose, en: choose }, '');
}

function codeOf({ code }: ListedDossier): string {
  return code;
}
