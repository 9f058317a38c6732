import {
  allottedFor,
  competentUnit,
  findCase,
  findProcedure,
  findUnit,
  isDomainError,
  pinCase,
  resolveRoute,
} from '@lienthong/domain';
import type { Catalogue, PinnedRoute, ProcedureCase, Unit } from '@lienthong/domain';
import { lintCatalogueFiles } from './load-catalogue';

const DAY = '2020-06-01';
const LAST = '2025-06-30';
const FIRST = '2025-07-01';
let catalogue: Catalogue;

beforeAll(async () => {
  catalogue = (await lintCatalogueFiles()).catalogue;
});

const inForce = (dated: { readonly validFrom: string; readonly validTo: string | null }, date: string): boolean =>
  dated.validFrom <= date && date <= (dated.validTo ?? '9999');
const unitsOn = (date: string, tier: string): Unit[] =>
  catalogue.units.filter((unit) => unit.tier === tier && inForce(unit, date));
const caseOf = (procedure: string, code: string, date: string): ProcedureCase =>
  findCase(findProcedure(catalogue, procedure, date), code);

const desks: Readonly<Record<string, string>> = { 'thanh-pho': '164', tinh: '19-TTPVHCC', bo: 'BTP' };

/** Pins a case for a commune; received at that commune or, where the case says so, at the desk of another level. */
function pinned(procedure: string, caseCode: string, commune: string, date = DAY): PinnedRoute {
  const procedureCase = caseOf(procedure, caseCode, date);
  const receiving = procedureCase.receivedAt.includes('xa')
    ? commune
    : (desks[procedureCase.receivedAt[0] ?? ''] ?? '');
  const competent = competentUnit(catalogue, procedureCase, commune, date).code;
  return pinCase(procedureCase, { receiving, competent }, catalogue, date);
}

/** The units a dossier passes on its way without refusals and returns. */
function unitsPassed(route: PinnedRoute): string[] {
  const passed: string[] = [];
  for (let id: string | null = route.start; id !== null;) {
    const step = route.steps.find((one) => one.id === id);
    if (step === undefined) throw new Error(`no step ${id}`);
    if (passed[passed.length - 1] !== step.unit.code) passed.push(step.unit.code);
    id = step.outcomes.find((outcome) => outcome.kind === 'forward')?.to ?? null;
  }
  return passed;
}

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (isDomainError(error)) return error.code;
    throw error;
  }
  return 'accepted';
};

describe('the catalogue of 2020', () => {
  it('has nothing that the linter complains of', async () => {
    expect((await lintCatalogueFiles()).findings).toEqual([]);
  });

  it('has the 21 wards and 11 communes of Thái Nguyên city', () => {
    const names = unitsOn(DAY, 'xa').map((unit) => unit.name.vi);
    expect(names.filter((name) => name.startsWith('UBND phường'))).toHaveLength(21);
    expect(names.filter((name) => name.startsWith('UBND xã'))).toHaveLength(11);
  });

  it('gives every unit somebody at the desk, a specialist and a leader, with numbers that cannot be real', () => {
    for (const unit of catalogue.units) {
      const roles = new Set(unit.officers.map((officer) => officer.role));
      expect([unit.code, roles.has('desk-officer'), roles.has('specialist'), roles.has('leader')]).toEqual([
        unit.code,
        true,
        true,
        true,
      ]);
      for (const officer of unit.officers) {
        expect(officer.name).toMatch(/^Cán bộ mẫu /);
        expect(officer.phone ?? '0000 000 000').toMatch(/^0000 000 \d{3}$/);
      }
    }
  });

  it.each([
    [DAY, 9, 32],
    [LAST, 9, 32],
    [FIRST, 28, 8],
    ['2026-01-05', 29, 8],
  ])('of %s carries every one of its %i cases for every one of its %i communes and wards', (date, cases, places) => {
    const own = unitsOn(date, 'xa');
    const routes = catalogue.procedures
      .filter((procedure) => inForce(procedure, date))
      .flatMap((procedure) =>
        procedure.cases.map((one) => [procedure.code, one.code, one.route.steps.length] as const),
      );
    expect([routes.length, own.length]).toEqual([cases, places]);
    for (const [procedure, code, steps] of routes) {
      for (const commune of own) expect(pinned(procedure, code, commune.code, date).steps).toHaveLength(steps);
    }
  });

  it('passes each level and its desk, up and down', () => {
    expect(unitsPassed(pinned('2.001396', 'hang-thang', '05431'))).toEqual([
      ...['05431', '164', '19-TTPVHCC', '19-SLDTBXH', '19-TTPVHCC', '164', '05431'],
    ]);
    expect(unitsPassed(pinned('3.000243', 'tro-cap-tnxp', '05503'))).toEqual([
      ...['05503', '19-TTPVHCC', '19-SLDTBXH', '05503'],
    ]);
    const land = ['164', '164-CNVPDKDD', '19-TTPVHCC', '19-STNMT', '164-CNVPDKDD', '164'];
    expect(unitsPassed(pinned('1.012783', 'nop-tai-thanh-pho', '05914'))).toEqual(land);
    expect(unitsPassed(pinned('1.012783', 'nop-tai-xa', '05914'))).toEqual(['05914', ...land, '05914']);
    expect(unitsPassed(pinned('1.004873', 'cap-giay', '05914'))).toEqual(['05914']);
  });

  it('pins tier and rank, so that a hand-off knows up from down', () => {
    const step = pinned('2.001396', 'hang-thang', '05431').steps.find((one) => one.id === 'S2');
    expect(step?.unit).toEqual({ code: '19-SLDTBXH', tier: 'tinh', tierRank: 3, calendar: 'vn' });
  });

  it('has the published times: 7 working days for the 14 steps, per channel for land', () => {
    const steps = findCase(findProcedure(catalogue, '3.000243', DAY), 'tro-cap-tnxp').route.steps;
    const hours = (ids: string[]): number =>
      steps.filter((step) => ids.includes(step.id)).reduce((sum, step) => sum + step.allotted.amount, 0);
    expect(hours(['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B14'])).toBe(4 * 8);
    expect(hours(['B8', 'B9', 'B10', 'B11', 'B12', 'B13'])).toBe(3 * 8);
    const land = findCase(findProcedure(catalogue, '1.012783', DAY), 'nop-tai-xa');
    const days = (['desk', 'online', 'public-post'] as const).map((channel) => allottedFor(land, channel).amount);
    expect(days).toEqual([5, 15, 20]);
  });
});

