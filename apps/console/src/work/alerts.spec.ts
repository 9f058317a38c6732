import type { DossierActs } from '@lienthong/contracts';
import { dossiersOf, waitingOf } from './alerts';
import type { ListedAlert } from './alerts';

const alert = (dossier: string | null, at: string, kind = 'sla-breached'): ListedAlert => ({
  id: `${dossier}:${at}:${kind}`,
  dossier,
  kind,
  at,
  subject: `${kind} ${at}`,
});

function acts(code: string, allowed: boolean, clocks: readonly object[]): DossierActs {
  const answer = { command: 'answer-alert', allowed, reason: null, takes: [], defaults: { clocks } };
  return { code, seq: 1, acts: [answer] } as unknown as DossierActs;
}

describe('alerts that wait for an answer', () => {
  it('are told once for each dossier, the last first', () => {
    const all = [alert('A', '3'), alert('A', '5'), alert('B', '9', 'work-assigned'), alert('C', '7'), alert(null, '8')];
    expect(dossiersOf(all).map(({ code, at }) => [code, at])).toEqual([
      ['C', '7'],
      ['A', '5'],
    ]);
  });

  it('wait only as long as the API would take an answer', () => {
    const about = dossiersOf([alert('A', '3'), alert('B', '2'), alert('C', '1')]);
    const clock = { id: 'step:M2:1', kind: 'step', dueAt: '2020-03-02T10:00:00+07:00' };
    const waiting = waitingOf(about, [acts('A', true, [clock]), acts('B', false, [clock]), acts('C', true, [])]);
    expect(waiting.map(({ code, clock: id, kind }) => [code, id, kind])).toEqual([['A', 'step:M2:1', 'step']]);
  });
});
