import type { ActOutcome, DossierAct } from '@lienthong/contracts';
import { givingState } from './readiness';

const outcome = (code: string, more: Partial<ActOutcome> = {}): ActOutcome => ({
  code,
  kind: 'forward',
  name: { vi: code, en: code },
  to: { step: 'X', name: { vi: 'x', en: 'x' }, unit: '164', tier: 'thanh-pho', office: 'mot-cua' },
  handsOver: false,
  effect: null,
  allowed: true,
  reason: null,
  ...more,
});
const act = (command: DossierAct['command'], more: Partial<DossierAct> = {}): DossierAct => ({
  command,
  allowed: true,
  reason: null,
  takes: [],
  ...more,
});
const given = outcome('da-tra', { to: null, effect: 'result-returned' });
const kindOf = (business: string, acts: readonly DossierAct[], closed = false): string =>
  givingState({ business, closed }, { acts }).readiness.kind;

describe('whether a result can be handed over', () => {
  it('can, where the step’s outcome gives it to the citizen', () => {
    const state = givingState(
      { business: 'result-ready', closed: false },
      { acts: [act('complete-step', { outcomes: [given] })] },
    );
    expect(state.readiness).toEqual({ kind: 'ready', outcome: 'da-tra' });
  });

  it('cannot, where the API would not take it from this desk', () => {
    expect(kindOf('result-ready', [act('complete-step', { allowed: false, outcomes: [given] })])).toBe('not-ready');
    expect(kindOf('result-ready', [act('complete-step', { outcomes: [{ ...given, allowed: false }] })])).toBe(
      'not-ready',
    );
  });

  it('is accepted first where it was just sent here, and passed on where another desk gives it', () => {
    expect(kindOf('result-ready', [act('accept-handoff')])).toBe('offered');
    expect(kindOf('result-ready', [act('complete-step', { outcomes: [outcome('chuyen-xuong')] })])).toBe('pass-on');
  });

  it('is not there while it is worked on, and over once it is closed', () => {
    expect(kindOf('processing', [act('complete-step', { outcomes: [outcome('day-du')] })])).toBe('not-ready');
    expect(kindOf('processing', [act('accept-handoff')])).toBe('not-ready');
    expect(kindOf('returned', [], true)).toBe('over');
  });

  it('a refusal is delivered; parts are given out while the rest goes on', () => {
    expect(kindOf('refused', [act('deliver-refusal')])).toBe('refused');
    const acts = [act('return-partial-result', { defaults: { results: ['KQ.G18.000047'] } })];
    expect(givingState({ business: 'processing', closed: false }, { acts })).toEqual({
      readiness: { kind: 'not-ready' },
      partial: ['KQ.G18.000047'],
    });
  });
});
