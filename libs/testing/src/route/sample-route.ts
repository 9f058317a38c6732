import type { PinnedRoute, PinnedStep, PinnedUnit, StepOutcome } from '@lienthong/domain';

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
