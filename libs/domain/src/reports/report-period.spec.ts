import { balanceOf } from './report-period';

const february = { from: '2020-02-01', to: '2020-02-29' };
const of = (receivedAt: string, finishedAt: string | null): ReturnType<typeof balanceOf> =>
  balanceOf([{ receivedAt, finishedAt }], february);

describe('trap: report period opening balance on day one', () => {
  it('has one received on the day before and finished on day one in the opening balance and in the finished', () => {
    const balance = of('2020-01-31T23:59:59+07:00', '2020-02-01T00:00:00+07:00');
    expect(balance).toEqual({ opening: 1, received: 0, finished: 1, closing: 0 });
  });

  it('has one received on day one at 00:00 in the received, not in the opening balance', () => {
    const balance = of('2020-02-01T00:00:00+07:00', null);
    expect(balance).toEqual({ opening: 0, received: 1, finished: 0, closing: 1 });
  });

  it('goes by Vietnamese dates, not by those of UTC', () => {
    expect(of('2020-02-01T06:59:00+07:00', null)).toMatchObject({ opening: 0, received: 1 });
    expect(of('2020-03-01T06:59:00+07:00', null)).toMatchObject({ received: 0, closing: 0 });
  });
});

describe('the balance of a report period', () => {
  it.each([
    ['finished a moment before it', '2020-01-10T08:00:00+07:00', '2020-01-31T23:59:59.999+07:00', [0, 0, 0, 0]],
    ['open all through it', '2020-01-10T08:00:00+07:00', null, [1, 0, 0, 1]],
    ['finished in its last second', '2020-02-10T08:00:00+07:00', '2020-02-29T23:59:59+07:00', [0, 1, 1, 0]],
    ['finished as the next one begins', '2020-02-10T08:00:00+07:00', '2020-03-01T00:00:00+07:00', [0, 1, 0, 1]],
    ['received as the next one begins', '2020-03-01T00:00:00+07:00', null, [0, 0, 0, 0]],
  ])('of one %s', (_what, receivedAt, finishedAt, numbers) => {
    const { opening, received, finished, closing } = of(receivedAt, finishedAt);
    expect([opening, received, finished, closing]).toEqual(numbers);
  });

  it('refuses a period that ends before it begins, and what is no date', () => {
    const one = [{ receivedAt: '2020-02-10T08:00:00+07:00', finishedAt: null }];
    const refusal = (from: string): unknown => {
      try {
        return balanceOf(one, { from, to: '2020-02-29' });
      } catch (error) {
        return error;
      }
    };
    expect(refusal('2020-03-01')).toMatchObject({ code: 'REQUEST.INVALID' });
    expect(refusal('2020-02-30')).toMatchObject({ code: 'CLOCK.INSTANT_INVALID' });
  });
});
