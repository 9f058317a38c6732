import { maskedPayload } from './masked-payload';

const shape = (value: unknown): string => maskedPayload(Buffer.from(JSON.stringify(value)));

it('tells the shape of a record and nothing that it says', () => {
  const told = shape({ id: 'H55', seq: 3, data: { 'Nguyễn Văn An': '079012345678', unit: null }, type: ['x'] });
  expect(JSON.parse(told)).toEqual({
    id: 'text(3)',
    seq: 'number',
    data: { '?1': 'text(12)', unit: null },
    type: ['text(1)'],
  });
  expect(told).not.toMatch(/Nguyễn|0790|H55/);
});

it.each([
  [Buffer.from('Nguyễn Văn An'), /not JSON, \d+ byte\)$/],
  [Buffer.alloc(0), /empty\)$/],
  [null, /empty\)$/],
  [Buffer.from(JSON.stringify(Array.from({ length: 3 }, () => 'x'.repeat(5_000)))), /^\["text\(5000\)"/],
])('%p', (value, expected) => {
  expect(maskedPayload(value)).toMatch(expected);
});

it('what is nested without end is cut', () => {
  let nested: unknown = 'deep';
  for (let depth = 0; depth < 50; depth += 1) nested = { data: nested };
  expect(shape(nested).length).toBeLessThan(200);
});
