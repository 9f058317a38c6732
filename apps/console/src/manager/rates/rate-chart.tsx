import { Typography } from 'antd';
import type { EChartsCoreOption } from 'echarts/core';
import type { ReactElement } from 'react';
import { useTexts } from '../../text/texts';
import type { Say } from '../../text/texts';
import { Chart } from '../chart/chart';
import { rateOf } from './pivot';
import type { PivotNumbers } from './pivot';
import { ratesTexts } from './rates.texts';
import type { ShownPivot } from './shown-pivot';

const mostDrawn = 12;
const parts = [
  ['early', '#1b6e3c'],
  ['onTime', '#0a5c8a'],
  ['late', '#b3261e'],
] as const;

interface Bar extends PivotNumbers {
  readonly code: string;
  readonly name: string;
}

/** Months stand side by side with the line of their rate; anything else lies, so that its names can be read. */
export function RateChart({ pivot, rows, nameOf }: ShownPivot): ReactElement | null {
  const say = useTexts(ratesTexts);
  const done = pivot.rows
    .map((code) => ({ ...pivot.at(code, null), code, name: nameOf(rows, code) }))
    .filter(({ finished }) => finished > 0);
  const isMonths = rows === 'month';
  const bars = isMonths ? done.slice(-mostDrawn) : done.toSorted((a, b) => b.finished - a.finished).slice(0, mostDrawn);
  const option = isMonths ? standing(bars, say) : lying(bars, say);
  if (bars.length === 0) return null;
  const height = isMonths ? 300 : 90 + bars.length * 34;
  return (
    <>
      <Chart option={option} label={say('chartSays', { rows: say(rows).toLocaleLowerCase() })} height={height} />
      {done.length > mostDrawn ? (
        <Typography.Text type="secondary">{say('chartFirst', { count: mostDrawn })}</Typography.Text>
      ) : null}
    </>
  );
}

const frame = {
  grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
  legend: { top: 0 },
  tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true },
};

function stacked(bars: readonly Bar[], say: Say<'early' | 'onTime' | 'late'>): object[] {
  return parts.map(([name, color]) => ({
    name: say(name),
    type: 'bar',
    stack: 'finished',
    barMaxWidth: 32,
    itemStyle: { color },
    data: bars.map((bar) => bar[name]),
  }));
}

function standing(bars: readonly Bar[], say: Say<'early' | 'onTime' | 'late' | 'rate'>): EChartsCoreOption {
  const percent = { formatter: '{value}%' };
  return {
    ...frame,
    xAxis: { type: 'category', data: bars.map(({ name }) => name) },
    yAxis: [
      { type: 'value', minInterval: 1 },
      { type: 'value', min: 0, max: 100, axisLabel: percent, splitLine: { show: false } },
    ],
    series: [
      ...stacked(bars, say),
      {
        name: `${say('rate')} (%)`,
        type: 'line',
        yAxisIndex: 1,
        symbolSize: 8,
        lineStyle: { width: 2, color: '#5b3a8c' },
        itemStyle: { color: '#5b3a8c' },
        data: bars.map((bar) => Math.round((rateOf(bar) ?? 0) * 1_000) / 10),
      },
    ],
  };
}

function lying(bars: readonly Bar[], say: Say<'early' | 'onTime' | 'late'>): EChartsCoreOption {
  const label = { width: 180, overflow: 'truncate' };
  return {
    ...frame,
    xAxis: { type: 'value', minInterval: 1 },
    yAxis: { type: 'category', inverse: true, data: bars.map(({ name }) => name), axisLabel: label },
    series: stacked(bars, say),
  };
}