describe('what is asked for wrongly', () => {
  it('is refused by its own code', () => {
    const case1 = (): ReturnType<typeof findCase> => findCase(findProcedure(catalogue, '1.004873', DAY), 'cap-giay');
    expect(codeOf(() => findProcedure(catalogue, '9.999999', DAY))).toBe('PROCEDURE.UNKNOWN');
    expect(codeOf(() => findProcedure(catalogue, '1.004873', '2025-06-30'))).toBe('accepted');
    expect(codeOf(() => findProcedure(catalogue, '2.001396', '2025-07-01'))).toBe('PROCEDURE.EXPIRED');
    expect(codeOf(() => findProcedure(catalogue, '1.004873', '2019-12-31'))).toBe('PROCEDURE.EXPIRED');
    expect(codeOf(() => findCase(findProcedure(catalogue, '1.004873', DAY), 'x'))).toBe('CASE.UNKNOWN');
    expect(codeOf(() => allottedFor({ ...case1(), allotted: {} }, 'online'))).toBe('CHANNEL.NOT_OFFERED');
    expect(codeOf(() => findUnit(catalogue, '00000', DAY))).toBe('UNIT.UNKNOWN');
    const at = (receiving: string, competent: string) => () =>
      pinCase(case1(), { receiving, competent }, catalogue, DAY);
    expect(codeOf(at('164', '05431'))).toBe('UNIT.NOT_COMPETENT');
    expect(codeOf(at('05431', '164'))).toBe('UNIT.NOT_COMPETENT');
    expect(codeOf(at('05431', '00000'))).toBe('UNIT.UNKNOWN');
    expect(codeOf(() => pinned('1.004873', 'cap-giay', '05431', LAST))).toBe('accepted');
  });

  it('does not send a commune’s step to a department', () => {
    const { route } = findCase(findProcedure(catalogue, '1.004873', DAY), 'cap-giay');
    const units = { receiving: '05431', competent: '19-SXD' };
    expect(codeOf(() => resolveRoute(route, units, catalogue, DAY))).toBe('UNIT.NOT_COMPETENT');
  });
});

