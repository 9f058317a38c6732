import { deskLists, isDeskList, listPath } from './desk-lists';

const day = { unit: '05431', today: '2020-02-29' };

describe('lists of the desk', () => {
  it('ask the same for the number on a tile and for the list behind it', () => {
    for (const list of deskLists) {
      const counted = listPath(list, day, { limit: 1, total: true });
      const listed = listPath(list, day, { limit: 50 });
      expect(counted.replace(/limit=1&total=true/, '')).toBe(listed.replace(/limit=50/, ''));
    }
  });

  it('take what is due today until the next day begins, over the end of a month', () => {
    expect(listPath('hen-tra-hom-nay', day, { limit: 50 })).toContain('due-after=2020-02-29&due-before=2020-03-01');
  });

  it('are known by their addresses only', () => {
    expect(isDeskList('qua-han')).toBe(true);
    expect(isDeskList('constructor')).toBe(false);
  });
});
