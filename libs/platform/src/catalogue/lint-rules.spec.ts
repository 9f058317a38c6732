import { lintCatalogue } from '@lienthong/domain';
import type { Catalogue, LintFinding } from '@lienthong/domain';
import { lintCatalogueFiles } from './load-catalogue';

type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;
type Draft = Writable<Catalogue>;

let shipped: Catalogue;
beforeAll(async () => {
  shipped = (await lintCatalogueFiles()).catalogue;
});

function some<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the shipped catalogue lacks what this fixture changes');
  return value;
}

const procedureOf = (draft: Draft, code: string) => some(draft.procedures.find((one) => one.code === code));
const caseOf = (draft: Draft, code = '1.004873') => some(procedureOf(draft, code).cases[0]);
const stepOf = (draft: Draft, id: string, code?: string) =>
  some(caseOf(draft, code).route.steps.find((s) => s.id === id));
const outcomeOf = (draft: Draft, id: string, at = 0) => some(stepOf(draft, id).outcomes[at]);
const rulesOf = (draft: Draft, code: string, at = 0) => some(procedureOf(draft, code).cases[at]?.rules);
const legOf = (draft: Draft) => some(stepOf(draft, 'G3', '1.013225').legs?.[0]);
const unitOf = (draft: Draft, code: string) => some(draft.units.find((unit) => unit.code === code));

