import { Alert, Button, Empty, Skeleton } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ListedHandoff } from '@lienthong/contracts';
import { useTexts } from '../text/texts';
import { ProblemAlert } from '../ui/problem-alert';
import { Outcomes } from '../work/outcomes';
import { RowList } from '../work/row-list';
import { SelectionBar } from '../work/selection-bar';
import { useEach } from '../work/use-each';
import type { Each } from '../work/use-each';
import { useTick } from '../ui/use-tick';
import { MoreButton } from '../ui/more-button';
import { HandoffActions } from './handoff-actions';
import type { HandoffAct } from './handoff-actions';
import { useHandoffColumns } from './handoff-columns';
import { handoffTexts } from './handoffs.texts';
import { NewsList } from './news-list';
import { ReasonDialog } from './reason-dialog';
import { useHandoffNews } from './use-handoff-news';
import type { News } from './use-handoff-news';
import { useHandoffs } from './use-handoffs';

const acts = {
  in: ['accept-handoff', 'refuse-handoff'],
  out: ['offer-handoff', 'recall-handoff'],
} as const satisfies Record<string, readonly HandoffAct[]>;
const tickMs = 20_000;

interface HandoffPanelProps {
  readonly direction: 'in' | 'out';
  readonly onHeld: () => void;
}

/** Offers to answer, or offers that were made; what others do meanwhile is told. */
export function HandoffPanel({ direction, onHeld }: HandoffPanelProps): ReactElement {
  const say = useTexts(handoffTexts);
  const navigate = useNavigate();
  useTick(tickMs);
  const list = useHandoffs(direction);
  const rows = list.data?.rows ?? [];
  const news = useHandoffNews(list.data, direction === 'in');
  const { each, busy, accepted, give, explain } = useAnswers(rows, news);
  const [selected, select] = useState<readonly string[]>([]);
  const [asked, ask] = useState<{ readonly act: 'refuse-handoff' | 'recall-handoff'; readonly code: string } | null>(
    null,
  );
  const chosen = selected.filter((code) => rows.some((row) => row.code === code));
  const accept = (codes: readonly string[]): void => {
    void give(codes, 'accept-handoff');
    select((now) => now.filter((code) => !codes.includes(code)));
  };
  const act = (name: HandoffAct, code: string): void => {
    if (name === 'accept-handoff') accept([code]);
    else if (name === 'offer-handoff') void give([code], name);
    else if (name === 'refuse-handoff' || name === 'recall-handoff') ask({ act: name, code });
  };
  const columns = useHandoffColumns(direction, ({ code }) => (
    <HandoffActions code={code} of={acts[direction]} busy={busy} onAct={act} />
  ));
  return (
    <>
      <NewsList news={news} />
      <Outcomes each={each} />
      {accepted === 0 ? null : (
        <Alert
          type="success"
          role="presentation"
          style={{ marginBottom: 12 }}
          title={say('justAccepted', { count: accepted })}
          action={<Button onClick={onHeld}>{say('openHeld')}</Button>}
        />
      )}
      {direction === 'in' ? (
        <SelectionBar count={chosen.length} onClear={() => select([])}>
          <Button type="primary" disabled={busy} onClick={() => accept(chosen)}>
            {say('acceptAll')}
          </Button>
        </SelectionBar>
      ) : null}
      <ListFrame list={list} empty={say(direction === 'in' ? 'emptyIn' : 'emptyOut')}>
        <RowList
          label={say(direction)}
          rows={rows}
          codeOf={codeOf}
          columns={columns}
          onOpen={({ code }) => void navigate({ to: `/ho-so/${code}` })}
          isLit={(row) => isNew(news, row)}
          {...(direction === 'in'
            ? {
                selection: { codes: chosen, onChange: select },
                onN: ({ code }: ListedHandoff) => accept([code]),
              }
            : {})}
        />
      </ListFrame>
      {asked === null ? null : (
        <ReasonDialog
          key={`${asked.act} ${asked.code}`}
          {...asked}
          onClose={() => ask(null)}
          onEnd={(code, done) => (done ? news.expect(code) : explain(code))}
        />
      )}
    </>
  );
}

interface Answers {
  readonly each: Each;
  readonly busy: boolean;
  /** How many were accepted since the list was opened. */
  readonly accepted: number;
  readonly give: (codes: readonly string[], name: 'accept-handoff' | 'offer-handoff') => Promise<void>;
  readonly explain: (code: string) => void;
}

/** Accepts or offers one or many; where it came too late, what happened meanwhile is told. */
function useAnswers(rows: readonly ListedHandoff[], news: News): Answers {
  const each = useEach();
  const [accepted, setAccepted] = useState(0);
  const busy = each.progress !== null;
  const explain = (code: string): void => {
    const handoff = rows.find((row) => row.code === code);
    if (handoff !== undefined) void news.explain(handoff);
  };
  const give: Answers['give'] = async (codes, name) => {
    if (busy || codes.length === 0) return;
    codes.forEach(news.expect);
    const ended = await each.run(codes, { name, dataOf: () => ({}) });
    for (const { code, error } of ended) {
      if (error === null) continue;
      news.unexpect(code);
      if (error.status === 409) explain(code);
    }
    const done = ended.filter(({ error }) => error === null).length;
    if (name === 'accept-handoff') setAccepted((before) => before + done);
  };
  return { each, busy, accepted, give, explain };
}

function isNew({ items }: News, { code, number }: ListedHandoff): boolean {
  return items.some(({ ending, handoff }) => ending === null && handoff.code === code && handoff.number === number);
}

interface ListFrameProps {
  readonly list: ReturnType<typeof useHandoffs>;
  readonly empty: string;
  readonly children: ReactElement;
}

function ListFrame({ list, empty, children }: ListFrameProps): ReactElement {
  const { data, error, isPending, refetch } = list;
  if (isPending) return <Skeleton active paragraph={{ rows: 8 }} />;
  return (
    <>
      {error === null ? null : <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined || data.rows.length > 0 ? null : <Empty description={empty} />}
      {data === undefined || data.rows.length === 0 ? null : children}
      <MoreButton pages={list} style={{ marginTop: 12 }} />
    </>
  );
}

function codeOf({ code }: ListedHandoff): string {
  return code;
}
