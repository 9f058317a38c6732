import { rateLevel, showCount, showMonth, showShare } from './numbers';

it('shows shares as each language writes them, and never rounds to all or to nothing', () => {
  expect(showShare(0.985, 'vi')).toBe('98,5%');
  expect(showShare(0.985, 'en')).toBe('98.5%');
  expect(showShare(1, 'vi')).toBe('100%');
  expect(showShare(9_999 / 10_000, 'vi')).toBe('99,9%');
  expect(showShare(1 / 10_000, 'vi')).toBe('0,1%');
  expect(showShare(null, 'vi')).toBe('–');
  expect(showCount(12_345, 'vi')).toBe('12.345');
  expect(showMonth('2020-03')).toBe('03/2020');
});

it('calls a rate by its level', () => {
  expect([0.95, 0.949, 0.8, 0.799, null].map(rateLevel)).toEqual(['good', 'fair', 'fair', 'poor', 'none']);
});
