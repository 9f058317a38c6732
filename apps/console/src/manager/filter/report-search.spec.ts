import { reportedSearchOf, searchOfList } from '../dossiers/reported-search';
import { reportSearchOf } from './report-search';

it('reads a typed address and leaves out what it does not understand', () => {
  expect(reportSearchOf({ unit: 164, from: '2020-01-01', to: '2020-03-31', procedure: '<b>', rows: 'unit' })).toEqual({
    unit: '164',
    from: '2020-01-01',
    to: '2020-03-31',
    rows: 'unit',
  });
  expect(reportSearchOf({ from: '2020-04-01', to: '2020-03-31', rows: 'colour' })).toEqual({});
  expect(reportSearchOf({ rows: 'field', columns: 'field' })).toEqual({ rows: 'field' });
});

it('a list has exactly the filter that the server gave for its number', () => {
  const path = '/api/v1/reports/dossiers?measure=late&unit=164&scope=below&receiver=05431';
  expect(searchOfList(path)).toEqual({ measure: 'late', unit: '164', scope: 'below', receiver: '05431' });
  expect(reportedSearchOf({ measure: 'everything', month: '2020-3' })).toEqual({ measure: 'inProcess' });
  expect(reportedSearchOf({ measure: 'finishedLate', from: '2020-01-01', to: '2020-02-01' })).toEqual({
    measure: 'finishedLate',
    from: '2020-01-01',
    to: '2020-02-01',
  });
});
