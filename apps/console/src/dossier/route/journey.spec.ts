import { buildHistory, refusedAtDesk, sampleRoute, wayWithReturnAndLapse, wholeWay } from '@lienthong/testing';
import type { HistoryTurn } from '@lienthong/testing';
import { foldEvents } from '@lienthong/domain';
import type { ProcedureCase, UnitSelector } from '@lienthong/domain';
import { journeyOf } from './journey';
import type { Stop } from './journey';
import { laneWidth, layoutOf } from './layout';
import { spanParts, workingParts } from './spans';

const code = 'H55.05431-200302-0001';
const selectors: Readonly<Record<string, UnitSelector>> = {
  '05431': { of: 'receiving' },
  '164': { of: 'unit', code: '164' },
  H55: { of: 'unit', code: 'H55' },
};

/** The sample route as the catalogue has it: with selectors in the place of units. */
function catalogueRoute(): ProcedureCase['route'] {
  const { code: route, start, steps } = sampleRoute();
  const unpinned = steps.map(({ legs: _legs, ...step }) => ({
    ...step,
    unit: selectors[step.unit.code] ?? { of: 'receiving' as const },
  }));
  return { code: route, start, steps: unpinned };
}

const units = {
  tiers: [],
  items: [
    { code: '05431', tier: 'xa', parent: '164' },
    { code: '164', tier: 'thanh-pho', parent: 'H55' },
    { code: 'H55', tier: 'tinh', parent: null },
  ].map((unit) => ({ ...unit, name: { vi: unit.code, en: unit.code }, offices: [] })),
};

function journey(commands: readonly HistoryTurn[]): readonly Stop[] {
  const events = buildHistory({ code, commands });
  return journeyOf({ events, state: foldEvents(code, events), route: catalogueRoute(), units });
}
const told = (stops: readonly Stop[]): string[] => stops.map(({ step, state }) => `${step} ${state}`);

describe('the way of a dossier', () => {
  it('is all to come but its first step when it was just received', () => {
    expect(told(journey([]))).toEqual(['X1 now', 'C1 to-come', 'C2 to-come', 'T1 to-come', 'C3 to-come', 'X2 to-come']);
  });

  it('names the units of what is to come, and where it goes to another unit', () => {
    const stops = journey([]);
    expect(stops.map(({ unit, tier, crosses }) => [unit, tier, crosses])).toEqual([
      ['05431', 'xa', false],
      ['164', 'thanh-pho', true],
      ['164', 'thanh-pho', false],
      ['H55', 'tinh', true],
      ['164', 'thanh-pho', true],
      ['05431', 'xa', true],
    ]);
  });

  it('waits between two units while a hand-off is not accepted', () => {
    const stops = journey(wholeWay().slice(0, 1));
    expect(told(stops).slice(0, 3)).toEqual(['X1 passed', 'C1 offered', 'C2 to-come']);
    expect(stops[1]?.handoffs).toMatchObject([{ kind: 'offered', fromUnit: '05431', toUnit: '164', endedAt: null }]);
  });

  it('tells of each hand-off when it was offered and accepted, and of each stay how long it was', () => {
    const stops = journey(wholeWay());
    expect(told(stops)).toEqual(['X1', 'C1', 'C2', 'T1', 'C3', 'X2'].map((step) => `${step} passed`));
    const [first, second] = stops;
    expect(second?.handoffs[0]).toMatchObject({
      kind: 'accepted',
      offeredAt: first?.leftAt,
      endedAt: second?.enteredAt,
    });
    expect(stops.every((stop) => stop.leftAt !== null)).toBe(true);
  });

  it('shows a return as a stay of its own, and an offer that nobody took', () => {
    const stops = journey(wayWithReturnAndLapse());
    const steps = stops.map((stop) => stop.step);
    expect(steps.filter((step) => step === 'C1')).toHaveLength(2);
    expect(stops.find((stop) => stop.sentBack)?.step).toBe('C1');
    expect(stops.flatMap((stop) => stop.handoffs).map((handoff) => handoff.kind)).toContain('lapsed');
  });

  it('promises nothing behind a refusal', () => {
    expect(told(journey(refusedAtDesk())).filter((text) => text.endsWith('to-come'))).toEqual([]);
  });
});

describe('its drawing', () => {
  const ranks: Readonly<Record<string, number>> = { xa: 1, 'thanh-pho': 2, tinh: 3 };
  const layout = layoutOf(journey(wholeWay()), (tier) => ranks[tier] ?? 0);

  it('has a lane for each level, lowest first, and time running downwards', () => {
    expect(layout.lanes).toEqual(['xa', 'thanh-pho', 'tinh']);
    expect(layout.stops.map(({ x }) => Math.floor(x / laneWidth))).toEqual([0, 1, 1, 2, 1, 0]);
  });

  it('lets no two stops lie on each other', () => {
    layout.stops.slice(1).forEach(({ y }, index) => {
      const above = layout.stops[index];
      expect(y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
    });
    const last = layout.stops.at(-1);
    expect(layout.height).toBeGreaterThan((last?.y ?? 0) + (last?.height ?? 0));
  });
});

describe('a span in words', () => {
  it('has its two largest units, and none that is nought', () => {
    expect(spanParts(0)).toEqual([['minutes', 0]]);
    expect(spanParts(29_999)).toEqual([['minutes', 0]]);
    expect(spanParts(3_600_000 + 600_000)).toEqual([
      ['hours', 1],
      ['minutes', 10],
    ]);
    expect(spanParts(2 * 86_400_000 + 600_000)).toEqual([['days', 2]]);
  });

  it('of working time is said in hours, since a working day has eight', () => {
    expect(workingParts(4 * 480 * 60_000)).toEqual([['hours', 32]]);
    expect(workingParts(208.7465 * 60_000)).toEqual([
      ['hours', 3],
      ['minutes', 29],
    ]);
  });
});
