import { UnitTree } from '@lienthong/domain';
import type { Catalogue, Role } from '@lienthong/domain';
import { LegalClock, loadCatalogue } from '@lienthong/platform';
import { DossierAccess } from './dossier-access';

const receivedAt = '2020-02-03T08:00:00+07:00';
const wall = Date.parse('2020-02-03T02:00:00Z');

describe('who may look at what', () => {
  let access: DossierAccess;

  beforeAll(async () => {
    const catalogue: Catalogue = await loadCatalogue();
    access = new DossierAccess(new UnitTree(catalogue), new LegalClock(undefined, () => wall));
  });

  const may = (unit: string, role: Role, involved: readonly string[]): boolean => {
    try {
      access.checkDossier({ subject: 'x', unit, role, expiresAt: 0 }, { involved, receivedAt });
      return true;
    } catch {
      return false;
    }
  };

  it.each([
    ['05431', 'specialist', true],
    ['05434', 'specialist', false],
    ['05434', 'manager', false],
    ['164', 'leader', false],
    ['164', 'manager', true],
    ['164', 'operator', true],
    ['19', 'manager', true],
    ['19', 'desk-officer', false],
  ] as const)('unit %s, role %s, on a dossier of ward 05431: %s', (unit, role, expected) => {
    expect(may(unit, role, ['05431'])).toBe(expected);
  });

  it('a unit that it was handed to may look at it', () => {
    expect(may('164', 'specialist', ['05431', '164'])).toBe(true);
  });

  it('those who oversee see their unit and all below, others their own', () => {
    const sight = (unit: string, role: Role): readonly string[] =>
      access.unitsInSight({ subject: 'x', unit, role, expiresAt: 0 });
    expect(sight('05431', 'leader')).toEqual(['05431']);
    expect(sight('164', 'manager')).toEqual(expect.arrayContaining(['164', '05431', '05434']));
    expect(sight('164', 'manager')).not.toContain('19');
    expect(access.seesEverything({ subject: 'x', unit: '19', role: 'operator', expiresAt: 0 })).toBe(true);
    expect(access.seesEverything({ subject: 'x', unit: '164', role: 'operator', expiresAt: 0 })).toBe(false);
  });
});
