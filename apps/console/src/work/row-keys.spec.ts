import { rowAfter } from './row-keys';

describe('keys of a list', () => {
  it.each([
    [3, 0, 'ArrowDown', 1],
    [3, 2, 'ArrowDown', 2],
    [3, 0, 'ArrowUp', 0],
    [3, 1, 'End', 2],
    [3, 2, 'Home', 0],
    [3, 1, 'x', null],
    [0, 0, 'ArrowDown', null],
    // Where no row has the focus yet.
    [3, -1, 'ArrowDown', 0],
  ])('%i rows, at %i, %s → %s', (count, at, key, to) => expect(rowAfter(count, at, key)).toBe(to));
});
