import { isSameSearch, searchOf, tidy } from './work-search';

describe('search of the work page', () => {
  it('reads what it wrote, and leaves out what nobody could have meant', () => {
    expect(searchOf({ tab: 'unclaimed', procedure: '1.004873', status: 4, late: true })).toEqual({
      tab: 'unclaimed',
      procedure: '1.004873',
      status: 4,
      late: true,
    });
    expect(searchOf({ tab: 'all', procedure: '<b>', status: 11, late: 'yes', other: 1 })).toEqual({});
    // A code typed without quotes comes as a number.
    expect(searchOf({ procedure: 1.004873 })).toEqual({ procedure: '1.004873' });
    expect(searchOf({ status: undefined, late: false })).toEqual({});
  });

  it('writes the first tab as nothing, so that equal lists have one address', () => {
    expect(tidy({ tab: 'mine' })).toEqual({});
    expect(isSameSearch({ tab: 'mine', late: true }, { late: true })).toBe(true);
    expect(isSameSearch({ tab: 'unit' }, {})).toBe(false);
  });
});
