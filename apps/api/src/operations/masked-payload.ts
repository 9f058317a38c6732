/** Fields that we give events ourselves: their names are no secret. All else could be anything. */
const ourFields = new Set(
  'specversion id source type subject time datacontenttype dataschema data seq code prevHash hash at actor unit role tier step position command version'.split(
    ' ',
  ),
);
const longest = 600;
const deepest = 6;

/**
 * What a record that could not be taken in looks like, without what it says: values become their kind and length, and
 * names that are not ours `?`. Nothing personal can be in the answer, whatever someone sent.
 */
export function maskedPayload(value: Buffer | null | undefined): string {
  if (value == null || value.length === 0) return '(rỗng / empty)';
  try {
    const shape = JSON.stringify(masked(JSON.parse(value.toString('utf8')), 0));
    return shape.length <= longest ? shape : `${shape.slice(0, longest)}…`;
  } catch {
    return `(không phải JSON / not JSON, ${value.length} byte)`;
  }
}

function masked(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return `text(${[...value].length})`;
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (value === null || typeof value !== 'object') return null;
  if (depth >= deepest) return '…';
  if (Array.isArray(value)) return value.slice(0, 3).map((one) => masked(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, one], index) => [
      ourFields.has(name) ? name : `?${index + 1}`,
      masked(one, depth + 1),
    ]),
  );
}
