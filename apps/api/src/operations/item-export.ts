import type { OperationItem } from '@lienthong/operations';

/** Column of the sheet, and what stands in it. */
const columns: readonly (readonly [string, (item: OperationItem) => string])[] = [
  ['code', ({ code }) => code],
  ['status', ({ status }) => status],
  ['unit', ({ baseline }) => baseline?.unit ?? ''],
  ['run', ({ baseline }) => baseline?.runId ?? ''],
  ['seq', ({ baseline }) => String(baseline?.seq ?? '')],
  ['unable_vi', ({ preview }) => preview?.unableBecause?.vi ?? ''],
  ['unable_en', ({ preview }) => preview?.unableBecause?.en ?? ''],
  ['reapplied', ({ preview }) => preview?.reapplied.join('; ') ?? ''],
  [
    'repeated',
    ({ preview }) => preview?.repeated.map(({ effect, keys }) => `${effect}: ${keys.join(' ')}`).join('; ') ?? '',
  ],
  ['doubled', ({ preview }) => String(preview?.repeated.reduce((sum, { doubled }) => sum + doubled, 0) ?? '')],
  ['clock_vi', ({ preview }) => preview?.clock.vi ?? ''],
  ['clock_en', ({ preview }) => preview?.clock.en ?? ''],
  ['applied_at', ({ appliedAt }) => appliedAt ?? ''],
  ['ended_at', ({ outcome }) => outcome?.at ?? ''],
  ['outcome_vi', ({ outcome }) => outcome?.told.vi ?? ''],
  ['outcome_en', ({ outcome }) => outcome?.told.en ?? ''],
  ['evidence', ({ outcome }) => (outcome === null ? '' : JSON.stringify(outcome.evidence))],
];

/** Says to spreadsheet programs that the text is UTF-8. */
const byteOrderMark = '\uFEFF';

/** Items as a sheet, a chunk for each row. */
export async function* itemsAsCsv(items: AsyncIterable<OperationItem>): AsyncGenerator<string> {
  yield `${byteOrderMark}${columns.map(([name]) => name).join(',')}\r\n`;
  for await (const item of items) yield `${columns.map(([, of]) => csvCell(of(item))).join(',')}\r\n`;
}

/** Items as one JSON array, a chunk for each item. */
export async function* itemsAsJson(items: AsyncIterable<OperationItem>): AsyncGenerator<string> {
  let lead = '[\n';
  for await (const item of items) {
    yield `${lead}${JSON.stringify(item)}`;
    lead = ',\n';
  }
  yield lead === '[\n' ? '[]\n' : '\n]\n';
}

/** A spreadsheet takes what begins so for a formula, and would carry it out. */
function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
