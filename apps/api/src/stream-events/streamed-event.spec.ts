import type { DossierEvent } from '@lienthong/domain';
import { streamedEvent } from './streamed-event';

const at = (unit: string): DossierEvent['position'] => ({ tier: 'xa', unit, office: 'mot-cua', step: 'A' });
const handoff = { handoff: 1, from: at('05431'), to: at('164'), reason: 'chuyển nhầm' };

function event(type: DossierEvent['type'], data: object): DossierEvent {
  const envelope = { code: 'H55.05431-200302-0001', seq: 4, at: '2020-03-02T08:00:00+07:00', cause: 'clock' };
  const actor = { subject: 'a', unit: '05431', role: 'desk-officer' };
  return { ...envelope, type, position: at('05431'), actor, prevHash: '', hash: '', data } as unknown as DossierEvent;
}

describe('what the stream tells', () => {
  it.each<[string, DossierEvent, readonly string[]]>([
    ['an offer', event('HandoffOffered', handoff), ['05431', '164']],
    ['a refusal, which brings it back to the giver', event('HandoffRefused', handoff), ['05431', '164']],
    ['a recall, which takes it from the other inbox', event('HandoffRecalled', handoff), ['05431', '164']],
    ['a paper said to be kept back', event('PaperDisputed', { giver: '164' }), ['05431', '164']],
    ['an opinion asked for', event('OpinionRequested', { to: at('SXD') }), ['05431', 'SXD']],
    ['one that silence gave', event('OpinionDefaulted', { unit: 'SXD' }), ['05431', 'SXD']],
    ['an urge', event('DossierUrged', { to: '164' }), ['05431', '164']],
    ['a unit that took over', event('UnitSucceeded', { from: '05431', to: '05482' }), ['05431', '05482']],
    ['a completed step', event('StepCompleted', { step: 'A', next: 'B' }), ['05431']],
  ])('of %s goes to every unit whose lists it changes', (_what, told, units) => {
    expect(streamedEvent(told).units).toEqual(units);
  });

  it('holds no free text', () => {
    expect(JSON.stringify(streamedEvent(event('HandoffRefused', handoff)))).not.toContain('nhầm');
  });
});
