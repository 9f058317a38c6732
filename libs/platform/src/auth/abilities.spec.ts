import { roles } from '@lienthong/domain';
import { abilities, isAble, operations } from './abilities';

describe('abilities', () => {
  it('has a line for every role, and every operation has somebody', () => {
    expect(Object.keys(abilities).sort()).toEqual([...roles].sort());
    for (const operation of operations) expect(roles.some((role) => isAble(role, operation))).toBe(true);
  });

  it('lets only desks and the portal receive', () => {
    expect(roles.filter((role) => isAble(role, 'dossier.receive')).sort()).toEqual(['desk-officer', 'portal']);
  });

  it('lets those who oversee look and nothing more', () => {
    for (const role of ['operator', 'manager'] as const) {
      expect(isAble(role, 'dossier.read')).toBe(true);
      expect(isAble(role, 'dossier.command')).toBe(false);
    }
  });
});
