import { kilobytesEach, slaVerdicts } from './sla-report';
import type { OurResult } from './our-window';
import type { SlaOptions } from './sla-options';

const options: SlaOptions = { open: 1_000, rate: 20, seconds: 2, clients: 8, bare: 0, kill: false, jsonFile: null };
const memory = {
  dossiers: 1_000,
  before: { worker: 100 * 1_024, temporal: 0 },
  after: { worker: 200_100 * 1_024, temporal: 150_000 * 1_024 },
};

const result = (p99: number, counts: Partial<OurResult['counts']> = {}): OurResult => {
  const arrived = { p50: 1, p99, max: p99, count: 80 };
  return {
    open: 1_000,
    openedPerSecond: 40,
    due: 40,
    counts: { expected: 80, lost: [], doubled: [], copies: 0, strangers: [], early: [], ...counts },
    hops: { fired: null, decided: null, made: arrived, arrived },
    memory,
    inputBytes: 1,
    eventBytes: 1,
    killed: null,
  };
};
const passes = (ours: OurResult, over: Partial<SlaOptions> = {}): boolean[] =>
  slaVerdicts({ options: { ...options, ...over }, ours }).map(({ pass }) => pass);

it('divides what was added by the dossiers that were opened meanwhile', () => {
  expect(kilobytesEach(memory)).toEqual({ worker: 200, temporal: 150 });
});

it.each([
  [2_000, {}, [true, true, true, true, true, true]],
  [2_001, {}, [false, true, true, true, true, true]],
  [10, { lost: ['A dossier'] }, [true, false, true, true, true, true]],
  [10, { doubled: ['A dossier'] }, [true, true, false, true, true, true]],
  [10, { early: ['A dossier'] }, [true, true, true, false, true, true]],
  [10, { strangers: ['Z dossier'] }, [true, true, true, false, true, true]],
  [10, { copies: 3 }, [true, true, true, true, true, true]],
])('p99 %d ms, %j: %j', (p99, counts, expected) => {
  expect(passes(result(p99, counts))).toEqual(expected);
});

it('does not hold the pause of a killed worker against the lateness, but every loss', () => {
  expect(passes(result(9_000, { lost: ['A dossier'] }), { kill: true })).toEqual([false, true, true, true, true]);
});

it('judges only the memory that is known', () => {
  const ours = { ...result(10), memory: { dossiers: 10, before: {}, after: {} } };
  expect(passes(ours)).toEqual([true, true, true, true]);
});
