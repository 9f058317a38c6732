import { sampleCatalogue } from '../../test/sample-settings';
import { Directory } from '../recipients/directory';
import { readersOf } from './digest-readers';
import { digestMessage } from './digest-text';
import type { UnitWork } from './unit-work';

const catalogue = sampleCatalogue();
const directory = new Directory(catalogue, 'lanh-dao', 'mot-cua');
const unit = catalogue.units.find(({ code }) => code === '164');
const work = (code: string, group: UnitWork['group'], over: Partial<UnitWork> = {}): UnitWork => {
  const dueAt = '2020-03-03T17:00:00+07:00';
  return { code, stepName: 'Thẩm định', group, dueAt, office: 'chuyen-mon', assignee: null, ...over };
};

describe('the digest of a morning', () => {
  it('counts in its subject and lists by urgency', () => {
    const items = [work('A', 'today'), work('B', 'offered'), work('C', 'late'), work('D', 'late')];
    const { subject, text } = digestMessage('2020-03-03', items);
    expect(subject).toBe('Việc ngày 03/03/2020: 2 quá hạn, 1 đến hạn, 1 chờ nhận');
    expect(text.indexOf('Quá hạn / Late (2)')).toBeLessThan(text.indexOf('Đến hạn hôm nay'));
    expect(text).toContain('- C · Thẩm định · 17:00 ngày 03/03/2020');
  });

  it('does not grow without end', () => {
    const items = Array.from({ length: 70 }, (_, at) => work(`D${at}`, 'late'));
    expect(digestMessage('2020-03-03', items).text).toContain('… và 20 hồ sơ nữa');
  });

  it('gives each the own work, heads their office’s', () => {
    if (unit === undefined) throw new Error('no unit');
    const all = [
      work('A', 'late'),
      work('B', 'late', { assignee: 'cb-164-lanh-dao' }),
      work('C', 'offered', { office: 'mot-cua' }),
    ];
    const readers = readersOf(all, ['officer', 'head-of-office'], { unit, directory });
    expect(Object.fromEntries(readers.map(({ subject, items }) => [subject, items.map(({ code }) => code)]))).toEqual({
      'cb-164-chuyen-mon': ['A'],
      'cb-164-chuyen-mon-phu-trach': ['A', 'B'],
      'cb-164-lanh-dao': ['B', 'C'],
      'cb-164-mot-cua': ['C'],
    });
  });
});
