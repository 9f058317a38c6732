import type { ProcedureCase, TimeStretch } from '@lienthong/domain';
import { timeNodes } from './time-nodes';

const hour = 3_600_000;
const stretch = (use: TimeStretch['use'], step: string, hours: number, unit: string | null = '05431'): TimeStretch => ({
  use,
  step,
  tier: 'xa',
  unit,
  workingMillis: hours * hour,
});
const name = (vi: string): { vi: string; en: string } => ({ vi, en: vi });
const steps = [
  { id: 'B1', name: name('Tiếp nhận'), allotted: { amount: 4, unit: 'working-hours' } },
  { id: 'B2', name: name('Thẩm định'), allotted: { amount: 1, unit: 'working-days' } },
];
const route = { code: 'r', start: 'B1', steps } as unknown as ProcedureCase['route'];
const nodes = (...dossiers: TimeStretch[][]): ReturnType<typeof timeNodes> =>
  timeNodes(dossiers, { route, unit: name });

describe('where the time goes', () => {
  it('is told in the order of the route, what is offered before what is worked on; shares sum to one', () => {
    const found = nodes([stretch('held', 'B2', 6), stretch('accepting', 'B2', 1, '164'), stretch('held', 'B1', 3)]);
    expect(found.map(({ use, step }) => `${use} ${step}`)).toEqual(['held B1', 'accepting B2', 'held B2']);
    expect(found.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(found[2]).toMatchObject({ stepName: name('Thẩm định'), order: 2, allottedMinutes: 480, over: 0 });
    expect(found[1]).toMatchObject({ allottedMinutes: null, over: null });
  });

  it('has median and 90 % by nearest rank over the dossiers, and says how many took longer than given', () => {
    const [found] = nodes(...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((hours) => [stretch('held', 'B1', hours)]));
    expect(found).toMatchObject({ dossiers: 10, medianMinutes: 300, p90Minutes: 540, totalMinutes: 55 * 60, over: 6 });
  });

  it('sums a dossier’s units at one step, and tells them apart beside it', () => {
    const [found] = nodes([stretch('consulting', 'B1', 2, '164'), stretch('consulting', 'B1', 3, 'H55.18')]);
    expect(found).toMatchObject({ dossiers: 1, medianMinutes: 300 });
    expect(found?.units.map(({ unit, totalMinutes }) => [unit, totalMinutes])).toEqual([
      ['H55.18', 180],
      ['164', 120],
    ]);
  });

  it('of nothing is nothing', () => {
    expect(nodes()).toEqual([]);
  });
});
