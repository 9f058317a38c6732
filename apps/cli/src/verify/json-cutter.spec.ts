import fc from 'fast-check';
import { JsonCutter } from './json-cutter';

function cut(text: string, sizes: readonly number[] = [7], limit?: number): { texts: unknown[]; told: string[] } {
  const texts: unknown[] = [];
  const told: string[] = [];
  const cutter = new JsonCutter(
    {
      text: (one) => texts.push(JSON.parse(one)),
      tooLong: (nth) => told.push(`too long ${nth}`),
      unfinished: (nth) => told.push(`unfinished ${nth}`),
    },
    limit,
  );
  for (let at = 0, piece = 0; at < text.length; piece += 1) {
    const size = sizes[piece % sizes.length] ?? 1;
    cutter.take(text.slice(at, at + size));
    at += size;
  }
  cutter.end();
  return { texts, told };
}

const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 });
const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1 });

describe('cutting a stream of JSON', () => {
  it('gives the same values as reading it whole, wherever the pieces end', () => {
    fc.assert(
      fc.property(objects, sizes, (values, cuts) => {
        const read = JSON.parse(JSON.stringify(values)) as unknown[];
        const expected = { texts: read, told: [] };
        expect(cut(values.map((value) => `${JSON.stringify(value)}\r\n\n`).join(''), cuts)).toEqual(expected);
        expect(cut(`\uFEFF${JSON.stringify(values)}\n`, cuts)).toEqual(expected);
        expect(cut(JSON.stringify(values, null, 2), cuts)).toEqual(expected);
      }),
    );
  });

  it('reads several arrays, and none out of empty ones', () => {
    expect(cut('[] [{"a":1}]\n[ {"a":"],["} ]')).toEqual({ texts: [{ a: 1 }, { a: '],[' }], told: [] });
    expect(cut('')).toEqual({ texts: [], told: [] });
    expect(cut(' \n ')).toEqual({ texts: [], told: [] });
  });

  it.each([
    ['[{"a":1},{"b":2}', { texts: [{ a: 1 }, { b: 2 }], told: ['unfinished 3'] }],
    ['[{"a":1},{"b":', { texts: [{ a: 1 }], told: ['unfinished 2'] }],
    ['[{"a":1}] and more', { texts: [{ a: 1 }], told: ['unfinished 2'] }],
    ['[{"a":1}] more [{"b":2}]', { texts: [{ a: 1 }, { b: 2 }], told: ['unfinished 2'] }],
  ])('tells that %s does not end as an array', (text, expected) => expect(cut(text)).toEqual(expected));

  it('passes over what is too long, without keeping it, and goes on', () => {
    const long = JSON.stringify({ a: 'x'.repeat(100) });
    const expected = { texts: [{ a: 1 }, { b: 2 }], told: ['too long 2'] };
    expect(cut(`{"a":1}\n${long}\n{"b":2}`, [9], 60)).toEqual(expected);
    expect(cut(`[{"a":1},${long},{"b":2}]`, [9], 60)).toEqual(expected);
  });
});
