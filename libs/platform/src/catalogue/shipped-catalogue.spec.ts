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
import type { Catalogue, PinnedRoute } from '@lienthong/domain';
import { lintCatalogueFiles } from './load-catalogue';

const DAY = '2020-06-01';
let catalogue: Catalogue;
let communes: string[];

beforeAll(async () => {
  catalogue = (await lintCatalogueFiles()).catalogue;
  communes = catalogue.units.filter((unit) => unit.tier === 'xa').map((unit) => unit.code);
});

/** Pins a case for a commune; received at that commune or, where the case says so, at the city. */
function pinned(procedure: string, caseCode: string, commune: string, date = DAY): PinnedRoute {
  const procedureCase = findCase(findProcedure(catalogue, procedure, date), caseCode);
  const receiving = procedureCase.receivedAt.includes('xa') ? commune : '164';
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

  it('has the 21 wards and 11 communes of Thái Nguyên city with a successor each', () => {
    const units = catalogue.units.filter((unit) => unit.tier === 'xa');
    expect(units.filter((unit) => unit.name.vi.startsWith('UBND phường'))).toHaveLength(21);
    expect(units.filter((unit) => unit.name.vi.startsWith('UBND xã'))).toHaveLength(11);
    const successors = new Set(units.flatMap((unit) => unit.successors ?? []));
    expect([...successors].sort()).toEqual(['05443', '05455', '05467', '05482', '05488', '05500', '05503', '05710']);
    expect(units.filter((unit) => unit.successors?.length === 2).map((unit) => unit.code)).toEqual(['05461', '05467']);
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

  it('carries every case for every commune and ward', () => {
    let routes = 0;
    for (const procedure of catalogue.procedures) {
      for (const procedureCase of procedure.cases) {
        for (const commune of communes) {
          expect(pinned(procedure.code, procedureCase.code, commune).steps).toHaveLength(
            procedureCase.route.steps.length,
          );
          routes += 1;
        }
      }
    }
    expect(routes).toBe(5 * 32);
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
    expect(codeOf(() => findProcedure(catalogue, '1.004873', '2025-07-01'))).toBe('PROCEDURE.EXPIRED');
    expect(codeOf(() => findProcedure(catalogue, '1.004873', '2019-12-31'))).toBe('PROCEDURE.EXPIRED');
    expect(codeOf(() => findCase(findProcedure(catalogue, '1.004873', DAY), 'x'))).toBe('CASE.UNKNOWN');
    expect(codeOf(() => allottedFor({ ...case1(), allotted: {} }, 'online'))).toBe('CHANNEL.NOT_OFFERED');
    expect(codeOf(() => findUnit(catalogue, '00000', DAY))).toBe('UNIT.UNKNOWN');
    const at = (receiving: string, competent: string) => () =>
      pinCase(case1(), { receiving, competent }, catalogue, DAY);
    expect(codeOf(at('164', '05431'))).toBe('UNIT.NOT_COMPETENT');
    expect(codeOf(at('05431', '164'))).toBe('UNIT.NOT_COMPETENT');
    expect(codeOf(at('05431', '00000'))).toBe('UNIT.UNKNOWN');
    expect(codeOf(() => pinned('1.004873', 'cap-giay', '05431', '2025-06-30'))).toBe('accepted');
  });

  it('does not send a commune’s step to a department', () => {
    const { route } = findCase(findProcedure(catalogue, '1.004873', DAY), 'cap-giay');
    const units = { receiving: '05431', competent: '19-SXD' };
    expect(codeOf(() => resolveRoute(route, units, catalogue, DAY))).toBe('UNIT.NOT_COMPETENT');
  });
});

describe('a code that is used again', () => {
  it('names Cam Giá in 2020 and, once the units of 2025 are there, Gia Sàng', () => {
    const camGia = findUnit(catalogue, '05467', DAY);
    const giaSang = {
      ...camGia,
      name: { vi: 'UBND phường Gia Sàng', en: "People's Committee of Gia Sàng Ward" },
      validFrom: '2025-07-01',
      validTo: null,
    };
    const both = { units: [...catalogue.units, giaSang] };
    expect(findUnit(both, '05467', '2025-06-30').name.vi).toBe('UBND phường Cam Giá');
    expect(findUnit(both, '05467', '2025-07-01').name.vi).toBe('UBND phường Gia Sàng');
    expect(codeOf(() => findUnit(catalogue, '05467', '2025-07-01'))).toBe('UNIT.UNKNOWN');
  });
});