describe('the two hierarchies', () => {
  /** Successors as in the resolution, by which units of 2020 they take over; two were split. */
  const successions: readonly (readonly [successors: string, units: string])[] = [
    ['05482', '05431 05434 05482 05653'],
    ['05443', '05437 05440 05443 05446 05449 05452 05458'],
    ['05455', '05455 05485 05491'],
    ['05500', '05464 05470 05476 05479 05500'],
    ['05467', '05473 05914'],
    ['05488', '05488 05494'],
    ['05503', '05497 05503'],
    ['05710', '05659 05695 05701 05710 05713'],
    ['05467 05443', '05461'],
    ['05467 05500', '05467'],
  ];

  it('gives each of the 32 units of 2020 its successors of 01/07/2025', () => {
    const wanted = successions.flatMap(([successors, units]) => units.split(' ').map((unit) => [unit, successors]));
    expect(wanted).toHaveLength(32);
    const had = unitsOn(LAST, 'xa').map((unit) => [unit.code, (unit.successors ?? []).join(' ')]);
    expect(Object.fromEntries(had)).toEqual(Object.fromEntries(wanted));
  });

  it('leaves no unit of 2020 without somebody who takes over', () => {
    for (const unit of catalogue.units.filter((one) => one.validTo === LAST)) {
      expect([unit.code, (unit.successors ?? []).length > 0]).toEqual([unit.code, true]);
      for (const successor of unit.successors ?? [])
        expect(findUnit(catalogue, successor, FIRST).validFrom).toBe(FIRST);
    }
  });

  it('has communes, a city and a province in 2020; communes and a province, without a city, from 01/07/2025', () => {
    const tiers = ['xa', 'thanh-pho', 'tinh'];
    expect(tiers.map((tier) => unitsOn(LAST, tier).length)).toEqual([32, 2, 16]);
    expect(tiers.map((tier) => unitsOn(FIRST, tier).length)).toEqual([8, 0, 21]);
    for (const commune of unitsOn(FIRST, 'xa')) expect(commune.parent).toBe('19');
    expect(findUnit(catalogue, '19', FIRST).agencyId).toBe('H55');
  });

  it('split commune: a dossier of Gia Sàng may go on at either of two, so a person decides', () => {
    expect(findUnit(catalogue, '05461', LAST).successors).toEqual(['05467', '05443']);
    expect(findUnit(catalogue, '05467', LAST).successors).toEqual(['05467', '05500']);
    expect(codeOf(() => findUnit(catalogue, '05461', FIRST))).toBe('UNIT.UNKNOWN');
  });

  it('same name two communes: a name moves to another code, and a code names another commune', () => {
    const named = (name: string, date: string): string[] =>
      unitsOn(date, 'xa')
        .filter((unit) => unit.name.vi.endsWith(` ${name}`))
        .map((unit) => unit.code);
    expect([named('Gia Sàng', LAST), named('Gia Sàng', FIRST)]).toEqual([['05461'], ['05467']]);
    expect([named('Quyết Thắng', LAST), named('Quyết Thắng', FIRST)]).toEqual([['05491'], ['05455']]);
    expect(findUnit(catalogue, '05467', LAST).name.vi).toBe('UBND phường Cam Giá');
    expect(findUnit(catalogue, '05467', FIRST).name.vi).toBe('UBND phường Gia Sàng');
  });

  it('procedure repealed with open dossiers: what was received on its last day keeps its version and route', () => {
    const before = pinned('1.004873', 'cap-giay', '05467', LAST);
    const after = pinned('1.004873', 'cap-giay', '05467', FIRST);
    expect([before.code, after.code]).toEqual(['1.004873-cap-giay', '1.004873-cap-giay-v2']);
    expect([before.steps.length, after.steps.length]).toEqual([5, 6]);
    const [old, now] = [LAST, FIRST].map((date) => findProcedure(catalogue, '1.004873', date).version);
    expect([old, now]).toEqual([1, 2]);
    // 2.001396 has no version of 2025: nothing new may be received, what was received is still found as it was pinned.
    expect(codeOf(() => findProcedure(catalogue, '2.001396', FIRST))).toBe('PROCEDURE.EXPIRED');
    expect(unitsPassed(pinned('2.001396', 'hang-thang', '05461', LAST))).toContain('164');
  });

  it('takes a building permit to the city in 2020 and decides it in the commune from 01/07/2025', () => {
    expect(unitsPassed(pinned('1.013225', 'nop-tai-xa', '05431', LAST))).toEqual(['05431', '164', '05431']);
    expect(unitsPassed(pinned('1.013225', 'nha-o', '05482', FIRST))).toEqual(['05482']);
  });
});

