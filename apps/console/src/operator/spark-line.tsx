import type { ReactElement } from 'react';

const width = 96;
const height = 22;
const edge = 2;

/** A small drawing of how a number went; its text says the same to those who don't see it. */
export function SparkLine({
  values,
  text,
}: {
  readonly values: readonly number[];
  readonly text: string;
}): ReactElement {
  const most = Math.max(1, ...values);
  const step = (width - 2 * edge) / Math.max(1, values.length - 1);
  const at = (value: number, index: number): string =>
    `${(edge + index * step).toFixed(1)},${(height - edge - (value / most) * (height - 2 * edge)).toFixed(1)}`;
  const points = values.map(at).join(' ');
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text}>
      <title>{text}</title>
      <line x1={edge} x2={width - edge} y1={height - edge} y2={height - edge} stroke="#d9dde3" />
      <polyline points={points} fill="none" stroke="#0a5c8a" strokeWidth={1.6} strokeLinejoin="round" />
    </svg>
  );
}
