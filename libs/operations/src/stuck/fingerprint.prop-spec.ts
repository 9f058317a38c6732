import fc from 'fast-check';
import { stuckKinds } from './finding';
import { fingerprintOf, normalised } from './fingerprint';

const word = fc.constantFrom('refused', 'connect', 'to', 'Kafka', 'khong', 'xong', 'timeout', 'TMPRL1100', 'event');
const code = fc
  .tuple(
    fc.integer({ min: 1, max: 99 }),
    fc.integer({ min: 100_000, max: 991_231 }),
    fc.integer({ min: 1, max: 9_999 }),
  )
  .map(([agency, day, serial]) => `H55.${agency}-${day}-${String(serial).padStart(4, '0')}`);
const hex = fc
  .array(fc.integer({ min: 0, max: 15 }), { minLength: 16, maxLength: 64 })
  .map((digits) => digits.map((digit) => digit.toString(16)).join(''));
const moment = fc
  .date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const varying = fc.oneof(
  fc.uuid(),
  code,
  hex,
  moment,
  fc.nat().map(String),
  fc.double({ min: 0.5, max: 9e5, noNaN: true }).map((n) => n.toFixed(2)),
);
const template = fc.array(fc.oneof(word, fc.constant(null)), { minLength: 1, maxLength: 12 });

const filled = (parts: readonly (string | null)[], values: readonly string[]): string =>
  parts.map((part, index) => part ?? values[index % values.length] ?? '').join(' ');

describe('the fingerprint of a trouble', () => {
  it('is the same whatever ids, codes, numbers and instants stand in the text', () => {
    const values = fc.array(varying, { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(template, values, values, (parts, some, others) => {
        expect(fingerprintOf('B', filled(parts, some))).toBe(fingerprintOf('B', filled(parts, others)));
      }),
    );
  });

  it('is the same with a stack and without', () => {
    const frame = fc
      .tuple(word, fc.nat(), fc.nat())
      .map(([name, line, column]) => `\n    at ${name} (/srv/a.js:${line}:${column})`);
    fc.assert(
      fc.property(word, fc.array(frame), (text, frames) => {
        expect(fingerprintOf('A', `${text} failed${frames.join('')}`)).toBe(fingerprintOf('A', `${text} failed`));
      }),
    );
  });

  it('differs by kind and by words', () => {
    fc.assert(
      fc.property(fc.constantFrom(...stuckKinds), fc.constantFrom(...stuckKinds), word, word, (a, b, one, other) => {
        const equal = fingerprintOf(a, `${one} 1`) === fingerprintOf(b, `${other} 2`);
        expect(equal).toBe(a === b && one === other);
      }),
    );
  });

  it('is made of a text that does not change when it is normalised again', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(normalised(normalised(text))).toBe(normalised(text))));
  });

  it('keeps the name of an error apart from its numbers', () => {
    expect(normalised('[TMPRL1100] Nondeterminism error at event 22 of H55.19-200302-0007')).toBe(
      '[TMPRL1100] Nondeterminism error at event # of #',
    );
  });
});
