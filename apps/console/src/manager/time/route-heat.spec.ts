import type { TimeNode } from '@lienthong/contracts';
import { workParts } from './minutes';
import { allottedShare, heatLayout, heatOf, heatSteps } from './route-heat';

const node = (values: Partial<TimeNode>): TimeNode => ({
  use: 'held',
  step: 'X1',
  stepName: { vi: 'Bước', en: 'Step' },
  order: 1,
  tier: 'xa',
  dossiers: 1,
  medianMinutes: 10,
  p90Minutes: 60,
  totalMinutes: 60,
  share: 0.3,
  allottedMinutes: 120,
  over: 0,
  units: [],
  ...values,
});

it('is hotter the more of the given time is used, and hottest where it is overrun', () => {
  const heat = (p90Minutes: number): unknown => heatOf(node({ p90Minutes }), 'allotted');
  expect([0, 29, 30, 60, 96, 119, 120, 500].map(heat)).toEqual([0, 0, 1, 2, 3, 3, 4, 4]);
  expect(heatOf(node({ allottedMinutes: null }), 'allotted')).toBeNull();
  expect(heatOf(node({ share: 0.3 }), 'share')).toBe(3);
  expect(allottedShare(node({ p90Minutes: 180 }))).toBe(1.5);
});

it('puts hand-offs and what is beside a step to the step, in the order of the route', () => {
  const steps = heatSteps([
    node({ use: 'ready', step: 'lost', order: 0 }),
    node({}),
    node({ use: 'paused' }),
    node({ use: 'accepting', step: 'T1', order: 2, tier: 'thanh-pho' }),
    node({ step: 'T1', order: 2, tier: 'thanh-pho' }),
  ]);
  expect(steps.map(({ step }) => step)).toEqual(['X1', 'T1', 'lost']);
  expect(steps[0]?.beside.map(({ use }) => use)).toEqual(['paused']);
  expect(steps[1]?.accepting?.use).toBe('accepting');
  const ranks: Readonly<Record<string, number>> = { xa: 1, 'thanh-pho': 2 };
  const layout = heatLayout(steps, (tier) => ranks[tier] ?? 0);
  expect(layout.lanes).toEqual(['xa', 'thanh-pho']);
  expect(heatLayout(steps, () => 0, true)).toMatchObject({ lanes: [], steps: [{ x: 14 }, { x: 14 }, { x: 14 }] });
  const [first, second] = layout.steps;
  expect(second?.x).toBeGreaterThan(first?.x ?? 0);
  expect(second?.y).toBeGreaterThan((first?.boxY ?? 0) + (first?.height ?? 0));
});

it('says working time in days of eight hours', () => {
  expect(workParts(0.3)).toEqual([]);
  expect(workParts(59.6)).toEqual([['hours', 1]]);
  expect(workParts(150)).toEqual([
    ['hours', 2],
    ['minutes', 30],
  ]);
  expect(workParts(480 * 3 + 125)).toEqual([
    ['days', 3],
    ['hours', 2],
  ]);
});
