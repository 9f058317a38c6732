/** Names of series that a service exports, with the labels each was seen with. */
export type ExportedSeries = ReadonlyMap<string, ReadonlySet<string>>;

const sample = /^([A-Za-z_:][A-Za-z0-9_:]*)(?:\{(.*)\})? \S+(?: \d+)?$/;
const labelled = /([A-Za-z_][A-Za-z0-9_]*)="(?:[^"\\]|\\.)*",?/y;

/** Reads what `/metrics` says. A metric without a single sample is not exported. @throws Error on a line that is none */
export function exportedSeries(...texts: readonly string[]): ExportedSeries {
  const series = new Map<string, Set<string>>();
  for (const line of texts.join('\n').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [, name = '', labels = ''] = sample.exec(line) ?? unread(line);
    const known = series.get(name) ?? new Set();
    series.set(name, known);
    for (labelled.lastIndex = 0; labelled.lastIndex < labels.length;) {
      known.add((labelled.exec(labels) ?? unread(line))[1] ?? '');
    }
  }
  return series;
}

function unread(line: string): never {
  throw new Error(`no sample of a metric: ${line}`);
}
