import { Table } from 'antd';
import type { TableProps } from 'antd';
import type { ReactElement } from 'react';
import type { OfficialLine, OfficialNumbers, OfficialReport } from '@lienthong/contracts';
import { useBilingual, useLanguage, useTexts } from '../../text/texts';
import { CountLink } from '../count-link';
import type { PeriodNumber } from '../dossiers/reported-search';
import { showCount, showShare } from '../numbers';
import { RateTag } from '../rates/rate-tag';
import { officialTexts } from './official.texts';

type TextKey = (typeof officialTexts.keys)[number];
type Numbers = OfficialNumbers & { readonly field: string | null };

interface Column {
  readonly text: TextKey;
  readonly number: keyof OfficialNumbers;
  /** The list behind it; the sum of two has none. */
  readonly list?: PeriodNumber;
}

const received: readonly Column[] = [
  { text: 'total', number: 'received', list: 'received' },
  { text: 'receivedOnline', number: 'receivedOnline', list: 'receivedOnline' },
  { text: 'receivedPost', number: 'receivedPost', list: 'receivedPost' },
  { text: 'receivedDesk', number: 'receivedDesk', list: 'receivedDesk' },
  { text: 'onlineShare', number: 'onlineShare' },
];
const finished: readonly Column[] = [
  { text: 'total', number: 'finished', list: 'finished' },
  { text: 'finishedEarly', number: 'finishedEarly', list: 'finishedEarly' },
  { text: 'finishedOnTime', number: 'finishedOnTime', list: 'finishedOnTime' },
  { text: 'finishedLate', number: 'finishedLate', list: 'finishedLate' },
  { text: 'rate', number: 'onTimeRate' },
];
const inProcess: readonly Column[] = [
  { text: 'total', number: 'inProcess', list: 'closing' },
  { text: 'inTime', number: 'inProcessInTime' },
  { text: 'inTimePaused', number: 'paused', list: 'paused' },
  { text: 'late', number: 'inProcessLate', list: 'inProcessLate' },
];
const carriedOver: Column = { text: 'carriedOver', number: 'carriedOver', list: 'carriedOver' };
const groups = [
  ['received', received],
  ['finished', finished],
  ['inProcess', inProcess],
] as const;
const allColumns = [carriedOver, ...received, ...finished, ...inProcess];

/** A line for each field, and their sums. */
export function OfficialTable({ report }: { readonly report: OfficialReport }): ReactElement {
  const say = useTexts(officialTexts);
  const pick = useBilingual();
  const columnOf = (column: Column): NonNullable<TableProps<OfficialLine>['columns']>[number] => ({
    title: say(column.text),
    key: column.number,
    width: column.number === 'onTimeRate' ? 92 : 68,
    align: 'end',
    className: 'report-number',
    render: (_: unknown, line: OfficialLine) => (
      <Value column={column} numbers={line} name={pick(line.name)} report={report} />
    ),
  });
  const columns: TableProps<OfficialLine>['columns'] = [
    {
      title: say('field'),
      rowScope: 'row',
      fixed: 'left',
      width: 120,
      render: (_, { name }) => pick(name),
    },
    columnOf(carriedOver),
    ...groups.map(([title, children]) => ({ title: say(title), children: children.map(columnOf) })),
  ];
  return (
    <Table<OfficialLine>
      className="report-table"
      size="small"
      bordered
      rowKey="field"
      dataSource={[...report.lines]}
      columns={columns}
      pagination={false}
      scroll={{ x: 1100 }}
      summary={() => (
        <Table.Summary.Row>
          <Table.Summary.Cell index={0}>{say('all')}</Table.Summary.Cell>
          {allColumns.map((column, index) => (
            <Table.Summary.Cell key={column.number} index={index + 1} align="right">
              <Value column={column} numbers={{ ...report.total, field: null }} name={say('all')} report={report} />
            </Table.Summary.Cell>
          ))}
        </Table.Summary.Row>
      )}
    />
  );
}

interface ValueProps {
  readonly column: Column;
  readonly numbers: Numbers;
  readonly name: string;
  readonly report: OfficialReport;
}

function Value({ column, numbers, name, report }: ValueProps): ReactElement {
  const say = useTexts(officialTexts);
  const language = useLanguage();
  const value = numbers[column.number];
  if (column.number === 'onTimeRate') return <RateTag rate={value} short />;
  if (column.number === 'onlineShare') return <>{showShare(value, language)}</>;
  const count = value ?? 0;
  if (column.list === undefined) return <>{showCount(count, language)}</>;
  const { unit, scope, from, to } = report;
  const narrowed = numbers.field === null ? {} : { field: numbers.field };
  const label = say('listOf', { measure: say(column.text), field: name, count });
  return <CountLink count={count} list={{ unit, scope, from, to, ...narrowed, measure: column.list }} label={label} />;
}
