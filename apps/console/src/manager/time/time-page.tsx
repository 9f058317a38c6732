import { Empty, Flex, Segmented, Typography } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { TimeReport } from '@lienthong/contracts';
import { useBilingual, useTexts } from '../../text/texts';
import { CountLink } from '../count-link';
import { EmptyPeriod } from '../empty-period';
import { ReportFilters } from '../filter/report-filters';
import { useReportFilter } from '../filter/use-report-filter';
import type { ReportFilter } from '../filter/use-report-filter';
import { ReportPage, Reported } from '../report-page';
import { useReport } from '../use-report';
import './heat.css';
import { HeatDrawing } from './heat-drawing';
import { HeatLegend } from './heat-legend';
import { NodeTable } from './node-table';
import type { HeatBy } from './route-heat';
import { timeTexts } from './time.texts';
import { WorstTables } from './worst-tables';

/** Where dossiers spend their time, step by step, and where most is late. */
export function TimePage(): ReactElement {
  const filter = useReportFilter();
  const { asked, search } = filter;
  const report = useReport<TimeReport>('time', { ...asked, procedure: search.procedure });
  return (
    <ReportPage page="time" filters={<ReportFilters filter={filter} period procedure />}>
      <Reported report={report}>{(data) => <Time data={data} filter={filter} />}</Reported>
    </ReportPage>
  );
}

function Time({ data, filter }: { readonly data: TimeReport; readonly filter: ReportFilter }): ReactElement {
  const say = useTexts(timeTexts);
  const isEmpty = data.procedures.length === 0 && data.worstProcedures.length === 0;
  if (isEmpty) return <EmptyPeriod filter={filter} />;
  return (
    <>
      {data.nodes.length === 0 ? (
        <Empty description={say('noneMeasured')} />
      ) : (
        <RouteTime data={data} isChosen={filter.search.procedure !== undefined} />
      )}
      <WorstTables data={data} />
    </>
  );
}

function RouteTime({ data, isChosen }: { readonly data: TimeReport; readonly isChosen: boolean }): ReactElement {
  const say = useTexts(timeTexts);
  const pick = useBilingual();
  const [by, colourBy] = useState<HeatBy>('allotted');
  const { unit, scope, from, to, procedure, procedureName, dossiers, of } = data;
  const name = procedureName === null ? '' : pick(procedureName);
  const list = { unit, scope, from, to, measure: 'received' as const, procedure: procedure ?? undefined };
  return (
    <section aria-labelledby="duong-di">
      <Flex justify="space-between" align="center" wrap gap="small">
        <h2 id="duong-di" style={{ margin: 0, fontSize: 18 }}>
          {say('route')}
        </h2>
        <Flex align="center" gap="small" wrap>
          <span id="to-mau">{say('colourBy')}</span>
          <Segmented<HeatBy>
            aria-labelledby="to-mau"
            value={by}
            onChange={colourBy}
            options={(['allotted', 'share'] as const).map((value) => ({ value, label: say(value) }))}
          />
        </Flex>
      </Flex>
      <p style={{ margin: '8px 0 0' }}>
        <CountLink count={of} list={list}>
          {say('of', { procedure: name, count: of })}
        </CountLink>
      </p>
      <Typography.Text type="secondary">
        {[
          ...(isChosen ? [] : [say('chosen')]),
          ...(dossiers < of ? [say('measured', { dossiers, of })] : []),
          say('dayIs'),
        ].join(' ')}
      </Typography.Text>
      <HeatLegend by={by} />
      <HeatDrawing nodes={data.nodes} by={by} />
      <h2 style={{ margin: '24px 0 8px', fontSize: 18 }}>{say('table')}</h2>
      <NodeTable nodes={data.nodes} by={by} />
    </section>
  );
}
