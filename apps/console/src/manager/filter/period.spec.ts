import { kindOf, monthsIn, moved, periodAt, upTo } from './period';

it('the period of a day has whole months, in leap years too', () => {
  expect(periodAt('month', '2020-02-10')).toEqual({ from: '2020-02-01', to: '2020-02-29' });
  expect(periodAt('quarter', '2020-03-02')).toEqual({ from: '2020-01-01', to: '2020-03-31' });
  expect(periodAt('quarter', '2020-12-31')).toEqual({ from: '2020-10-01', to: '2020-12-31' });
  expect(periodAt('year', '2019-07-01')).toEqual({ from: '2019-01-01', to: '2019-12-31' });
});

it('one goes to the period before and after over the end of a year', () => {
  const january = periodAt('month', '2020-01-15');
  expect(moved(january, 'month', -1)).toEqual({ from: '2019-12-01', to: '2019-12-31' });
  expect(moved(periodAt('quarter', '2020-01-15'), 'quarter', -1)).toEqual({ from: '2019-10-01', to: '2019-12-31' });
  expect(moved(periodAt('year', '2020-01-15'), 'year', 1)).toEqual({ from: '2021-01-01', to: '2021-12-31' });
});

it('a period is recognised by its days', () => {
  for (const kind of ['month', 'quarter', 'year'] as const) expect(kindOf(periodAt(kind, '2020-05-05'))).toBe(kind);
  expect(kindOf({ from: '2020-01-01', to: '2020-03-02' })).toBe('own');
});

it('what is asked ends today, but what is all to come stays a period', () => {
  const year = periodAt('year', '2020-03-02');
  expect(upTo('2020-03-02', year)).toEqual({ from: '2020-01-01', to: '2020-03-02' });
  expect(upTo('2020-03-02', periodAt('month', '2020-04-01'))).toEqual({ from: '2020-04-01', to: '2020-04-30' });
  expect(upTo('2021-01-01', year)).toEqual(year);
});

it('names the months that it touches', () => {
  expect(monthsIn({ from: '2019-11-20', to: '2020-01-02' })).toEqual(['2019-11', '2019-12', '2020-01']);
});
