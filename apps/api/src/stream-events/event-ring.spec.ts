import { EventRing } from './event-ring';

describe('event ring', () => {
  it('gives what came after a number, in order', () => {
    const ring = new EventRing<string>(10);
    ['a', 'b', 'c'].forEach((item) => ring.push(item));
    expect(ring.after(1)?.map(({ number, item }) => `${number}${item}`)).toEqual(['2b', '3c']);
    expect(ring.after(3)).toEqual([]);
  });

  it('says so when it can’t tell any more, or never could', () => {
    const ring = new EventRing<number>(10);
    for (let item = 1; item <= 100; item += 1) ring.push(item);
    expect(ring.after(5)).toBeUndefined();
    expect(ring.after(95)?.map(({ item }) => item)).toEqual([96, 97, 98, 99, 100]);
    expect(ring.after(101)).toBeUndefined();
  });
});
