import { SweepOrder } from './sweep-order';

const all = Array.from({ length: 20 }, (_, index) => `d${index}`);

describe('the order in which views are compared', () => {
  it('comes to every dossier by turns, while some change all the time', () => {
    const order = new SweepOrder(() => [...all]);
    const seen = new Set<string>();
    for (let round = 0; round < 20; round += 1) {
      for (let busy = 0; busy < 50; busy += 1) order.changed(`busy${busy}`);
      for (const code of order.next(9, ['doubtful'])) seen.add(code);
    }
    expect(all.filter((code) => !seen.has(code))).toEqual([]);
    expect(seen).toContain('doubtful');
  });

  it('takes what changed last first', () => {
    const order = new SweepOrder(() => []);
    for (const code of all) order.changed(code);
    expect(order.next(3, [])).toEqual(expect.arrayContaining(['d19']));
  });

  it('never takes more than it may, and none twice in a round', () => {
    const order = new SweepOrder(() => [...all]);
    for (const code of all) order.changed(code);
    const codes = order.next(10, all);
    expect(codes).toHaveLength(10);
    expect(new Set(codes).size).toBe(10);
  });
});
