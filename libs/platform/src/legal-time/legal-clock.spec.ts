import { LegalClock } from './legal-clock';

describe('legal clock', () => {
  const noon = Date.UTC(2026, 10, 24, 5);

  it('is real time at +07:00, where the date can be another than in UTC', () => {
    expect(new LegalClock(undefined, () => noon).now()).toBe('2026-11-24T12:00:00+07:00');
    expect(new LegalClock(undefined, () => Date.UTC(2026, 10, 24, 18)).today()).toBe('2026-11-25');
  });

  it('goes faster in a simulation, from the instant that was fixed', () => {
    const simulation = { wallOrigin: noon, legalOrigin: Date.UTC(2020, 1, 3, 0), factor: 600 };
    expect(new LegalClock(simulation, () => noon + 60_000).now()).toBe('2020-02-03T17:00:00+07:00');
  });
});
