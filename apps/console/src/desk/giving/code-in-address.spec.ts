import { dossierCode } from '@lienthong/contracts';
import { codeSearchOf, isDossierCode } from './code-in-address';

describe('a code in the address of the page', () => {
  it.each([
    ['000.01.19.H55-200302-0001', true],
    ['H55.05431-200302-00012', true],
    ['000.01.19.H55-200302', false],
    ['', false],
    ['<script>-200302-0001', false],
  ])('%s: a code? %s, as the API says', (text, expected) => {
    expect(isDossierCode(text)).toBe(expected);
    expect(dossierCode.safeParse(text).success).toBe(expected);
  });

  it('is read in capitals, and left out where it is none', () => {
    expect(codeSearchOf({ ma: '000.01.19.h55-200302-0001' })).toEqual({ ma: '000.01.19.H55-200302-0001' });
    expect(codeSearchOf({ ma: 'x' })).toEqual({});
    expect(codeSearchOf({ ma: 7 })).toEqual({});
  });
});
