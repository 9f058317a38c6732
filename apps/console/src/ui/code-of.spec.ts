import { codeOf } from './code-of';

describe('codeOf', () => {
  it.each([
    ['a code, however it was typed', '  h55.05431-200302-0001 ', 'H55.05431-200302-0001'],
    [
      'the address on a receipt',
      'https://desk.vn/tra-cuu?code=H55.05431-200302-0001&check=AB',
      'H55.05431-200302-0001',
    ],
    ['a code that is not the first of its address', '/tra-cuu?check=AB&code=h55.1#top', 'H55.1'],
    ['an escaped one', '/tra-cuu?code=H55%2E1', 'H55.1'],
    ['an address that is cut off in an escape', '/tra-cuu?code=H55.1%2', 'H55.1%2'],
    ['an address without a code', '/tra-cuu?check=ab', '/TRA-CUU?CHECK=AB'],
  ])('reads %s', (_what, typed, code) => {
    expect(codeOf(typed)).toBe(code);
  });
});
