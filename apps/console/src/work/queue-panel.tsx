import { Button } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ListedDossier } from '@lienthong/contracts';
import { useMe } from '../session/use-me';
import { useTexts } from '../text/texts';
import { AssignDialog } from './assign-dialog';
import { CompleteDialog } from './complete-dialog';
import { Outcomes } from './outcomes';
import { isOffered, useQueueColumns } from './queue-columns';
import { RowActions } from './row-actions';
import { RowList } from './row-list';
import { QueueFrame } from './queue-frame';
import { SelectionBar } from './selection-bar';
import { isAllowed, useActsOf } from './use-acts';
import { useEach } from './use-each';
import { useQueue } from './use-queue';
import type { QueueTab, WorkFilter } from './work-search';
import { isUnfiltered } from './work-search';
import { workTexts } from './work.texts';

interface QueuePanelProps {
  readonly tab: QueueTab;
  readonly filter: WorkFilter;
}

const pageSize = 25;
const emptyTexts = { mine: 'emptyMine', unit: 'emptyUnit', unclaimed: 'emptyUnclaimed' } as const;

/** A queue to work through: claim, assign and complete without leaving it. */
export function QueuePanel({ tab, filter }: QueuePanelProps): ReactElement {
  const say = useTexts(workTexts);
  const me = useMe();
  const navigate = useNavigate();
  const assignee = tab === 'mine' ? me.subject : tab === 'unclaimed' ? 'none' : undefined;
  const queue = useQueue({ ...filter, assignee, limit: pageSize });
  const each = useEach();
  const [selected, select] = useState<readonly string[]>([]);
  const [assigning, setAssigning] = useState<readonly string[]>([]);
  const [completing, setCompleting] = useState<ListedDossier | null>(null);
  const busy = each.progress !== null;
  const rows = queue.data?.rows ?? [];
  const chosen = selected.filter((code) => rows.some((row) => row.code === code));
  const assign = (codes: readonly string[], to: string, reason?: string): void => {
    if (busy) return;
    const data = { assignee: to, ...(reason === undefined ? {} : { reason }) };
    void each.run(codes, { name: 'assign-step', dataOf: () => data }).then((ended) => {
      // What failed stays selected, to be tried again.
      const failed = ended.flatMap(({ code, error }) => (error === null ? [] : [code]));
      select((now) => now.filter((code) => !codes.includes(code) || failed.includes(code)));
    });
  };
  const actsOf = useActsOf(rows.map(codeOf));
  // Only what the API would let one assign can be chosen.
  const fits = (row: ListedDossier): boolean =>
    !isOffered(row, me.unit.code) && isAllowed(actsOf(row.code), 'assign-step');
  const columns = useQueueColumns((row) => (
    <RowActions
      row={row}
      busy={busy}
      onClaim={({ code }) => assign([code], me.subject)}
      onAssign={({ code }) => setAssigning([code])}
      onComplete={setCompleting}
    />
  ));
  return (
    <>
      <Outcomes each={each} />
      <SelectionBar count={chosen.length} onClear={() => select([])}>
        <Button type="primary" disabled={busy} onClick={() => assign(chosen, me.subject)}>
          {say('claim')}
        </Button>
        <Button disabled={busy} onClick={() => setAssigning(chosen)}>
          {say('assign')}
        </Button>
      </SelectionBar>
      <QueueFrame queue={queue} empty={say(isUnfiltered(filter) ? emptyTexts[tab] : 'emptyFiltered')}>
        <RowList
          label={say(tab)}
          rows={rows}
          codeOf={codeOf}
          columns={columns}
          selection={{ codes: chosen, onChange: select, fits }}
          onOpen={({ code }) => void navigate({ to: `/ho-so/${code}` })}
          onN={(row) => fits(row) && row.assignee !== me.subject && assign([row.code], me.subject)}
        />
      </QueueFrame>
      <AssignDialog
        codes={assigning}
        onClose={() => setAssigning([])}
        onAssign={(to, reason) => assign(assigning, to, reason)}
      />
      {completing === null ? null : (
        <CompleteDialog key={completing.code} {...placeOf(completing)} onClose={() => setCompleting(null)} />
      )}
    </>
  );
}

function placeOf({ code, seq }: ListedDossier): Pick<ListedDossier, 'code' | 'seq'> {
  return { code, seq };
}

function codeOf({ code }: ListedDossier): string {
  return code;
}
