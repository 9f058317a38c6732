import { isUnfiltered, searchOfBoard } from './board-search';

it('takes what it understands and leaves out the rest', () => {
  expect(searchOfBoard({ kind: 'B', unit: 5431, procedure: '1.004873', cause: 'B:a1', view: 'each', x: 1 })).toEqual({
    kind: 'B',
    unit: '5431',
    procedure: '1.004873',
    cause: 'B:a1',
    view: 'each',
  });
  expect(searchOfBoard({ kind: 'Z', unit: '<b>', cause: '*', view: 'x' })).toEqual({});
});

it('how it is shown is no filter', () => {
  expect(isUnfiltered({ view: 'each' })).toBe(true);
  expect(isUnfiltered({ kind: 'A' })).toBe(false);
});
