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

  it('lets managers look and nothing more; operators give the commands that are theirs in the domain', () => {
    for (const role of ['operator', 'manager'] as const) expect(isAble(role, 'dossier.read')).toBe(true);
    expect(isAble('manager', 'dossier.command')).toBe(false);
    expect(isAble('operator', 'dossier.command')).toBe(true);
    expect(isAble('operator', 'dossier.receive')).toBe(false);
  });

  it('lets only desks print slips, which hold personal data', () => {
    expect(roles.filter((role) => isAble(role, 'slip.print'))).toEqual(['desk-officer']);
  });

  it('lets only leaders keep the book of absences', () => {
    expect(roles.filter((role) => isAble(role, 'absence.keep'))).toEqual(['leader']);
  });

  it('lets only the portal tell of payments', () => {
    expect(roles.filter((role) => isAble(role, 'dossier.pay'))).toEqual(['portal']);
  });

  it('lets only operators put stuck work right; managers may see it', () => {
    expect(roles.filter((role) => isAble(role, 'operations.act'))).toEqual(['operator']);
    expect(roles.filter((role) => isAble(role, 'operations.read')).sort()).toEqual(['manager', 'operator']);
  });
});
