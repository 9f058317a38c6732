import type { ActOutcome, DossierActs, ListedDossier, PublicProcedure } from '@lienthong/contracts';
import { maySign, signingOf } from './signing';

const row = { case: 'cap-giay', stepName: 'Lãnh đạo ký' } as ListedDossier;
const procedure = {
  cases: [
    {
      code: 'cap-giay',
      route: {
        steps: [
          { name: { vi: 'Thẩm tra' }, roles: ['specialist'], outcomes: [{ code: 'du' }] },
          { name: { vi: 'Lãnh đạo ký' }, roles: ['leader'], outcomes: [{ code: 'ky', effect: 'signed' }] },
        ],
      },
    },
  ],
} as unknown as PublicProcedure;

function actsWith(...outcomes: readonly Partial<ActOutcome>[]): DossierActs {
  const complete = { command: 'complete-step', allowed: true, reason: null, takes: [], outcomes };
  return { code: 'X', seq: 1, acts: [complete] } as unknown as DossierActs;
}

describe('what waits for a signature', () => {
  it('is at a step that leaders alone do', () => {
    expect(maySign(row, procedure)).toBe(true);
    expect(maySign({ ...row, stepName: 'Thẩm tra' }, procedure)).toBe(false);
    expect(maySign({ ...row, case: 'khac' }, procedure)).toBe(false);
    expect(maySign(row, undefined)).toBe(false);
  });

  it('is signed in one go only where there is no choice', () => {
    const sign = { code: 'ky', kind: 'forward', effect: 'result-issued', allowed: true } as const;
    const back = { code: 'tra-lai', kind: 'return', effect: null, allowed: true } as const;
    expect(signingOf(actsWith(back, sign))?.code).toBe('ky');
    expect(signingOf(actsWith(sign, { ...sign, code: 'ky-khac' }))).toBeNull();
    expect(signingOf(actsWith({ ...sign, allowed: false }, back))).toBeNull();
  });
});
