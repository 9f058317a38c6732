import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ListedDossier } from '@lienthong/contracts';
import { useMe } from '../session/use-me';
import { useTexts } from '../text/texts';
import { useQueueColumns } from '../work/queue-columns';
import { QueueFrame } from '../work/queue-frame';
import { RowList } from '../work/row-list';
import { useQueue } from '../work/use-queue';
import { HandoffActions } from './handoff-actions';
import type { HandoffAct } from './handoff-actions';
import { handoffTexts } from './handoffs.texts';
import { PaperDialog } from './paper-dialog';

const mostAtOnce = 100;

interface Asked {
  readonly act: 'dispute-paper' | 'settle-dispute';
  readonly code: string;
  readonly seq: number;
}

/** What came from other units and was accepted: only then a paper of the bundle can be disputed. */
export function HeldPanel(): ReactElement {
  const say = useTexts(handoffTexts);
  const navigate = useNavigate();
  const unit = useMe().unit.code;
  const queue = useQueue({ limit: mostAtOnce });
  const [asked, ask] = useState<Asked | null>(null);
  const rows = (queue.data?.rows ?? []).filter((row) => isHeld(row, unit));
  const onAct = (act: HandoffAct, code: string): void => {
    if (act === 'dispute-paper' || act === 'settle-dispute')
      ask({ act, code, seq: rows.find((row) => row.code === code)?.seq ?? 0 });
  };
  const columns = useQueueColumns(({ code }) => (
    <HandoffActions code={code} of={['settle-dispute', 'dispute-paper']} busy={false} onAct={onAct} />
  ));
  const shown = queue.data === undefined ? queue : { ...queue, data: { rows, total: undefined, totalCapped: false } };
  return (
    <>
      <QueueFrame queue={shown} empty={say('emptyHeld')}>
        <RowList
          label={say('held')}
          rows={rows}
          codeOf={codeOf}
          columns={columns}
          onOpen={({ code }) => void navigate({ to: `/ho-so/${code}` })}
        />
      </QueueFrame>
      {asked === null ? null : <PaperDialog key={`${asked.act} ${asked.code}`} {...asked} onClose={() => ask(null)} />}
    </>
  );
}

function isHeld({ lastGiver, handoff, holder }: ListedDossier, unit: string): boolean {
  return lastGiver !== null && lastGiver !== unit && holder === unit && handoff?.kind !== 'offered';
}

function codeOf({ code }: ListedDossier): string {
  return code;
}
