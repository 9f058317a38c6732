import { ordinaryRules } from '../catalogue/case-rules';
import type { CaseRules } from '../catalogue/case-rules';
import type { PinnedLeg, PinnedRoute, PinnedStep } from '../route/pinned-route';
import type { Actor } from './actor';
import type { ReceiptFacts } from './commands';
import { DossierRun, accept, complete, people } from './dossier-run.fixture';
import { sampleFacts } from './sample-route.fixture';

const name = { vi: 'x', en: 'x' };
const unit = (code: string, tier: string, tierRank: number): PinnedStep['unit'] => ({
  code,
  tier,
  tierRank,
  calendar: 'vn',
});
const commune = unit('05431', 'xa', 1);
const city = unit('164', 'thanh-pho', 2);
const hours = { amount: 4, unit: 'working-hours' } as const;

const opinion: PinnedLeg = {
  code: 'y-kien',
  name: { vi: 'Ý kiến Sở Xây dựng', en: 'Opinion of the construction department' },
  kind: 'opinion',
  unit: unit('SXD', 'tinh', 3),
  office: 'chuyen-mon',
  roles: ['specialist'],
  allotted: { amount: 2, unit: 'working-days' },
  open: 'at-entry',
  defaultConsent: { ground: '1.013225' },
};
const residence: PinnedLeg = {
  code: 'cu-tru',
  name: { vi: 'Đăng ký thường trú', en: 'Registration of residence' },
  kind: 'work',
  unit: unit('CA', 'xa', 1),
  office: 'cu-tru',
  roles: ['specialist'],
  allotted: { amount: 3, unit: 'working-days' },
  open: 'at-entry',
  result: 'KQ.CT',
};
const onRequest: PinnedLeg = { ...opinion, code: 'hoi-them', unit: unit('STP', 'tinh', 3), open: 'on-request' };

type Brief = Pick<PinnedStep, 'id' | 'unit' | 'office' | 'roles' | 'outcomes' | 'turns'> & Partial<PinnedStep>;
const step = (brief: Brief): PinnedStep => ({
  name: { vi: `Bước ${brief.id}`, en: brief.id },
  allotted: hours,
  ...brief,
});

/** Commune desk → commune officer → city desk → city officer with legs → city leader signs → clerk issues → commune desk. */
export const lifeRoute: PinnedRoute = {
  code: 'life',
  start: 'A',
  steps: [
    step({
      id: 'A',
      unit: commune,
      office: 'mot-cua',
      roles: ['desk-officer'],
      outcomes: [{ code: 'du', kind: 'forward', name, to: 'B' }],
      turns: ['supplement', 'refuse'],
    }),
    step({
      id: 'B',
      unit: commune,
      office: 'tu-phap',
      roles: ['specialist'],
      outcomes: [
        { code: 'chuyen', kind: 'forward', name, to: 'C' },
        { code: 'tra-lai', kind: 'return', name, to: 'A' },
      ],
      turns: ['payment', 'partial-result'],
    }),
    step({
      id: 'C',
      unit: city,
      office: 'mot-cua',
      roles: ['desk-officer'],
      outcomes: [{ code: 'du', kind: 'forward', name, to: 'D' }],
      turns: ['supplement', 'refuse'],
    }),
    step({
      id: 'D',
      unit: city,
      office: 'chuyen-mon',
      roles: ['specialist'],
      outcomes: [
        { code: 'trinh', kind: 'forward', name, to: 'L' },
        { code: 'tra-lai', kind: 'return', name, to: 'C' },
      ],
      turns: [],
      legs: [opinion, residence, onRequest],
    }),
    step({
      id: 'L',
      unit: city,
      office: 'lanh-dao',
      roles: ['leader', 'specialist'],
      outcomes: [{ code: 'ky', kind: 'forward', name, to: 'V', effect: 'signed' }],
      turns: [],
    }),
    step({
      id: 'V',
      unit: city,
      office: 'van-thu',
      roles: ['clerk'],
      outcomes: [{ code: 'phat-hanh', kind: 'forward', name, to: 'E', effect: 'result-issued' }],
      turns: [],
    }),
    step({
      id: 'E',
      unit: commune,
      office: 'mot-cua',
      roles: ['desk-officer'],
      outcomes: [{ code: 'tra', kind: 'forward', name, to: null, effect: 'result-returned' }],
      turns: [],
    }),
  ],
};

/** Everybody who has a part in {@link lifeRoute}. */
export const lifePeople = {
  ...people,
  communeLeader: { subject: 'e', unit: '05431', role: 'leader' },
  cityOfficer: { subject: 'f', unit: '164', role: 'specialist' },
  cityClerk: { subject: 'g', unit: '164', role: 'clerk' },
  construction: { subject: 'h', unit: 'SXD', role: 'specialist' },
  police: { subject: 'i', unit: 'CA', role: 'specialist' },
  justice: { subject: 'j', unit: 'STP', role: 'specialist' },
  operator: { subject: 'k', unit: '19', role: 'operator' },
} as const satisfies Record<string, Actor>;

/** A dossier on {@link lifeRoute}, received on Monday 02/03/2020 at 08:00 with ten working days. */
export function lifeRun(rules: Partial<CaseRules> = {}, facts: Partial<ReceiptFacts> = {}): DossierRun {
  const allotted = { amount: 10, unit: 'working-days' } as const;
  const pinned = { ...sampleFacts, allotted, rules: { ...ordinaryRules, ...rules }, ...facts };
  return new DossierRun({ route: lifeRoute, facts: pinned }).receive();
}

const { communeDesk, communeOfficer, cityDesk } = lifePeople;

/** Offered to the city on the first morning. */
export function lifeOffered(rules: Partial<CaseRules> = {}): DossierRun {
  return lifeRun(rules)
    .give(communeDesk, complete('du'), '2020-03-02T08:30:00+07:00')
    .give(communeOfficer, complete('chuyen'), '2020-03-02T09:00:00+07:00');
}

/** At the city's officer, with its legs running since 10:00. */
export function lifeWithLegs(rules: Partial<CaseRules> = {}): DossierRun {
  return lifeOffered(rules)
    .give(cityDesk, accept, '2020-03-02T09:30:00+07:00')
    .give(cityDesk, complete('du'), '2020-03-02T10:00:00+07:00');
}

/** The result issued and offered to the commune's desk. */
export function lifeIssued(rules: Partial<CaseRules> = {}): DossierRun {
  const { construction, police, cityOfficer, cityLeader, cityClerk } = lifePeople;
  return lifeWithLegs(rules)
    .give(construction, { name: 'give-opinion', data: { leg: 'y-kien', agree: true, note: 'đồng ý' } })
    .give(police, { name: 'complete-leg', data: { leg: 'cu-tru', outcome: 'done', note: 'xong' } })
    .give(cityOfficer, complete('trinh'))
    .give(cityLeader, complete('ky'))
    .give(cityClerk, complete('phat-hanh'));
}
