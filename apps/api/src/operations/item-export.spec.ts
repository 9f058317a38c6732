import type { OperationItem } from '@lienthong/operations';
import { itemsAsCsv, itemsAsJson } from './item-export';

const item: OperationItem = {
  operation: 'op-1',
  code: 'H55.05431-200203-0001',
  status: 'not-progressed',
  preview: null,
  baseline: null,
  appliedAt: '2026-03-02T01:00:00Z',
  outcome: {
    at: '2026-03-02T01:01:00Z',
    told: { vi: '=HYPERLINK("x")', en: 'a "quoted", text' },
    evidence: { eventId: 22 },
  },
};

async function whole(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

async function* listed(...items: OperationItem[]): AsyncGenerator<OperationItem> {
  yield* items;
}

it('a sheet quotes, and hides from spreadsheets what they would carry out', async () => {
  const [head, row, ...rest] = (await whole(itemsAsCsv(listed(item)))).split('\r\n');
  expect(head).toMatch(/^\uFEFFcode,status,unit,/);
  expect(row).toContain(`"'=HYPERLINK(""x"")","a ""quoted"", text","{""eventId"":22}"`);
  expect(rest).toEqual(['']);
});

it.each([[[]], [[item]], [[item, item]]])('JSON is an array of %j', async (items) => {
  expect(JSON.parse(await whole(itemsAsJson(listed(...items))))).toEqual(items);
});
