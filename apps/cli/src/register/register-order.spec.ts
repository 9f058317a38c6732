import type { Catalogue } from '@lienthong/domain';
import { loadCatalogue } from '@lienthong/platform';
import { registerOrder } from './register-order';

const call = { from: '2020-02-01', to: '2020-02-29', out: 'so.xlsx' };

describe('what a register is asked for with', () => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await loadCatalogue();
  });

  it('is dates, a unit of that time and a file of a known kind', () => {
    expect(registerOrder({ ...call, unit: '05431', out: 'SO.PDF' }, catalogue.units)).toMatchObject({
      kind: 'pdf',
      unitName: 'UBND phường Quán Triều',
    });
    expect(registerOrder(call, catalogue.units)).toMatchObject({ kind: 'xlsx', unitName: null });
  });

  it.each([
    [{ from: '2020-02-30' }, 'REQUEST.INVALID', '--from "2020-02-30"'],
    [{ to: '29/02/2020' }, 'REQUEST.INVALID', '--to "29/02/2020"'],
    [{ from: '2020-03-01' }, 'REQUEST.INVALID', 'is after --to 2020-02-29'],
    [{ out: 'so.csv' }, 'REQUEST.INVALID', 'must end with .xlsx, .pdf'],
    [{ unit: '99999' }, 'UNIT.UNKNOWN', '--unit 99999'],
  ])('%j is refused: %s', (wrong, code, told) => {
    expect(() => registerOrder({ ...call, ...wrong }, catalogue.units)).toThrow(
      expect.objectContaining({ code, detail: expect.stringContaining(told) as string }) as Error,
    );
  });
});
