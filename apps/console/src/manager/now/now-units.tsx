import { Flex, Segmented, Table, Typography } from 'antd';
import type { TableProps } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { NowReport, NowUnit } from '@lienthong/contracts';
import { useBilingual, useTexts } from '../../text/texts';
import { CountLink } from '../count-link';
import { searchOfList } from '../dossiers/reported-search';
import { measureTexts } from '../measure.texts';
import { nowTexts } from './now.texts';

type Split = 'receivers' | 'holders';

const shown = ['inProcess', 'late', 'atRisk', 'dueToday', 'paused', 'waitingForOthers'] as const;

/** The same numbers by who received the dossiers, or by who must act on them. */
export function NowUnits({ now }: { readonly now: NowReport }): ReactElement {
  const say = useTexts(nowTexts);
  const [split, splitBy] = useState<Split>('receivers');
  const units = split === 'receivers' ? now.units : now.holders;
  return (
    <section className="report-block" aria-labelledby="theo-don-vi">
      <Flex justify="space-between" align="center" wrap gap="small" style={{ marginBottom: 8 }}>
        <h2 id="theo-don-vi" style={{ margin: 0, fontSize: 18 }}>
          {say('byUnit')}
        </h2>
        <Segmented<Split>
          aria-label={say('splitBy')}
          value={split}
          onChange={splitBy}
          options={(['receivers', 'holders'] as const).map((value) => ({ value, label: say(value) }))}
        />
      </Flex>
      {split === 'holders' ? <Typography.Paragraph type="secondary">{say('holdersHelp')}</Typography.Paragraph> : null}
      <Table<NowUnit>
        className="report-table"
        size="middle"
        rowKey="unit"
        dataSource={[...units]}
        columns={useColumns()}
        pagination={units.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
      />
    </section>
  );
}

function useColumns(): TableProps<NowUnit>['columns'] {
  const say = useTexts(nowTexts);
  const name = useTexts(measureTexts);
  const pick = useBilingual();
  return [
    {
      title: say('unit'),
      rowScope: 'row',
      width: 320,
      render: (_, unit) => <span style={{ display: 'block', minWidth: 160 }}>{pick(unit.name)}</span>,
    },
    ...shown.map((measure) => ({
      title: name(measure),
      align: 'end' as const,
      className: 'report-number',
      sorter: (a: NowUnit, b: NowUnit) => a.counts[measure] - b.counts[measure],
      render: (_: unknown, { name: unitName, counts, lists }: NowUnit) => {
        const count = counts[measure];
        const label = say('listOf', { measure: name(measure), count, unit: pick(unitName) });
        return <CountLink count={count} list={searchOfList(lists[measure])} label={label} />;
      },
    })),
  ];
}
