import { exportedSeries } from './exported-series';
import { readPromql } from './promql';

describe('reading PromQL', () => {
  it.each([
    ['up', ['up']],
    ['sum by (a, b) (rate(x_total{k="A",l!="}("}[5m])) / 60 > 0.5', ['x_total']],
    ['sum(x) without (a) + -y * 2 ^ 3 % 4', ['x', 'y']],
    ['a > 0 and on (q) b > 30 or c unless ignoring (z) d offset 15m', ['a', 'b', 'c', 'd']],
    ['histogram_quantile(0.99, sum by (le) (rate(h_bucket[$__rate_interval])))', ['h_bucket']],
    ['time() - t > bool 60 # since', ['t']],
    ['a * on (x) group_left (y) b', ['a', 'b']],
    ["absent(a:b:c{x=~'1|2'})", ['a:b:c']],
  ])('%s', (expression, metrics) => {
    expect(readPromql(expression).selectors.map(({ metric }) => metric)).toEqual(metrics);
  });

  it('tells matchers and labels', () => {
    expect(readPromql('max by (kind) (s{kind="A", q!~"x|y",})')).toEqual({
      labels: ['kind'],
      selectors: [
        {
          metric: 's',
          matchers: [
            { label: 'kind', operator: '=', value: 'A' },
            { label: 'q', operator: '!~', value: 'x|y' },
          ],
        },
      ],
    });
  });

  it.each([
    '',
    'sum by kind (x)',
    'x{kind=A}',
    'x{kind="A"',
    'x[5]',
    'x[5m',
    'x >',
    'x y',
    'foo(x)',
    'x{a>"b"}',
    '(x',
    'x)',
    'sum by (a (x)',
    '5minutes',
    'x & y',
    '"a',
    'rate(x[5m]) > > 1',
  ])('refuses %j', (expression) => {
    expect(() => readPromql(expression)).toThrow(/^at \d+/);
  });
});

describe('reading /metrics', () => {
  it('has what has samples, with its labels', () => {
    const text = '# HELP a b\n# TYPE a gauge\na{k="x\\"},y",l="1"} 5\nb 1e+3 1700000000000\n# TYPE empty gauge\n';
    expect([...exportedSeries(text)].map(([name, labels]) => [name, [...labels]])).toEqual([
      ['a', ['k', 'l']],
      ['b', []],
    ]);
    expect(() => exportedSeries('a{k=x} 5')).toThrow('no sample');
    expect(() => exportedSeries('not a sample at all')).toThrow('no sample');
  });
});
