import type { DossierEvent } from '@lienthong/domain';
import { cityDesk, clockOf, communeDesk, eventOf } from '../../test/sample-events';
import { isOver, silencedBy } from './silenced-by';

const dossierClock = clockOf('dossier', 'dossier', '2020-03-16T17:00:00+07:00');
const places = { from: communeDesk, to: cityDesk };
const all = [
  'dossier',
  'step:C2:3',
  'work:step:C2:3',
  'step:C1:2',
  'handoff:1',
  'lapsed:1',
  'not-taken:1',
  'leg:y-kien:1',
];
const more = ['urge:1', 'silence:1', 'supplement', 'payment', 'draft', 'result', 'notice'];
const known = [...all, ...more];

const moved = { amount: 2, reason: 'khối lượng lớn', signatory: 'cb-164-lanh-dao', clocks: [dossierClock] };
const payment = { reference: 'P1', receipt: 'R1', amountVnd: 1, how: 'paid' } as const;

describe('answering, going on or finishing silences', () => {
  it.each<[string, DossierEvent, string[]]>([
    [
      'a finished step',
      eventOf('StepCompleted', { step: 'C2', outcome: 'x', next: null }),
      ['step:C2:3', 'work:step:C2:3'],
    ],
    ['a returned step', eventOf('StepReturned', { step: 'C1', to: 'X1', reason: 'x' }), ['step:C1:2']],
    [
      'an accepted offer',
      eventOf('HandoffAccepted', { handoff: 1, ...places }),
      ['handoff:1', 'lapsed:1', 'not-taken:1'],
    ],
    ['a lapsed offer', eventOf('HandoffLapsed', { handoff: 1, ...places, dueAt: '' }), ['handoff:1']],
    ['an answered alert', eventOf('AlertAnswered', { clock: 'step:C2:3', note: '' }), ['step:C2:3']],
    ['an answered urge', eventOf('UrgeAnswered', { number: 1, note: '' }), ['urge:1']],
    ['a given opinion', eventOf('OpinionGiven', { leg: 'y-kien', nth: 1, agree: true, note: '' }), ['leg:y-kien:1']],
    ['a pause', eventOf('ClockPaused', { reason: 'supplement' }), ['dossier', 'step:C2:3', 'step:C1:2']],
    ['a new date', eventOf('DeadlineExtended', moved), ['dossier', 'draft']],
    ['a decree', eventOf('DeadlineReplanned', { decree: 'x', clocks: [dossierClock] }), ['dossier']],
    ['papers', eventOf('SupplementSupplied', { papers: [] }), ['silence:1', 'supplement']],
    ['a payment', eventOf('PaymentConfirmed', { ...payment, early: false }), ['payment']],
    [
      'an apology',
      eventOf('ApologyIssued', { number: 1, oldDueAt: null, newDueAt: null, reason: '', signatory: '' }),
      ['draft'],
    ],
    ['the result', eventOf('ResultReturned', { step: 'X2', channel: 'desk' }), ['result']],
    [
      'a refusal',
      eventOf('DossierRefused', { step: 'C2', reason: '', ground: '' }),
      known.filter((about) => about !== 'notice'),
    ],
    [
      'the end',
      eventOf('DossierCompleted', { outcome: 'returned', timeliness: 'early' }),
      known.filter((about) => about !== 'notice'),
    ],
  ])('%s', (_what, event, silenced) => {
    expect(known.filter((about) => silencedBy(event)?.(about))).toEqual(silenced);
  });

  it('an early payment and a warning silence nothing', () => {
    const dueAt = '2020-03-16T17:00:00+07:00';
    expect(silencedBy(eventOf('PaymentConfirmed', { ...payment, early: true }))).toBeUndefined();
    expect(silencedBy(eventOf('SlaWarned', { clock: 'dossier', kind: 'dossier', dueAt, share: 0.8 }))).toBeUndefined();
  });

  it('what came later already makes an alert needless before it is kept', () => {
    const later = [eventOf('StepCompleted', { step: 'C2', outcome: 'x', next: null }, { seq: 8 })];
    expect(isOver('step:C2:3', later)).toBe(true);
    expect(isOver('dossier', later)).toBe(false);
  });
});
