import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Card, Drawer, Empty, Flex, Select, Skeleton } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ItemStatus, Operation, OperationItem } from '@lienthong/contracts';
import { useBilingual, useTexts } from '../../text/texts';
import { ProblemAlert } from '../../ui/problem-alert';
import { saveFile } from '../../ui/save-file';
import { MoreButton } from '../../ui/more-button';
import { RowList } from '../../work/row-list';
import type { RowColumn } from '../../work/row-list';
import { itemsQuery } from '../operator-queries';
import { InstanceLink } from '../subject-name';
import { isUnderWay } from './act-standing';
import { actTexts } from './act.texts';
import { ItemDetails } from './item-details';
import { runTexts } from './run.texts';
import { ItemTag } from './standing-tag';

const statuses = ['previewed', 'unable', 'applying', 'applied', 'progressed', 'not-progressed', 'skipped'] as const;

/** Every dossier of it: what would be done, what became of it, and the event that proves it. */
export function ItemsCard({ operation }: { readonly operation: Operation }): ReactElement {
  const say = useTexts(runTexts);
  const [status, choose] = useState<ItemStatus>();
  const [shown, show] = useState<string | null>(null);
  const query = useInfiniteQuery(itemsQuery(operation.id, status, isUnderWay(operation)));
  const columns = useColumns(show);
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const one = rows.find(({ code }) => code === shown);
  return (
    <Card title={<h2 style={{ fontSize: 16, margin: 0 }}>{say('perItem')}</h2>}>
      <Flex vertical gap="small">
        <Tools operation={operation} status={status} onStatus={choose} />
        {query.error === null ? null : <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
        {query.data === undefined ? (
          query.error === null && <Skeleton active />
        ) : rows.length === 0 ? (
          <Empty description={say('noItems')} />
        ) : (
          <RowList
            rows={rows}
            codeOf={({ code }) => code}
            columns={columns}
            label={say('itemsLabel')}
            onOpen={({ code }) => show(code)}
          />
        )}
        <MoreButton pages={query} />
      </Flex>
      <Drawer open={one !== undefined} onClose={() => show(null)} title={shown ?? ''} size={520} destroyOnHidden>
        {one === undefined ? null : <ItemDetails item={one} />}
      </Drawer>
    </Card>
  );
}

interface ToolsProps {
  readonly operation: Operation;
  readonly status: ItemStatus | undefined;
  readonly onStatus: (status: ItemStatus | undefined) => void;
}

function Tools({ operation: { id, counts }, status, onStatus }: ToolsProps): ReactElement {
  const say = useTexts(runTexts);
  const act = useTexts(actTexts);
  const [failure, setFailure] = useState<unknown>(null);
  const save = (form: 'csv' | 'json'): void => {
    setFailure(null);
    saveFile(`/operations/acts/${encodeURIComponent(id)}/items.${form}`, `${id}.${form}`).catch(setFailure);
  };
  return (
    <>
      <Flex gap="small" wrap>
        <Select<ItemStatus>
          allowClear
          aria-label={say('filterStatus')}
          placeholder={say('filterStatus')}
          style={{ minWidth: 230 }}
          value={status}
          onChange={(chosen?: ItemStatus) => onStatus(chosen)}
          options={statuses.map((one) => ({ value: one, label: `${act(`item.${one}`)} (${counts[one]})` }))}
        />
        <Button onClick={() => save('csv')}>{say('exportCsv')}</Button>
        <Button onClick={() => save('json')}>{say('exportJson')}</Button>
      </Flex>
      {failure === null ? null : <ProblemAlert error={failure} />}
    </>
  );
}

function useColumns(onDetails: (code: string) => void): readonly RowColumn<OperationItem>[] {
  const say = useTexts(runTexts);
  return [
    { key: 'code', title: say('which'), width: 235, render: ({ code }) => <InstanceLink code={code} /> },
    { key: 'state', title: say('itemState'), width: 190, render: ({ status }) => <ItemTag of={status} /> },
    { key: 'proof', title: say('proof'), render: (item) => <ProofText item={item} /> },
    {
      key: 'doubled',
      title: say('doubled'),
      width: 130,
      render: ({ preview }) => preview?.repeated.reduce((sum, { doubled }) => sum + doubled, 0) ?? '–',
    },
    {
      key: 'details',
      title: say('details'),
      width: 110,
      render: ({ code }) => (
        <Button size="small" onClick={() => onDetails(code)} aria-label={`${say('details')}: ${code}`}>
          {say('details')}
        </Button>
      ),
    },
  ];
}

function ProofText({ item }: { readonly item: OperationItem }): ReactElement | null {
  const say = useTexts(runTexts);
  const pick = useBilingual();
  const { outcome, preview } = item;
  if (outcome === null) {
    return preview?.unableBecause == null ? null : <span className="told">{pick(preview.unableBecause)}</span>;
  }
  const { eventId, offset } = outcome.evidence;
  const event = eventId ?? offset;
  return (
    <span className="told">
      {pick(outcome.told)}
      {event === undefined ? null : ` (${say('proofEvent', { event })})`}
    </span>
  );
}
