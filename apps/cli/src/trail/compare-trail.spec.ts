import { compareTrail } from './compare-trail';
import type { ToldAct } from './compare-trail';
import type { ShownRecord } from './read-trail';

const code = 'H55.19-260302-0001';
const other = 'H55.19-260302-0002';
const later = '2026-03-02T09:00:00.000Z';
let n = 0;

const record = (step: string, part: Partial<ShownRecord> = {}): ShownRecord => {
  n += 1;
  const actor = { subject: 'le-van-van-hanh', unit: '19' };
  const rest = { operation: 'op-1', code, act: 'retry-activity', reason: 'đã sửa', detail: {}, hash: `hash-${n}` };
  return { n, at: '2026-03-02T08:00:00.000Z', step, actor, ...rest, ...part };
};
const acted = (hash: string, part: Partial<ShownRecord> = {}): ShownRecord[] => [
  record('item-applying', { hash, ...part }),
  record('item-ended', { detail: { status: 'progressed' }, ...part }),
];
const told = (trailHead: string, part: Partial<ToldAct> = {}): ToldAct => ({
  code,
  seq: 4,
  operation: 'op-1',
  act: 'retry-activity',
  trailHead,
  ...part,
});
const lives = new Set<string>();
const compare = (records: readonly ShownRecord[], acts: readonly ToldAct[], completed = lives, before = later) =>
  compareTrail(records, { told: acts, completed }, before);

beforeEach(() => (n = 0));

describe('the trail and what dossiers tell of it', () => {
  it('agree where each act stands in its dossier, under one of its records', () => {
    const whole = [record('requested', { code: null }), ...acted('a'), ...acted('b', { code: other })];
    expect(compare(whole, [told('a'), told('b', { code: other })])).toBeNull();
    const twice = [record('item-applying', { hash: 'before the crash' }), ...acted('a')];
    expect(compare(twice, [told('a')])).toBeNull();
    expect(compare(twice, [told('before the crash')])).toBeNull();
    expect(compare([], [])).toBeNull();
  });

  it('differ at the first record whose dossier does not tell of it', () => {
    const records = [...acted('a'), ...acted('b', { code: other }), ...acted('c', { operation: 'op-2' })];
    expect(compare(records, [told('a')])).toMatchObject({ code: other, operation: 'op-1', n: 4, seq: null });
    const ofAnother = compare(records, [told('a'), told('b', { code: other, operation: 'op-3' })]);
    expect(ofAnother).toMatchObject({ code: other, n: 4 });
  });

  it('differ where a dossier tells of another record, or of one that is gone', () => {
    const records = [...acted('a'), ...acted('b', { code: other })];
    const forged = compare(records, [told('a'), told('x', { code: other, seq: 9 })]);
    expect(forged).toMatchObject({
      code: other,
      n: 4,
      seq: 9,
      told: { en: expect.stringContaining(`${other}:9`) as string },
    });
    expect(compare(acted('a'), [told('a'), told('b', { code: other })])).toMatchObject({
      code: other,
      n: null,
      seq: 4,
    });
    expect(compare([], [told('a')])).toMatchObject({ code, n: null, seq: 4 });
    // The record of another dossier is not its own.
    expect(compare(acted('a'), [told('a'), told('a', { code: other })])).toMatchObject({ code: other });
  });

  it('do not differ by what did not move, is just happening, or came after a dossier’s life', () => {
    const vain = [record('item-applying'), record('item-ended', { detail: { status: 'not-progressed' } })];
    expect(compare(vain, [])).toBeNull();
    expect(compare(acted('a', { at: later }), [])).toBeNull();
    const rebuilt = acted('a', { act: 'rebuild-view' });
    expect(compare(rebuilt, [])).toMatchObject({ n: rebuilt[1]?.n });
    expect(compare(rebuilt, [], new Set([code]))).toBeNull();
    const ended = [...acted('t', { act: 'terminate' }), ...acted('a', { act: 'rebuild-view', operation: 'op-2' })];
    expect(compare(ended, [told('t', { act: 'terminate' })])).toBeNull();
    expect(compare(acted('a'), [], new Set([code]))).toMatchObject({ code, seq: null });
  });
});
