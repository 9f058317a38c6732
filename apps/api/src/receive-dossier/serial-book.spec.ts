import fc from 'fast-check';
import { dossierCode } from '@lienthong/contracts';
import { dossierCodeIn, dossierSeries } from './dossier-series';
import { SerialBook, highestTaken } from './serial-book';

describe('dossier codes', () => {
  it('are {agency}-{yyMMdd}-{serial} with at least four digits', () => {
    const series = dossierSeries('000.01.19.H55', '2020-02-03');
    expect(dossierCodeIn(series, 1)).toBe('000.01.19.H55-200203-0001');
    expect(dossierCodeIn(series, 12_345)).toBe('000.01.19.H55-200203-12345');
    expect(dossierCode.safeParse(dossierCodeIn(series, 12_345)).success).toBe(true);
  });
});

describe('serial book', () => {
  it('serial at 9999: the next code is 10000, which is as good a code', () => {
    const series = dossierSeries('000.01.19.H55', '2020-02-03');
    const book = new SerialBook(9_998);
    const codes = [book.take(), book.take()].map((serial) => dossierCodeIn(series, serial));
    expect(codes).toEqual(['000.01.19.H55-200203-9999', '000.01.19.H55-200203-10000']);
    expect(codes.every((code) => dossierCode.safeParse(code).success)).toBe(true);
  });

  it('counts on from where it is, and gives a returned number out before a new one', () => {
    const book = new SerialBook(7);
    expect([book.take(), book.take(), book.take()]).toEqual([8, 9, 10]);
    book.giveBack(9);
    book.giveBack(8);
    expect([book.take(), book.take(), book.take()]).toEqual([8, 9, 11]);
  });

  it('skips what another process gave out', () => {
    const book = new SerialBook(0);
    book.giveBack(book.take());
    book.skipTo(5);
    expect(book.take()).toBe(6);
  });
});

describe('the highest serial taken', () => {
  it('is found from any known one, in few questions', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(20_000), fc.nat(20_000), async (last, known) => {
        let asked = 0;
        const from = Math.min(known, last);
        const found = await highestTaken(from, (serial) => {
          asked += 1;
          return Promise.resolve(serial <= last);
        });
        expect(found).toBe(last);
        expect(asked).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(last - from + 2)) + 1);
      }),
    );
  });
});
