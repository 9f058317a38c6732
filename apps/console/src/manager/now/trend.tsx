import { Skeleton } from 'antd';
import type { ReactElement } from 'react';
import type { SummaryReport } from '@lienthong/contracts';
import { useTexts } from '../../text/texts';
import { Chart } from '../chart/chart';
import { monthsIn, moved, periodAt } from '../filter/period';
import { measureTexts } from '../measure.texts';
import { showMonth } from '../numbers';
import { useReport } from '../use-report';
import { nowTexts } from './now.texts';

const shown = ['received', 'finished', 'finishedLate'] as const;
const colours = { received: '#0a5c8a', finished: '#1b6e3c', finishedLate: '#b3261e' } as const;

/** How the last months went; where nothing did, nothing is drawn. */
export function Trend({ unit, today }: { readonly unit: string; readonly today: string }): ReactElement | null {
  const say = useTexts(nowTexts);
  const name = useTexts(measureTexts);
  const { from } = moved(periodAt('month', today), 'month', -5);
  const { data, isPending } = useReport<SummaryReport>('summary', { unit, from, to: today, by: 'month' });
  if (isPending) return <Skeleton active />;
  const isEmpty = data === undefined || data.totals.received + data.totals.finished === 0;
  if (isEmpty) return null;
  const months = monthsIn({ from, to: today }).map((month) => {
    const counts = data.cells.find(({ key }) => key.month === month)?.counts;
    return {
      month,
      received: counts?.received ?? 0,
      finished: counts?.finished ?? 0,
      finishedLate: counts?.finishedLate ?? 0,
    };
  });
  const series = shown.map((measure) => ({
    name: name(measure),
    type: 'bar',
    barMaxWidth: 28,
    itemStyle: { color: colours[measure] },
    data: months.map((one) => one[measure]),
  }));
  const option = {
    grid: { left: 8, right: 8, top: 40, bottom: 8, containLabel: true },
    legend: { top: 0 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: { type: 'category', data: months.map(({ month }) => showMonth(month)) },
    yAxis: { type: 'value', minInterval: 1 },
    series,
  };
  const numbers = months
    .map(({ month, received, finished, finishedLate: late }) =>
      say('monthSays', { month: showMonth(month), received, finished, late }),
    )
    .join('; ');
  return (
    <section className="report-block" aria-labelledby="xu-huong">
      <h2 id="xu-huong">{say('trend')}</h2>
      <Chart option={option} label={say('trendSays', { numbers })} height={260} />
    </section>
  );
}
