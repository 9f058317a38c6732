import type { RouteStep } from '../catalogue/route';
import type { PinnedRoute, PinnedStep } from '../route/pinned-route';
import type { ReceiptFacts } from './commands';

type Brief = Pick<RouteStep, 'id' | 'office' | 'roles' | 'outcomes' | 'turns'> & {
  readonly unit: string;
  readonly tier: string;
};

const ranks: Readonly<Record<string, number>> = { xa: 1, 'thanh-pho': 2, tinh: 3 };

function pinned(brief: Brief): PinnedStep {
  const { unit, tier, ...rest } = brief;
  return {
    ...rest,
    name: { vi: `Bước ${brief.id}`, en: `Step ${brief.id}` },
    allotted: { amount: 4, unit: 'working-hours' },
    unit: { code: unit, tier, tierRank: ranks[tier] ?? 0, calendar: 'vn' },
  };
}

const name = { vi: 'x', en: 'x' };

/** Commune desk → commune officer → city desk → city leader (signs) → commune desk returns. For specs. */
export const sampleRoute: PinnedRoute = {
  code: 'sample',
  start: 'A',
  steps: [
    pinned({
      id: 'A',
      unit: '05431',
      tier: 'xa',
      office: 'mot-cua',
      roles: ['desk-officer'],
      outcomes: [{ code: 'du', kind: 'forward', name, to: 'B' }],
      turns: ['supplement', 'refuse'],
    }),
    pinned({
      id: 'B',
      unit: '05431',
      tier: 'xa',
      office: 'tu-phap',
      roles: ['specialist'],
      outcomes: [
        { code: 'du-dieu-kien', kind: 'forward', name, to: 'C' },
        { code: 'khong-du', kind: 'forward', name, to: 'E', effect: 'negative-reply-issued' },
        { code: 'tra-lai', kind: 'return', name, to: 'A' },
      ],
      turns: [],
    }),
    pinned({
      id: 'C',
      unit: '164',
      tier: 'thanh-pho',
      office: 'mot-cua',
      roles: ['desk-officer'],
      outcomes: [{ code: 'du', kind: 'forward', name, to: 'D' }],
      turns: ['supplement', 'refuse'],
    }),
    pinned({
      id: 'D',
      unit: '164',
      tier: 'thanh-pho',
      office: 'lanh-dao',
      roles: ['leader'],
      outcomes: [{ code: 'ky', kind: 'forward', name, to: 'E', effect: 'result-issued' }],
      turns: [],
    }),
    pinned({
      id: 'E',
      unit: '05431',
      tier: 'xa',
      office: 'mot-cua',
      roles: ['desk-officer'],
      outcomes: [{ code: 'tra', kind: 'forward', name, to: null, effect: 'result-returned' }],
      turns: [],
    }),
  ],
};

/** A receipt on a Monday morning of 2020 with five working days. For specs. */
export const sampleFacts: ReceiptFacts = {
  receivedAt: '2020-03-02T08:00:00+07:00',
  procedure: '1.000000',
  procedureVersion: 1,
  case: 'thuong',
  field: 'HT',
  channel: 'desk',
  receivingUnit: '05431',
  competentUnit: '05431',
  papers: [{ code: 'TK', originals: 1, copies: 0 }],
  feeVnd: 0,
  allotted: { amount: 5, unit: 'working-days' },
  calendar: 'vn',
  maxSupplements: 1,
};
