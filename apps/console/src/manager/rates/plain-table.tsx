import { Table } from 'antd';
import type { TableProps } from 'antd';
import type { ReactElement } from 'react';
import { useTexts } from '../../text/texts';
import { CountLink } from '../count-link';
import type { PeriodNumber } from '../dossiers/reported-search';
import { managerTexts } from '../manager.texts';
import { measureTexts } from '../measure.texts';
import { narrowedTo, rateOf } from './pivot';
import type { PivotNumbers } from './pivot';
import { RateTag } from './rate-tag';
import { ratesTexts } from './rates.texts';
import type { ShownPivot } from './shown-pivot';

type Row = PivotNumbers & { readonly code: string };

const numbers: readonly (readonly [keyof PivotNumbers, PeriodNumber])[] = [
  ['finished', 'finished'],
  ['early', 'finishedEarly'],
  ['onTime', 'finishedOnTime'],
  ['late', 'finishedLate'],
  ['lateOutside', 'finishedLateOutside'],
  ['openLate', 'inProcessLate'],
];

/** A line for each value of one dimension, with all its numbers. */
export function PlainTable({ pivot, rows, nameOf, list }: ShownPivot): ReactElement {
  const say = useTexts(ratesTexts);
  const common = useTexts(managerTexts);
  const measure = useTexts(measureTexts);
  const title = (name: (typeof numbers)[number][0]): string => (name === 'finished' ? measure('finished') : say(name));
  const link = (row: string | null, [name, of]: (typeof numbers)[number]): ReactElement => {
    const count = pivot.at(row, null)[name];
    const label = say('count', {
      measure: title(name),
      count,
      row: row === null ? common('total') : nameOf(rows, row),
    });
    const narrowed = row === null ? {} : narrowedTo({ [rows]: row });
    return <CountLink count={count} list={{ ...list, ...narrowed, measure: of }} label={label} />;
  };
  const columns: TableProps<Row>['columns'] = [
    {
      title: say(rows),
      rowScope: 'row',
      sorter: (a, b) => nameOf(rows, a.code).localeCompare(nameOf(rows, b.code), 'vi'),
      render: (_, { code }) => <span style={{ display: 'block', minWidth: 150 }}>{nameOf(rows, code)}</span>,
    },
    {
      title: say('rate'),
      align: 'end',
      className: 'report-number',
      sorter: (a, b) => (rateOf(a) ?? 2) - (rateOf(b) ?? 2),
      render: (_, row) => <RateTag rate={rateOf(row)} />,
    },
    ...numbers.map((number) => ({
      title: title(number[0]),
      align: 'end' as const,
      className: 'report-number',
      sorter: (a: Row, b: Row) => a[number[0]] - b[number[0]],
      render: (_: unknown, { code }: Row) => link(code, number),
    })),
  ];
  return (
    <Table<Row>
      className="report-table"
      size="middle"
      rowKey="code"
      dataSource={pivot.rows.map((code) => ({ ...pivot.at(code, null), code }))}
      columns={columns}
      pagination={false}
      scroll={{ x: 'max-content' }}
      summary={() => (
        <Table.Summary.Row>
          <Table.Summary.Cell index={0}>{common('total')}</Table.Summary.Cell>
          <Table.Summary.Cell index={1} align="right">
            <RateTag rate={rateOf(pivot.at(null, null))} />
          </Table.Summary.Cell>
          {numbers.map((number, index) => (
            <Table.Summary.Cell key={number[0]} index={index + 2} align="right">
              {link(null, number)}
            </Table.Summary.Cell>
          ))}
        </Table.Summary.Row>
      )}
    />
  );
}
