import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as takeParts } from 'echarts/core';
import type { EChartsCoreOption } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';

takeParts([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, CanvasRenderer]);

interface ChartProps {
  readonly option: EChartsCoreOption;
  /** What the picture shows, in words; the figures are in a table beside it. */
  readonly label: string;
  readonly height?: number;
}

/** Patterns beside colours tell the series apart; nothing moves for those who do not want it. */
export function Chart({ option, label, height = 300 }: ChartProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  // Options are plain data: equal ones are drawn once, however often a page is rendered.
  const drawn = JSON.stringify(option);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const chart = init(element);
    const animation = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const aria = { enabled: true, label: { description: label }, decal: { show: true } };
    chart.setOption({
      textStyle: { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif" },
      animation,
      ...(JSON.parse(drawn) as EChartsCoreOption),
      aria,
    });
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [drawn, label]);
  return (
    <div className="report-chart">
      <div ref={box} role="img" aria-label={label} style={{ width: '100%', height }} />
    </div>
  );
}
