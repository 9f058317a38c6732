import { Table, Typography } from 'antd';
import type { ReactElement } from 'react';
import type { TimeReport, WorstPlace } from '@lienthong/contracts';
import { useBilingual, useLanguage, useTexts } from '../../text/texts';
import { CountLink } from '../count-link';
import type { ReportedSearch } from '../dossiers/reported-search';
import { showShare } from '../numbers';
import { timeTexts } from './time.texts';

/** Where most is late; each number leads to its dossiers. */
export function WorstTables({ data }: { readonly data: TimeReport }): ReactElement {
  const say = useTexts(timeTexts);
  const { worstProcedures, worstUnits, unit, scope, from, to } = data;
  const list = { unit, scope, from, to };
  return (
    <>
      <section className="report-block" aria-labelledby="thu-tuc-tre">
        <h2 id="thu-tuc-tre">{say('worstProcedures')}</h2>
        <Worst places={worstProcedures} listOf={(procedure) => ({ ...list, procedure })} />
      </section>
      <section className="report-block" aria-labelledby="don-vi-tre">
        <h2 id="don-vi-tre">{say('worstUnits')}</h2>
        <Worst places={worstUnits} listOf={(receiver) => ({ ...list, receiver })} />
      </section>
      <Typography.Paragraph type="secondary" style={{ marginTop: 8 }}>
        {say('worstHelp')}
      </Typography.Paragraph>
    </>
  );
}

interface WorstProps {
  readonly places: readonly WorstPlace[];
  readonly listOf: (code: string) => Omit<ReportedSearch, 'measure'>;
}

function Worst({ places, listOf }: WorstProps): ReactElement {
  const say = useTexts(timeTexts);
  const pick = useBilingual();
  const language = useLanguage();
  if (places.length === 0) return <Typography.Text type="secondary">{say('noneLate')}</Typography.Text>;
  const number = { align: 'end' as const, className: 'report-number' };
  const count = (measure: 'finishedLate' | 'inProcessLate') => (_: unknown, place: WorstPlace) => {
    const text = say(measure === 'finishedLate' ? 'finishedLate' : 'openLate');
    const label = say('listOf', { measure: text, name: pick(place.name), count: place[measure] });
    return <CountLink count={place[measure]} list={{ ...listOf(place.code), measure }} label={label} />;
  };
  return (
    <Table<WorstPlace>
      className="report-table"
      size="middle"
      rowKey="code"
      dataSource={[...places]}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: say('place'),
          rowScope: 'row',
          render: (_, { name }) => <span style={{ display: 'block', minWidth: 180, maxWidth: 520 }}>{pick(name)}</span>,
        },
        {
          title: say('lateShare'),
          ...number,
          render: (_, { lateShare }) => <strong>{showShare(lateShare, language)}</strong>,
        },
        { title: say('finishedLate'), ...number, render: count('finishedLate') },
        { title: say('openLate'), ...number, render: count('inProcessLate') },
      ]}
    />
  );
}
