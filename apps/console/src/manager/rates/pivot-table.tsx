import { Table } from 'antd';
import type { TableProps } from 'antd';
import type { ReactElement } from 'react';
import { useLanguage, useTexts } from '../../text/texts';
import { CountLink } from '../count-link';
import type { Grouping } from '../filter/report-search';
import { managerTexts } from '../manager.texts';
import { showShare } from '../numbers';
import { narrowedTo, rateOf } from './pivot';
import { RateTag } from './rate-tag';
import { ratesTexts } from './rates.texts';
import type { ShownPivot } from './shown-pivot';

interface Row {
  readonly code: string;
}

/** Two dimensions across each other; each place has its rate and what it is of. */
export function PivotTable(props: ShownPivot & { readonly columns: Grouping }): ReactElement {
  const { pivot, rows, columns, nameOf } = props;
  const say = useTexts(ratesTexts);
  const common = useTexts(managerTexts);
  const shown: TableProps<Row>['columns'] = [
    {
      title: say(rows),
      rowScope: 'row',
      fixed: 'left',
      render: (_, { code }) => <span style={{ display: 'block', width: 130 }}>{nameOf(rows, code)}</span>,
    },
    ...pivot.columns.map((column) => ({
      title: <span style={{ display: 'block', minWidth: 90, maxWidth: 200 }}>{nameOf(columns, column)}</span>,
      key: column,
      align: 'end' as const,
      className: 'report-number',
      render: (_: unknown, { code }: Row) => <Place {...props} row={code} column={column} />,
    })),
    {
      title: common('total'),
      key: 'total',
      align: 'end',
      className: 'report-number',
      render: (_, { code }) => <Place {...props} row={code} column={null} />,
    },
  ];
  return (
    <Table<Row>
      className="report-table"
      size="middle"
      rowKey="code"
      dataSource={pivot.rows.map((code) => ({ code }))}
      columns={shown}
      pagination={false}
      scroll={{ x: 'max-content' }}
      summary={() => (
        <Table.Summary.Row>
          <Table.Summary.Cell index={0}>{common('total')}</Table.Summary.Cell>
          {[...pivot.columns, null].map((column, index) => (
            <Table.Summary.Cell key={column ?? ''} index={index + 1} align="right">
              <Place {...props} row={null} column={column} />
            </Table.Summary.Cell>
          ))}
        </Table.Summary.Row>
      )}
    />
  );
}

interface PlaceProps extends ShownPivot {
  readonly row: string | null;
  readonly column: string | null;
}

function Place({ pivot, rows, columns, nameOf, list, row, column }: PlaceProps): ReactElement {
  const say = useTexts(ratesTexts);
  const common = useTexts(managerTexts);
  const language = useLanguage();
  const numbers = pivot.at(row, column);
  const { finished, late } = numbers;
  const rate = rateOf(numbers);
  const key = {
    ...(row === null ? {} : { [rows]: row }),
    ...(column === null || columns === null ? {} : { [columns]: column }),
  };
  const label = say('cell', {
    row: row === null ? common('total') : nameOf(rows, row),
    column: column === null || columns === null ? common('total') : nameOf(columns, column),
    rate: showShare(rate, language),
    inTime: finished - late,
    finished,
  });
  return (
    <span className="rate-cell">
      <RateTag rate={rate} />
      {finished === 0 ? null : (
        <small>
          <CountLink count={finished} list={{ ...list, ...narrowedTo(key), measure: 'finished' }} label={label}>
            {say('ofFinished', { inTime: finished - late, finished })}
          </CountLink>
        </small>
      )}
    </span>
  );
}
