import { CheckValue } from './check-value';

const code = '000.01.19.H55-200203-0001';

describe('check value', () => {
  const check = new CheckValue(Buffer.alloc(32, 1));

  it('is eight letters that depend on code and key alone', () => {
    expect(check.of(code)).toMatch(/^[A-Z2-7]{8}$/);
    expect(check.of(code)).toBe(new CheckValue(Buffer.alloc(32, 1)).of(code));
    expect(check.of(code)).not.toBe(new CheckValue(Buffer.alloc(32, 2)).of(code));
    const many = Array.from({ length: 1000 }, (_, serial) => check.of(`000.01.19.H55-200203-${serial}`));
    expect(new Set(many).size).toBe(1000);
  });

  it('forgives small letters and blanks, and nothing else', () => {
    const right = check.of(code);
    expect(check.fits(code, ` ${right.toLowerCase().slice(0, 4)} ${right.slice(4)}`)).toBe(true);
    expect(check.fits(code, right.slice(0, 7))).toBe(false);
    expect(check.fits(code, '')).toBe(false);
    expect(check.fits('000.01.19.H55-200203-0002', right)).toBe(false);
  });
});
