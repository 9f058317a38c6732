import type { PinnedLeg, PinnedRoute, PinnedStep, PinnedUnit, StepOutcome } from '@lienthong/domain';

/** Codes of the units that the sample route is pinned to. */
export interface SampleUnits {
  readonly commune: string;
  readonly city: string;
  readonly province: string;
}

/** A commune, the city and the province of the first user. */
export const sampleUnits: SampleUnits = { commune: '05431', city: '164', province: 'H55' };

type StepDraft = Pick<PinnedStep, 'id' | 'unit' | 'office' | 'roles' | 'outcomes'> & Partial<Pick<PinnedStep, 'turns'>>;

/**
 * Xã → thành phố → tỉnh and back down: X1 (commune's desk) → C1 (city's desk) → C2 (city's specialist, may return to C1)
 * → T1 (province, signs `ky` or refuses `khong-dat`) → C3 (city's desk) → X2 (commune's desk hands the result out).
 */
export function sampleRoute(units: Partial<SampleUnits> = {}): PinnedRoute {
  const { commune, city, province } = { ...sampleUnits, ...units };
  const xa = pinned(commune, 'xa', 1);
  const thanhPho = pinned(city, 'thanh-pho', 2);
  const tinh = pinned(province, 'tinh', 3);
  const desk = { office: 'mot-cua', roles: ['desk-officer'] } as const;
  const steps = [
    step({ id: 'X1', unit: xa, ...desk, outcomes: [forward('day-du', 'C1')], turns: ['supplement', 'refuse'] }),
    step({ id: 'C1', unit: thanhPho, ...desk, outcomes: [forward('chuyen', 'C2')] }),
    step({
      id: 'C2',
      unit: thanhPho,
      office: 'chuyen-mon',
      roles: ['specialist', 'leader'],
      outcomes: [forward('trinh-tinh', 'T1'), { ...forward('tra-lai', 'C1'), kind: 'return' }],
      turns: ['supplement'],
    }),
    step({
      id: 'T1',
      unit: tinh,
      office: 'chuyen-mon',
      roles: ['leader'],
      outcomes: [
        { ...forward('ky', 'C3'), effect: 'result-issued' },
        { ...forward('khong-dat', 'C3'), effect: 'negative-reply-issued' },
      ],
    }),
    step({ id: 'C3', unit: thanhPho, ...desk, outcomes: [forward('chuyen-ve', 'X2')] }),
    step({ id: 'X2', unit: xa, ...desk, outcomes: [{ ...forward('da-tra', null), effect: 'result-returned' }] }),
  ];
  return { code: 'sample-three-tiers', start: 'X1', steps };
}

/**
 * The sample route with all turns a step can have: the city's and the commune's desks may ask and refuse, and C2 has
 * two legs (a province's opinion whose silence is consent, the registration of residence at another commune), payments
 * and parts of the result.
 */
export function sampleRouteWithLegs(units: Partial<SampleUnits> = {}): PinnedRoute {
  const route = sampleRoute(units);
  const turns: Readonly<Record<string, PinnedStep['turns']>> = {
    X1: ['supplement', 'refuse'],
    C1: ['supplement', 'refuse'],
    C2: ['supplement', 'payment', 'partial-result'],
  };
  const steps = route.steps.map((known) => ({
    ...known,
    turns: turns[known.id] ?? known.turns,
    ...(known.id === 'C2' ? { legs: sampleLegs(units) } : {}),
  }));
  return { ...route, code: 'sample-with-legs', steps };
}

function sampleLegs(units: Partial<SampleUnits>): PinnedLeg[] {
  const { province } = { ...sampleUnits, ...units };
  const leg = { office: 'chuyen-mon', roles: ['specialist', 'leader'], open: 'at-entry' } as const;
  return [
    {
      ...leg,
      code: 'y-kien',
      name: { vi: 'Lấy ý kiến', en: 'Opinion' },
      kind: 'opinion',
      unit: pinned(province, 'tinh', 3),
      allotted: { amount: 1, unit: 'working-days' },
      defaultConsent: { ground: '1.013225' },
    },
    {
      ...leg,
      code: 'cu-tru',
      name: { vi: 'Đăng ký thường trú', en: 'Residence' },
      kind: 'work',
      unit: pinned('05434', 'xa', 1),
      allotted: { amount: 2, unit: 'working-days' },
      result: 'KQ.CT',
    },
  ];
}

function pinned(code: string, tier: string, tierRank: number): PinnedUnit {
  return { code, tier, tierRank, calendar: 'vn-sample' };
}

function forward(code: string, to: string | null): StepOutcome {
  return { code, kind: 'forward', name: { vi: code, en: code }, to };
}

function step(draft: StepDraft): PinnedStep {
  return {
    turns: [],
    name: { vi: `Bước ${draft.id}`, en: `Step ${draft.id}` },
    allotted: { amount: 2, unit: 'working-days' },
    ...draft,
  };
}
