import type { Actor } from '@lienthong/domain';
import { approvalGrounds, unitsOf } from './approval-grounds';
import { checkApply, checkApprove, checkRequest, checkStop } from './check-operation';
import type { Oversees } from './check-operation';
import type { ActRequest, Operation, OperationItem, OperationStatus } from './operation';
import { noItems } from './operation-steps';
import type { RequestedBody } from './operation-steps';

const above: Readonly<Record<string, readonly string[]>> = {
  '19': ['19'],
  '164': ['164', '19'],
  '05431': ['05431', '164', '19'],
};
const oversees: Oversees = (actor, unit) => unit !== null && (above[unit] ?? []).includes(actor.unit);
const operator = (subject: string, unit = '19'): Actor => ({ subject, unit, role: 'operator' });
const van = operator('le-van-van-hanh');
const second = operator('do-thi-hai');
const ofCity = operator('pham-thanh-pho', '164');

const asked: RequestedBody = {
  request: { act: 'retry-activity' },
  selection: { by: 'codes', codes: ['H55.19-260302-0001'] },
  reason: 'Máy chủ thuế đã chạy lại',
  ratePerSecond: 10,
};
const basis = { catalogue: 'c1', buildId: 'b1' };

function operation(status: OperationStatus, changed: Partial<Operation> = {}): Operation {
  const preview = { at: '', basis, items: 2, able: 2, units: ['164'], approval: [], digest: 'd' };
  const people = { requestedBy: van, approvedBy: null, appliedBy: null };
  const instants = { requestedAt: '2026-03-02T01:00:00.000Z', appliedAt: null, endedAt: null };
  return { id: 'op-1', ...asked, ...people, ...instants, status, preview, problem: null, counts: noItems, ...changed };
}

const refused = (code: string) => expect.objectContaining({ code }) as Error;

describe('what may be asked for', () => {
  it('takes a reason of ten characters and a selection that names something', () => {
    expect(() => checkRequest(van, asked, oversees)).not.toThrow();
    expect(() =>
      checkRequest(van, { ...asked, selection: { by: 'kind', kind: 'B', unit: '05431' } }, oversees),
    ).not.toThrow();
  });

  it.each([
    ['REASON.MISSING', { reason: '' }],
    ['REASON.MISSING', { reason: '   xong    rồi   '.slice(0, 9) }],
    ['REQUEST.INVALID', { reason: 'a'.repeat(1_001) }],
    ['OPERATION.SELECTION_TOO_WIDE', { selection: { by: 'codes', codes: [] } }],
    ['OPERATION.SELECTION_TOO_WIDE', { selection: { by: 'codes', codes: ['  '] } }],
    ['OPERATION.SELECTION_TOO_WIDE', { selection: { by: 'fingerprint', fingerprint: ' ' } }],
    ['OPERATION.SELECTION_TOO_WIDE', { selection: { by: 'kind', kind: '' as 'A' } }],
    ['OPERATION.TOO_MANY', { selection: { by: 'codes', codes: Array.from({ length: 5_001 }, (_, at) => `c${at}`) } }],
    ['REQUEST.INVALID', { ratePerSecond: 51 }],
    ['REQUEST.INVALID', { ratePerSecond: Number.NaN }],
  ] as const)('refuses with %s: %j', (code, changed) => {
    expect(() => checkRequest(van, { ...asked, ...changed }, oversees)).toThrow(refused(code));
  });

  it('refuses other roles and units out of sight', () => {
    const leader: Actor = { ...van, role: 'leader' };
    expect(() => checkRequest(leader, asked, oversees)).toThrow(refused('AUTH.ROLE_NOT_ALLOWED'));
    const upward = { ...asked, selection: { by: 'kind', kind: 'B', unit: '19' } } as const;
    expect(() => checkRequest(ofCity, upward, oversees)).toThrow(refused('DOSSIER.NOT_YOUR_UNIT'));
  });
});