describe('the clock of the published procedures', () => {
  const rulesOn = (procedure: string, code: string) => caseOf(procedure, code, FIRST).rules;
  const legsOn = (procedure: string, code: string, date = FIRST) =>
    caseOf(procedure, code, date).route.steps.flatMap((step) => step.legs ?? []);

  it('has at least 20 procedures from 01/07/2025', () => {
    const codes = catalogue.procedures.filter((one) => inForce(one, '2026-01-05')).map((one) => one.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThanOrEqual(20);
  });

  it('pauses for a supplement: 1.008922', () => {
    expect(rulesOn('1.008922', 'bo-nhiem')?.supplement).toMatchObject({ clock: { mode: 'pause' }, silence: null });
  });

  it('begins anew after a supplement: 1.013332', () => {
    const supplement = rulesOn('1.013332', 'phu-tung')?.supplement;
    expect(supplement).toMatchObject({ clock: { mode: 'restart' }, silence: { amount: 3, unit: 'months' } });
  });

  it('adds 21 working days after a supplement: 1.014264', () => {
    expect(rulesOn('1.014264', 'tra-lai-mot-phan')?.supplement?.clock).toEqual({ mode: 'add', amount: 21 });
    expect(caseOf('1.014264', 'tra-lai-mot-phan', FIRST).allotted.desk).toEqual({ amount: 26, unit: 'working-days' });
  });

  it('caps the extension: 1.004757', () => {
    expect(rulesOn('1.004757', 'o-nuoc-ngoai')?.extension).toMatchObject({ max: 1, cap: 15 });
  });

  it('closes after 10 days of silence: 1.005399', () => {
    expect(rulesOn('1.005399', 'tra-lai')?.supplement).toMatchObject({
      clock: { mode: 'restart' },
      silence: { amount: 10, unit: 'calendar-days' },
    });
  });

  it('takes 12 days of silence for consent: 1.013225, in 2025 and in 2020', () => {
    const days = ['nha-o', 'cong-trinh'].map((code) => caseOf('1.013225', code, FIRST).allotted.desk?.amount);
    expect(days).toEqual([15, 20]);
    for (const legs of [legsOn('1.013225', 'nha-o'), legsOn('1.013225', 'nop-tai-xa', LAST)]) {
      expect(legs[0]).toMatchObject({ kind: 'opinion', allotted: { amount: 12, unit: 'calendar-days' } });
      expect(legs[0]?.defaultConsent?.ground).toContain('12 ngày');
    }
  });

  it('has a time for each channel and a tax gate: 1.013978', () => {
    const { allotted, route } = caseOf('1.013978', 'ho-gia-dinh', FIRST);
    expect([allotted.online?.amount, allotted['public-post']?.amount, allotted.desk?.amount]).toEqual([17, 20, 27]);
    expect(route.steps.filter((step) => step.turns.includes('payment')).map((step) => step.id)).toEqual(['D4']);
  });

  it.each([LAST, FIRST])('asks five agencies in parallel, with 7 working days to answer: 1.009645 on %s', (date) => {
    const commune = date === LAST ? '05914' : '05710';
    const legs = pinned('1.009645', 'ap-dung-chung', commune, date).steps.flatMap((step) => step.legs ?? []);
    expect(legs.map((leg) => leg.unit.code)).toEqual([
      ...['19-SXD', date === LAST ? '19-STNMT' : '19-SNNMT', commune, '19-BCHQS', '19-CAT'],
    ]);
    for (const leg of legs)
      expect(leg).toMatchObject({ kind: 'opinion', allotted: { amount: 7, unit: 'working-days' } });
    expect(legs.some((leg) => leg.defaultConsent !== undefined)).toBe(false);
  });

  it('brings residence and health insurance together, the birth certificate early: Decree 63/2024', () => {
    const legs = legsOn('2.000986', 'khong-xac-minh');
    expect(legs.map((leg) => [leg.kind, leg.open, leg.result])).toEqual([
      ['work', 'at-entry', 'KQ.G01.000065'],
      ['work', 'at-entry', 'KQ.G18.000047'],
    ]);
    const { route, rules, allotted } = caseOf('2.000986', 'khong-xac-minh', FIRST);
    expect(route.steps.find((step) => step.legs !== undefined)?.turns).toContain('partial-result');
    expect(findProcedure(catalogue, '2.000986', FIRST).result.code).toBe('KQ.G15.000031');
    expect([allotted.online?.amount, rules?.supplement?.silence?.amount]).toEqual([3, 7]);
  });

  it('counts in hours: 2.000908 is 2 + 3 + 2 + 1 hours of one working day', () => {
    const { steps } = caseOf('2.000908', 'tai-xa', FIRST).route;
    expect(steps.filter((step) => !step.id.endsWith('K')).map((step) => step.allotted)).toEqual(
      [2, 3, 2, 1].map((amount) => ({ amount, unit: 'working-hours' })),
    );
  });
});
