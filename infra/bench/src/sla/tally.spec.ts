import { countSounded, isExact, tally } from './tally';
import type { DueInstant, SeenBreach } from './tally';

const dueAt = '2020-03-02T14:00:00+07:00';
const due: readonly DueInstant[] = ['A', 'B', 'C'].flatMap((code, index) =>
  ['dossier', 'step:X1:1'].map((clock) => ({ code, clock, dueAt, wallAt: 1_000 + index * 50 })),
);

/** The event of a due instant, so many milliseconds late. */
const seenOf = ({ code, clock, wallAt }: DueInstant, late: number, over: Partial<SeenBreach> = {}): SeenBreach => ({
  code,
  clock,
  dueAt,
  id: `${code}:${clock === 'dossier' ? 6 : 7}`,
  madeAt: wallAt + late - 5,
  arrivedAt: wallAt + late,
  ...over,
});
const all = due.map((instant, index) => seenOf(instant, 100 + index));
const [firstDue] = due;
const first = (over: Partial<SeenBreach>): SeenBreach =>
  seenOf(firstDue ?? { code: '', clock: '', dueAt, wallAt: 0 }, 400, over);

it('is exact when each due instant has its one event, and tells how late each was', () => {
  const found = tally(due, all);
  expect(isExact(found)).toBe(true);
  expect(found).toMatchObject({ expected: 6, lost: [], doubled: [], copies: 0, strangers: [], early: [] });
  expect(found.arrivedAfter).toEqual([100, 101, 102, 103, 104, 105]);
  expect(found.madeAfter).toEqual([95, 96, 97, 98, 99, 100]);
});

it('finds a planted loss, clock by clock', () => {
  const found = tally(due, all.slice(1));
  expect(found.lost).toEqual(['A dossier']);
  expect(found.arrivedAfter).toHaveLength(5);
  expect(isExact(found)).toBe(false);
  expect(countSounded(due, all.slice(1))).toBe(5);
});

it('finds a planted double: another event for the same instant', () => {
  const found = tally(due, [...all, first({ id: 'A:9' }), first({ id: 'A:10' })]);
  expect(found.doubled).toEqual(['A dossier', 'A dossier']);
  expect(isExact(found)).toBe(false);
});

it('does not make up for a loss with a double', () => {
  const found = tally(due, [...all.slice(0, 5), first({ id: 'A:9' })]);
  expect(found).toMatchObject({ lost: ['C step:X1:1'], doubled: ['A dossier'] });
});

it('counts copies of the same event apart, and takes the first for the lateness', () => {
  const found = tally(due, [...all, first({})]);
  expect(found).toMatchObject({ copies: 1, doubled: [] });
  expect(found.arrivedAfter[0]).toBe(100);
  expect(isExact(found)).toBe(true);
});

it.each([
  ['of a dossier that is not due', { code: 'Z' }, 'Z dossier'],
  ['with another instant than the one reckoned', { dueAt: '2020-03-02T14:00:00.001+07:00' }, 'A dossier'],
])('finds an event %s', (_what, over, name) => {
  const found = tally(due, [...all, first(over)]);
  expect(found.strangers).toEqual([name]);
  expect(isExact(found)).toBe(false);
});

it('finds an event before its time', () => {
  const found = tally(due, [first({ madeAt: 999, arrivedAt: 1_004 }), ...all.slice(1)]);
  expect(found.early).toEqual(['A dossier']);
  expect(isExact(found)).toBe(false);
});
