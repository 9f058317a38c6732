import type { ExportedSeries } from './exported-series';
import { readPromql } from './promql';

/** Labels that Prometheus itself adds to every series, and `le` of histograms' buckets. */
const addedLabels = ['job', 'instance'];

/** Label values that the code fixes. */
export type FixedValues = Readonly<Record<string, readonly string[]>>;

/** What an expression names that no service exports: metrics, labels, and values of labels that can't be. */
export function unknownNames(expression: string, exported: ExportedSeries, fixed: FixedValues): string[] {
  const { selectors, labels } = readPromql(expression);
  const reachable = new Set(addedLabels);
  const faults = selectors.flatMap(({ metric, matchers }) => {
    const known = exported.get(metric);
    if (known === undefined) return [`metric ${metric}`];
    for (const label of known) reachable.add(label);
    return matchers.flatMap(({ label, operator, value }) => {
      if (!known.has(label) && !addedLabels.includes(label)) return [`label ${label} of ${metric}`];
      const values = operator.includes('~') ? value.split('|') : [value];
      return values.filter((one) => fixed[label]?.includes(one) === false).map((one) => `${label}="${one}"`);
    });
  });
  return [...faults, ...labels.filter((label) => !reachable.has(label)).map((label) => `label ${label}`)];
}