/** For each rule a change to the shipped catalogue on which it must fire, and where. */
const fixtures: Record<LintFinding['rule'], [change: (draft: Draft) => void, where: Partial<LintFinding>]> = {
  'step-duplicate': [(d) => caseOf(d).route.steps.push(structuredClone(stepOf(d, 'M2'))), { step: 'M2' }],
  'start-unknown': [(d) => (caseOf(d).route.start = 'M9'), { procedure: '1.004873', case: 'cap-giay' }],
  'outcome-to-unknown-step': [(d) => (outcomeOf(d, 'M1').to = 'M9'), { step: 'M1' }],
  'outcome-duplicate': [(d) => stepOf(d, 'M3').outcomes.push(structuredClone(outcomeOf(d, 'M3'))), { step: 'M3' }],
  'step-unreachable': [(d) => stepOf(d, 'M2').outcomes.splice(1, 1), { step: 'M3K' }],
  'step-dead-end': [(d) => stepOf(d, 'M4').outcomes.splice(0), { step: 'M4' }],
  'cycle-without-way-out': [(d) => stepOf(d, 'M3').outcomes.splice(0, 1), { step: 'M3' }],
  'forward-cycle': [(d) => (outcomeOf(d, 'M3').to = 'M2'), { step: 'M2' }],
  'return-not-to-earlier-step': [(d) => (outcomeOf(d, 'M3', 1).to = 'M4'), { step: 'M3' }],
  'result-returned-missing': [(d) => delete outcomeOf(d, 'M4').effect, { case: 'cap-giay' }],
  'end-without-result-returned': [(d) => (outcomeOf(d, 'M2', 1).to = null), { step: 'M2' }],
  'result-returned-not-at-end': [(d) => (outcomeOf(d, 'M1').effect = 'result-returned'), { step: 'M1' }],
  'returned-without-result': [(d) => delete outcomeOf(d, 'M3K').effect, { step: 'M4' }],
  'legs-exceed-total': [(d) => (stepOf(d, 'B4', '3.000243').allotted.amount = 17), { procedure: '3.000243' }],
  'amount-invalid': [(d) => (stepOf(d, 'M2').allotted.amount = 0), { step: 'M2' }],
  'channel-missing': [(d) => (caseOf(d).allotted = {}), { case: 'cap-giay' }],
  'no-competent-unit': [
    (d) => (unitOf(d, '05914').offices = unitOf(d, '05914').offices.filter((one) => one.code !== 'van-thu')),
    { procedure: '3.000243', step: 'B7' },
  ],
  'no-receiving-unit': [(d) => (procedureOf(d, '1.004873').validFrom = '2019-06-01'), { procedure: '1.004873' }],
  'role-without-officer': [(d) => stepOf(d, 'M2').roles.push('clerk'), { step: 'M2' }],
  'code-duplicate': [(d) => (unitOf(d, '05914').agencyId = '000.01.19.H55'), { unit: '05914' }],
  'validity-overlap': [
    (d) => d.procedures.push({ ...structuredClone(procedureOf(d, '1.004873')), validFrom: '2024-01-01', version: 9 }),
    { procedure: '1.004873', validFrom: '2024-01-01' },
  ],
  'validity-reversed': [(d) => (procedureOf(d, '1.012783').validTo = '2019-12-31'), { procedure: '1.012783' }],
  'case-missing': [(d) => procedureOf(d, '1.012783').cases.splice(0), { procedure: '1.012783' }],
  'paper-group-of-one': [(d) => caseOf(d).papers.splice(1, 1), { case: 'cap-giay' }],
  'paper-count-invalid': [(d) => (some(caseOf(d).papers[0]).originals = 0), { case: 'cap-giay' }],
  'tier-unknown': [(d) => (unitOf(d, '05914').tier = 'thon'), { unit: '05914' }],
  'tier-order': [(d) => (unitOf(d, '164').parent = '05431'), { unit: '164' }],
  'parent-missing': [(d) => (unitOf(d, '05914').parent = '165'), { unit: '05914' }],
  'officer-office-unknown': [(d) => (some(unitOf(d, '05914').officers[0]).office = 'x'), { unit: '05914' }],
  'calendar-missing': [(d) => (unitOf(d, '05914').calendar = 'la'), { unit: '05914' }],
  'successor-unknown': [(d) => (unitOf(d, '05914').successors = ['05914']), { unit: '05914' }],
  'version-duplicate': [(d) => (procedureOf(d, '1.004873').version = 2), { procedure: '1.004873' }],
  'leg-duplicate': [
    (d) => some(stepOf(d, 'G3', '1.013225').legs).push(structuredClone(legOf(d))),
    { procedure: '1.013225', step: 'G3' },
  ],
  'consent-not-of-opinion': [(d) => (legOf(d).kind = 'work'), { procedure: '1.013225', step: 'G3' }],
  'consent-without-ground': [(d) => (some(legOf(d).defaultConsent).ground = ' '), { procedure: '1.013225' }],
  'signed-not-by-leader': [
    (d) => stepOf(d, 'B5', '1.008922').roles.push('specialist'),
    { procedure: '1.008922', step: 'B5' },
  ],
  'issued-unsigned': [
    (d) => delete some(stepOf(d, 'B5', '1.008922').outcomes[0]).effect,
    { procedure: '1.008922', step: 'B6' },
  ],
  'returning-before-result': [(d) => (stepOf(d, 'M2').unit = { of: 'returning' }), { step: 'M2' }],
  'turn-after-result': [(d) => stepOf(d, 'M4').turns.push('payment'), { step: 'M4' }],
  'turn-duplicate': [(d) => stepOf(d, 'M1').turns.push('refuse'), { step: 'M1' }],
  'supplement-not-allowed': [(d) => (caseOf(d).maxSupplements = 0), { step: 'M1' }],
  'supplement-rules-unused': [(d) => (caseOf(d, '1.005399').maxSupplements = 0), { procedure: '1.005399' }],
  'added-time-invalid': [
    (d) => (some(rulesOf(d, '1.014264', 1).supplement).clock = { mode: 'add', amount: 0.5 }),
    { procedure: '1.014264', case: 'tra-lai-mot-phan' },
  ],
  'silence-invalid': [
    (d) => (some(rulesOf(d, '1.005399').supplement?.silence ?? undefined).amount = 0),
    { procedure: '1.005399' },
  ],
  'extension-invalid': [(d) => (some(rulesOf(d, '1.004757').extension).cap = 0), { procedure: '1.004757' }],
  'rule-without-ground': [(d) => (some(rulesOf(d, '1.005399').supplement).ground = null), { procedure: '1.005399' }],
  'urge-invalid': [(d) => (rulesOf(d, '1.005399').urge = { everyDays: 0, replyHours: 24 }), { procedure: '1.005399' }],
  'warn-shares-invalid': [(d) => (rulesOf(d, '1.005399').warnShares = [0.8, 0.5]), { procedure: '1.005399' }],
  'escalation-invalid': [
    (d) => (rulesOf(d, '1.005399').escalation = [8, 8].map((afterHours) => ({ to: 'leader', afterHours }))),
    { procedure: '1.005399' },
  ],
};

function findingsAfter(change: (draft: Draft) => void): LintFinding[] {
  const draft = structuredClone(shipped) as Draft;
  change(draft);
  return lintCatalogue(draft);
}

