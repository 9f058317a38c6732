import type { Operation } from '@lienthong/contracts';
import { begunOf, canStop, endedOf, isUnderWay, stageOf, standingOf } from './act-standing';

const none = { previewed: 0, unable: 0, applying: 0, applied: 0, progressed: 0, 'not-progressed': 0, skipped: 0 };
const preview = { able: 3 } as Operation['preview'];
const act = (status: Operation['status'], counts: Partial<Operation['counts']> = {}) => ({
  status,
  preview,
  appliedAt: null,
  counts: { ...none, ...counts },
});

it.each([
  [act('done', { progressed: 3, unable: 1 }), 'progressed'],
  [act('done', { progressed: 2, skipped: 1 }), 'partly'],
  [act('done', { 'not-progressed': 3 }), 'not-progressed'],
  [act('done', { applied: 3 }), 'not-progressed'],
  [act('applying', { progressed: 2, applied: 1 }), 'applying'],
  [act('previewed', { previewed: 3 }), 'previewed'],
  [{ ...act('previewed', { unable: 3 }), preview: { able: 0 } as Operation['preview'] }, 'nothing-able'],
  [act('stopped'), 'stopped'],
] as const)('%j stands as %s: nothing but all that moved is a success', (operation, expected) => {
  expect(standingOf(operation)).toBe(expected);
});

it('counts what is worked on and what ended', () => {
  const { counts } = act('applying', {
    applying: 1,
    applied: 2,
    progressed: 3,
    'not-progressed': 1,
    skipped: 1,
    unable: 5,
  });
  expect([begunOf(counts), endedOf(counts)]).toEqual([8, 5]);
});

it('knows what goes on by itself, what can be stopped, and how far it is', () => {
  expect([isUnderWay({ status: 'applying' }), isUnderWay({ status: 'previewed' })]).toEqual([true, false]);
  expect([canStop({ status: 'awaiting-approval' }), canStop({ status: 'done' })]).toEqual([true, false]);
  expect(stageOf({ status: 'previewing', preview: null, appliedAt: null })).toBe(1);
  expect(stageOf(act('awaiting-approval'))).toBe(2);
  expect(stageOf(act('previewed'))).toBe(3);
  expect(stageOf(act('done'))).toBe(4);
});