describe('the second person', () => {
  it('is another one, who oversees the same units, and is asked only when needed', () => {
    const waiting = operation('awaiting-approval', { requestedBy: ofCity });
    expect(() => checkApprove(second, waiting, oversees)).not.toThrow();
    expect(() => checkApprove(ofCity, waiting, oversees)).toThrow(refused('OPERATION.SELF_APPROVAL'));
    expect(() => checkApprove(operator('nguoi-phuong', '05431'), waiting, oversees)).toThrow(
      refused('DOSSIER.NOT_YOUR_UNIT'),
    );
    for (const status of ['previewing', 'previewed', 'applying', 'done'] as const)
      expect(() => checkApprove(second, operation(status), oversees)).toThrow(refused('OPERATION.OUT_OF_TURN'));
  });
});

describe('applying', () => {
  it('is for what was previewed against what there is now', () => {
    expect(() => checkApply(van, operation('previewed'), basis, oversees)).not.toThrow();
    const newBuild = { ...basis, buildId: 'b2' };
    expect(() => checkApply(van, operation('previewed'), newBuild, oversees)).toThrow(
      refused('OPERATION.PREVIEW_STALE'),
    );
    const newLaw = { ...basis, catalogue: 'c2' };
    expect(() => checkApply(van, operation('previewed'), newLaw, oversees)).toThrow(refused('OPERATION.PREVIEW_STALE'));
  });

  it('is refused out of turn, without approval, for nothing, and by another unit', () => {
    for (const status of ['previewing', 'applying', 'stopping', 'stopped', 'failed', 'done'] as const)
      expect(() => checkApply(van, operation(status), basis, oversees)).toThrow(refused('OPERATION.OUT_OF_TURN'));
    const waiting = operation('awaiting-approval');
    expect(() => checkApply(van, waiting, basis, oversees)).toThrow(refused('OPERATION.APPROVAL_MISSING'));
    const { preview } = operation('previewed');
    const nothing = operation('previewed', { preview: preview && { ...preview, able: 0 } });
    expect(() => checkApply(van, nothing, basis, oversees)).toThrow(refused('OPERATION.NOTHING_TO_DO'));
    const ward = operator('nguoi-phuong', '05431');
    expect(() => checkApply(ward, operation('previewed'), basis, oversees)).toThrow(refused('DOSSIER.NOT_YOUR_UNIT'));
  });
});

describe('stopping', () => {
  it('is for those who oversee it, until it has ended', () => {
    expect(() => checkStop(second, operation('applying'), oversees)).not.toThrow();
    expect(() => checkStop(ofCity, operation('previewing', { preview: null }), oversees)).toThrow(
      refused('DOSSIER.NOT_YOUR_UNIT'),
    );
    for (const status of ['stopping', 'stopped', 'failed', 'done'] as const)
      expect(() => checkStop(van, operation(status), oversees)).toThrow(refused('OPERATION.OUT_OF_TURN'));
  });
});

describe('why a second person is needed', () => {
  const item = (unit: string | null, able = true): Pick<OperationItem, 'preview' | 'baseline'> => {
    const clock = { vi: 'Không thay đổi', en: 'No change' };
    const rest = { unableBecause: null, reapplied: [], repeated: [], clock, shadowReplay: null, notes: [] };
    return { preview: { able, ...rest }, baseline: { runId: 'r', seq: 1, historyLength: 9, unit, evidence: {} } };
  };
  const items = (many: number) => Array.from({ length: many }, () => item('19'));
  const retry: ActRequest = { act: 'retry-activity' };

  it('counts the dossiers that would be touched', () => {
    expect(approvalGrounds(items(20), retry)).toEqual([]);
    expect(approvalGrounds(items(21), retry)).toEqual(['many-dossiers']);
    expect(approvalGrounds([...items(20), item('19', false)], retry)).toEqual([]);
    expect(approvalGrounds(items(3), retry, 2)).toEqual(['many-dossiers']);
  });

  it('looks at their units and at the act', () => {
    expect(approvalGrounds([item('19'), item('164')], retry)).toEqual(['across-units']);
    expect(approvalGrounds([item('19'), item('164', false), item(null)], retry)).toEqual([]);
    expect(approvalGrounds([item('19')], { act: 'terminate' })).toEqual(['terminate']);
    expect(unitsOf([item('19'), item('164'), item('19')])).toEqual(['164', '19']);
  });
});