describe('the linter of the catalogue', () => {
  it.each(Object.entries(fixtures))('%s fires and says where, in both languages', (rule, [change, where]) => {
    const found = findingsAfter(change).filter((finding) => finding.rule === rule);
    expect(found).toContainEqual(expect.objectContaining({ severity: 'error', ...where }));
    for (const { message } of found) expect([message.vi === '', message.en === '']).toEqual([false, false]);
  });

  it('counts the longest way against the tightest channel, and names the way', () => {
    const found = findingsAfter((draft) => (stepOf(draft, 'B4', '3.000243').allotted.amount = 17));
    expect(found.map((finding) => finding.message.en.slice(0, 20)).sort()).toEqual([
      ...['channel desk: steps ', 'channel online: step', 'channel public-post:'],
    ]);
    expect(found[0]?.message.en).toContain('B12 → B13 add up to 57 h, more than 7 working-days');
  });

  it('compares calendar days and months with working time on the safe side', () => {
    const total = (amount: number, unit: 'calendar-days' | 'months') => (draft: Draft) => {
      caseOf(draft, '2.001396').allotted = { desk: { amount, unit } };
    };
    expect(findingsAfter(total(28, 'calendar-days'))).toEqual([]);
    expect(findingsAfter(total(27, 'calendar-days'))).toHaveLength(1);
    expect(findingsAfter(total(1, 'months'))).toEqual([]);
  });

  it('sees a unit that ends before the procedure does, and counts the communes it fails for', () => {
    const found = findingsAfter((draft) => (unitOf(draft, '19-SLDTBXH').validTo = '2025-02-28'));
    const missing = found.filter((finding) => finding.rule === 'no-competent-unit');
    expect(missing[0]).toMatchObject({ procedure: '2.001396', step: 'S2' });
    expect(missing[0]?.message.en).toMatch(/05431 2025-03-01: unit "19-SLDTBXH".*\(and 31 more\)$/);
  });

  it('sees parents that form a circle', () => {
    const found = findingsAfter((draft) => {
      unitOf(draft, '19-SXD').parent = '19-SYT';
      unitOf(draft, '19-SYT').parent = '19-SXD';
    });
    expect(found.map((finding) => [finding.rule, finding.unit])).toEqual([
      ['tier-order', '19-SXD'],
      ['tier-order', '19-SYT'],
    ]);
  });

  const rulesFound = (change: (draft: Draft) => void): string[] => [
    ...new Set(findingsAfter(change).map((finding) => finding.rule)),
  ];

  it('refuses a route with 4 + 4 days for a 7-day procedure', () => {
    const hours = (draft: Draft, first: number, last: number): number =>
      caseOf(draft, '3.000243')
        .route.steps.filter(
          ({ id }) => /^B\d+$/.test(id) && Number(id.slice(1)) >= first && Number(id.slice(1)) <= last,
        )
        .reduce((sum, step) => sum + step.allotted.amount, 0);
    const change = (draft: Draft): void => {
      stepOf(draft, 'B11', '3.000243').allotted.amount += 8;
      const commune = hours(draft, 1, 7) + hours(draft, 14, 14);
      expect([commune, hours(draft, 8, 13)]).toEqual([4 * 8, 4 * 8]);
    };
    expect(rulesFound(change)).toEqual(['legs-exceed-total']);
  });

  it('refuses a cycle', () => {
    expect(rulesFound((draft) => (outcomeOf(draft, 'M3').to = 'M2'))).toContain('forward-cycle');
  });

  it('refuses an office that no unit has, of a step and of a leg', () => {
    expect(rulesFound((draft) => (stepOf(draft, 'M2').office = 'phong-khong-co'))).toEqual(['no-competent-unit']);
    const found = findingsAfter((draft) => (legOf(draft).office = 'phong-khong-co'));
    expect(found[0]?.message.en).toContain('step "G3/y-kien-quy-hoach" needs office "phong-khong-co"');
  });

  it('refuses a leg that nobody can do in one of its roles, or of no whole time', () => {
    const found = findingsAfter((draft) => legOf(draft).roles.push('clerk'));
    expect(found[0]?.message.en).toContain('leg "y-kien-quy-hoach": unit "19-SXD" has no clerk');
    expect(rulesFound((draft) => (legOf(draft).allotted.amount = 1.5))).toEqual(['amount-invalid']);
  });

  it('counts a leg that opens with its step as time of the step, one on request not', () => {
    const long = (open: 'at-entry' | 'on-request') => (draft: Draft) => {
      Object.assign(legOf(draft), { open, allotted: { amount: 13, unit: 'calendar-days' } });
    };
    expect(rulesFound(long('at-entry'))).toEqual(['legs-exceed-total']);
    expect(rulesFound(long('on-request'))).toEqual([]);
  });

  it('lets a clerk issue a reply only where a leader signed it, once the route tells signing apart', () => {
    const found = rulesFound((draft) => {
      const reply = some(stepOf(draft, 'B4', '1.008922').outcomes[1]);
      Object.assign(reply, { to: 'B7', effect: 'negative-reply-issued' });
    });
    expect(found).toContain('issued-unsigned');
  });
});
