import { Empty, Flex, Select, Typography } from 'antd';
import type { ReactElement } from 'react';
import type { SummaryReport } from '@lienthong/contracts';
import { useBilingual, useLanguage, useTexts } from '../../text/texts';
import { EmptyPeriod } from '../empty-period';
import { groupings } from '../filter/report-search';
import type { Grouping } from '../filter/report-search';
import { ReportFilters } from '../filter/report-filters';
import { useReportFilter } from '../filter/use-report-filter';
import type { ReportFilter } from '../filter/use-report-filter';
import { fairFrom, goodFrom, showMonth, showShare } from '../numbers';
import { ReportPage, Reported } from '../report-page';
import { useReport } from '../use-report';
import { groupingsAsked, pivotOf } from './pivot';
import { PivotTable } from './pivot-table';
import { PlainTable } from './plain-table';
import { RateChart } from './rate-chart';
import { ratesTexts } from './rates.texts';

/** How much was finished in time, by whatever one wants to know it. */
export function RatesPage(): ReactElement {
  const filter = useReportFilter();
  const { search, asked } = filter;
  const shape = {
    rows: search.rows ?? 'unit',
    columns: search.columns === (search.rows ?? 'unit') ? null : (search.columns ?? null),
    procedure: search.procedure ?? null,
  };
  const report = useReport<SummaryReport>('summary', { ...asked, by: groupingsAsked(shape).join(',') });
  const filters = (
    <>
      <ReportFilters filter={filter} period procedure />
      <Shape rows={shape.rows} columns={shape.columns} filter={filter} />
    </>
  );
  return (
    <ReportPage page="rates" filters={filters}>
      <Reported report={report}>{(data) => <Rates data={data} shape={shape} filter={filter} />}</Reported>
    </ReportPage>
  );
}

interface ShapeProps {
  readonly rows: Grouping;
  readonly columns: Grouping | null;
  readonly filter: ReportFilter;
}

function Shape({ rows, columns, filter }: ShapeProps): ReactElement {
  const say = useTexts(ratesTexts);
  const options = groupings.map((value) => ({ value, label: say(value) }));
  return (
    <Flex gap="middle" wrap style={{ marginBottom: 16 }}>
      <Flex gap="small" align="center">
        <label htmlFor="dong">{say('rows')}</label>
        <Select<Grouping>
          id="dong"
          style={{ width: 180 }}
          value={rows}
          options={options}
          onChange={(next) => filter.change({ rows: next, ...(next === columns ? { columns: undefined } : {}) })}
        />
      </Flex>
      <Flex gap="small" align="center">
        <label htmlFor="cot">{say('columns')}</label>
        <Select<Grouping | ''>
          id="cot"
          style={{ width: 180 }}
          value={columns ?? ''}
          options={[{ value: '', label: say('noColumns') }, ...options.filter(({ value }) => value !== rows)]}
          onChange={(next) => filter.change({ columns: next === '' ? undefined : next })}
        />
      </Flex>
    </Flex>
  );
}

interface RatesProps {
  readonly data: SummaryReport;
  readonly shape: { readonly rows: Grouping; readonly columns: Grouping | null; readonly procedure: string | null };
  readonly filter: ReportFilter;
}

function Rates({ data, shape, filter }: RatesProps): ReactElement {
  const say = useTexts(ratesTexts);
  const language = useLanguage();
  const pick = useBilingual();
  // The report before the change is shown until the next is there: it has its own dimensions.
  const rows = data.by.includes(shape.rows) ? shape.rows : (data.by[0] ?? 'unit');
  const columns = shape.columns !== null && data.by.includes(shape.columns) ? shape.columns : null;
  const procedure = data.by.includes('procedure') ? shape.procedure : null;
  const nameOf = (grouping: Grouping, code: string): string => {
    const name = data.names[grouping]?.[code];
    return grouping === 'month' ? showMonth(code) : name === undefined ? code : pick(name);
  };
  const pivot = pivotOf(data.cells, { rows, columns, procedure, nameOf });
  if (pivot.rows.length === 0 && pivot.quiet === 0) return <EmptyPeriod filter={filter} />;
  if (pivot.rows.length === 0) {
    return (
      <Empty description={say('nothingYet')} style={{ padding: '32px 0' }}>
        <Typography.Text type="secondary">{say('nothingYetHelp')}</Typography.Text>
      </Empty>
    );
  }
  const { unit, scope, from, to } = data;
  const list = { unit, scope, from, to, ...(procedure === null ? {} : { procedure }) };
  const shown = { pivot, rows, columns, nameOf, list };
  return (
    <>
      <RateChart {...shown} />
      <section className="report-block" aria-labelledby="bang-so-lieu">
        <h2 id="bang-so-lieu">{say('table')}</h2>
        {columns === null ? <PlainTable {...shown} /> : <PivotTable {...shown} columns={columns} />}
        <Typography.Paragraph type="secondary" style={{ marginTop: 8 }}>
          {say('legend', { good: showShare(goodFrom, language), fair: showShare(fairFrom, language) })}
          {pivot.quiet === 0 ? null : ` ${say('quiet', { count: pivot.quiet })}`}
        </Typography.Paragraph>
      </section>
    </>
  );
}
