import { turnCommandSchemas, turnNames } from '@lienthong/contracts';
import type { DossierAct } from '@lienthong/contracts';
import type { TurnName } from '@lienthong/domain';
import { actForms } from './act-drafts';
import type { ActDrafts, ActForm } from './act-drafts';
import { DraftReader } from './draft-reader';
import type { ReadDraft } from './draft-reader';

const name = { vi: 'tên', en: 'name' };
const outcome = (code: string, allowed = true) => ({
  ...{ code, name, to: null, handsOver: false, effect: null, allowed, reason: null },
  kind: 'forward' as const,
});

function actOf(command: TurnName, more: Partial<DossierAct> = {}): DossierAct {
  const leg = { code: 'y-kien', name, kind: 'opinion' as const, unit: '19', dueAt: null, consentGround: null };
  const paper = { code: 'CMND', name, required: true, originals: 0, copies: 0, lacking: 'mờ', disputed: 'không có' };
  return {
    ...{ command, allowed: true, reason: null, takes: [] },
    outcomes: [outcome('day-du'), outcome('ky', false)],
    legs: [leg],
    papers: [paper],
    defaults: { maxAmount: 5, results: ['KQ.1'], clocks: [{ id: 'step:X1:1', kind: 'step', dueAt: null }] },
    ...more,
  };
}

function read<N extends TurnName>(command: N, change: Partial<ActDrafts[N]>, act = actOf(command)): ReadDraft<unknown> {
  const form = actForms[command] as ActForm<N>;
  return DraftReader.read((reader) => form.read({ ...form.empty(act), ...change }, reader, act));
}

const why = { reason: 'Hồ sơ chuyển nhầm' };
const note = { note: 'Đồng ý với phương án' };
const ground = { ground: 'Điều 9 NĐ 61/2018/NĐ-CP' };
/** What a careful officer fills in, act by act. */
const filled: { readonly [N in TurnName]: Partial<ActDrafts[N]> } = {
  'complete-step': { outcome: 'day-du' },
  'return-step': { outcome: 'day-du', ...why },
  'assign-step': { assignee: 'cb-05431-mot-cua' },
  'request-supplement': { lacks: [{ paper: 'CMND', reason: 'mờ' }], ...ground, notAsAsked: true },
  'supply-supplement': { papers: [{ code: 'CMND', originals: 0, copies: 2 }] },
  refuse: { ...why, ...ground },
  'deliver-refusal': {},
  'accept-handoff': {},
  'offer-handoff': {},
  'refuse-handoff': why,
  'recall-handoff': why,
  'dispute-paper': { paper: 'CMND', ...why },
  'settle-dispute': { resolution: 'delivered' },
  'request-payment': { reference: 'TB-01', amountVnd: 120_000, ...ground },
  'request-opinion': { question: 'Quy hoạch có phù hợp không?' },
  'give-opinion': { agree: 'no', ...note },
  'complete-leg': { outcome: 'done', ...note },
  'issue-partial-result': { result: 'KQ.G18.000047' },
  'return-partial-result': {},
  'extend-deadline': { amount: 5, ...why },
  urge: why,
  'answer-urge': note,
  'answer-alert': note,
  withdraw: why,
  stop: { ...why, ...ground, by: 'applicant' },
  'succeed-unit': { from: '05431', to: '05434', ...ground },
  'replan-deadline': { decree: 'QĐ 15/2020' },
};

describe('what the dialogs send', () => {
  it.each(turnNames)('%s, filled in, is what the wire takes', (command) => {
    const told = read(command, filled[command]);
    expect(told.ok).toBe(true);
    if (told.ok) expect(turnCommandSchemas[command].safeParse(told.data).error).toBeUndefined();
  });

  it('says what lacks, at every field at once, and sends nothing', () => {
    expect(read('stop', {})).toEqual({
      ok: false,
      problems: { reason: { key: 'needed' }, ground: { key: 'needed' }, by: { key: 'choose' } },
    });
    expect(read('request-supplement', { lacks: [] })).toMatchObject({ problems: { lacks: { key: 'choose' } } });
  });

  it.each([' \n ', 'a\u0007b', 'x'.repeat(1001)])('takes no text that the wire refuses: %j', (reason) => {
    expect(read('withdraw', { reason }).ok).toBe(false);
    expect(turnCommandSchemas.withdraw.safeParse({ reason }).success).toBe(false);
  });

  it('brings Vietnamese to one form, as the wire does', () => {
    const reason = 'Thiếu chữ ký'.normalize('NFD');
    expect(read('urge', { reason })).toEqual({ ok: true, data: turnCommandSchemas.urge.parse({ reason }) });
  });

  it('keeps within what the act allows now, whatever an older draft says', () => {
    expect(read('complete-step', { outcome: 'ky' }).ok).toBe(false);
    expect(read('extend-deadline', { amount: 6, ...why })).toMatchObject({ problems: { amount: { key: 'range' } } });
    expect(read('give-opinion', { leg: 'khac', agree: 'yes', ...note }).ok).toBe(false);
  });

  it('begins with what there is no choice about, and with the papers that were asked for', () => {
    expect(actForms['complete-step'].empty(actOf('complete-step'))).toEqual({ outcome: 'day-du' });
    expect(actForms['supply-supplement'].empty(actOf('supply-supplement'))).toEqual({
      papers: [{ code: 'CMND', originals: 1, copies: 0 }],
    });
  });
});
