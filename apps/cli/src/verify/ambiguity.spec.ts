import fc from 'fast-check';
import { ambiguityOf } from './ambiguity';
import { code, found, histories, jsonLines, verifyText } from './verify.fixture';

const ambiguity = (text: string): string | null => ambiguityOf(text, JSON.parse(text));

describe('a text that can be read in two ways', () => {
  it.each([
    ['{"at":"forged","at":"true"}', '"at"'],
    ['{"a":[{"b":1, "c":{"d":1,"\\u0064":1}}]}', '"d"'],
    ['[{"a":1},{"a":{"a":2},"a":3}]', '"a"'],
    ['{"amount":1e999}', '1e999'],
    ['{"amount":9007199254740993}', '9007199254740993'],
    ['{"amount":-0}', '-0'],
    ['{"amount":1e-400}', '1e-400'],
  ])('%s: %s', (text, what) => expect(ambiguity(text)).toBe(what));

  it.each([
    '{ "a": 1.0, "b": 1e3, "c": 0.80, "d": 0.30000000000000004 }',
    '{"a":{"a":{"a":"a\\":\\"a"}},"b":["a","a"]}',
  ])('not %s', (text) => expect(ambiguity(text)).toBeNull());

  it('is none that JSON.stringify writes, however it is set out', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(ambiguity(JSON.stringify(value, null, 2))).toBeNull()));
  });

  it('is an alteration of its event, though the hash is right', async () => {
    const [history = []] = histories;
    const lines = jsonLines(history).split('\n');
    lines[3] = (lines[3] ?? '').replace('{', '{"at":"2020-01-01T08:00:00+07:00",');
    const report = await verifyText(lines.join('\n'));
    expect(found(report)).toEqual([`${code}:4 altered`]);
    expect(report.findings[0]?.vi).toBe('bị sửa sau khi ghi: "at" đọc được hai cách');
  });
});
