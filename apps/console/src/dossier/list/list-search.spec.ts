import { isNarrowed, listQueryOf, listSearchOf, tidy } from './list-search';
import { listsOf, withList, withoutList } from './saved-lists';

describe('the address of a list of dossiers', () => {
  it('takes what it understands and leaves out the rest', () => {
    const raw = { q: ' h55.05431 ', status: '4', procedure: '1.004873', late: 'true', from: '2020-03-02', to: 'today' };
    expect(listSearchOf(raw)).toEqual({
      q: 'H55.05431',
      status: 4,
      procedure: '1.004873',
      late: true,
      from: '2020-03-02',
    });
    expect(listSearchOf({ q: '<script>', status: 11, sort: 'name', late: 'yes', unit: 'a b' })).toEqual({});
  });

  it('takes numbers for codes, as the router reads them from an address', () => {
    expect(listSearchOf({ unit: 164 })).toEqual({ unit: '164' });
  });

  it('is written alike for equal lists, whatever was clicked before', () => {
    expect(tidy({ sort: 'updated', late: undefined, status: 2 })).toEqual({ status: 2 });
  });

  it('becomes a query that the API knows', () => {
    expect(listQueryOf({ from: '2020-03-02', to: '2020-03-31', dueBefore: '2020-04-02', paused: true })).toMatchObject({
      'received-from': '2020-03-02',
      'received-to': '2020-03-31',
      'due-before': '2020-04-02',
      paused: true,
    });
  });

  it('knows a list that is only ordered from one that is narrowed', () => {
    expect(isNarrowed({ sort: 'due' })).toBe(false);
    expect(isNarrowed({ sort: 'due', late: true })).toBe(true);
  });
});

describe('saved lists', () => {
  it('are kept under their names, the newest search under a name wins', () => {
    const lists = withList(withList([], 'Quá hạn', { late: true }), ' Quá hạn ', { late: true, status: 4 });
    expect(lists).toEqual([{ name: 'Quá hạn', search: { late: true, status: 4 } }]);
    expect(withoutList(lists, 'Quá hạn')).toEqual([]);
    expect(withList([], '  ', {})).toEqual([]);
  });

  it('survive what a browser of another release kept', () => {
    expect(listsOf('not json')).toEqual([]);
    expect(listsOf('[1,{"name":"a"},{"name":"b","search":{"status":99,"late":true}}]')).toEqual([
      { name: 'b', search: { late: true } },
    ]);
  });
});
