import type { Actor } from '@lienthong/domain';
import type { ApprovalGround, OperationStep, PreviewSummary } from './operation';
import { deriveStatus, hasEnded, noItems, operationOf } from './operation-steps';
import type { KnownSteps, StepBodies, StepRecord } from './operation-steps';

const by: Actor = { subject: 'le-van-van-hanh', unit: '19', role: 'operator' };

function preview(approval: readonly ApprovalGround[]): PreviewSummary {
  const basis = { catalogue: 'c1', buildId: 'b1' };
  return { at: '2026-03-02T01:00:00.000Z', basis, items: 2, able: 2, units: ['19'], approval, digest: 'd' };
}

const bodies: { readonly [S in OperationStep]: StepBodies[S] } = {
  requested: {
    request: { act: 'resume' },
    selection: { by: 'kind', kind: 'C' },
    reason: 'Đã khắc phục xong',
    ratePerSecond: 10,
  },
  previewed: preview([]),
  approved: {},
  applying: {},
  stopped: {},
  failed: { problem: 'none found' },
  done: { counts: noItems, stopped: false, problem: null },
};

function stepsOf(names: readonly OperationStep[], changed: Partial<typeof bodies> = {}): KnownSteps {
  const record = (step: OperationStep, index: number): StepRecord => {
    const body = { ...bodies, ...changed }[step];
    return { operation: 'op-1', step, at: `2026-03-02T01:00:0${index}.000Z`, by, key: null, body };
  };
  return Object.fromEntries(names.map((step, index) => [step, record(step, index)])) as unknown as KnownSteps;
}

const twoNeeded = { previewed: preview(['terminate']) };
const stoppedShort = { done: { counts: noItems, stopped: true, problem: 'stopped by x' } };

describe('where an operation stands', () => {
  it.each([
    [['requested'], {}, 'previewing'],
    [['requested', 'previewed'], {}, 'previewed'],
    [['requested', 'previewed'], twoNeeded, 'awaiting-approval'],
    [['requested', 'previewed', 'approved'], twoNeeded, 'previewed'],
    [['requested', 'previewed', 'applying'], {}, 'applying'],
    [['requested', 'previewed', 'applying', 'stopped'], {}, 'stopping'],
    [['requested', 'previewed', 'applying', 'stopped', 'done'], stoppedShort, 'stopped'],
    [['requested', 'previewed', 'applying', 'stopped', 'done'], {}, 'done'],
    [['requested', 'previewed', 'stopped'], {}, 'stopped'],
    [['requested', 'stopped'], {}, 'stopped'],
    [['requested', 'failed'], {}, 'failed'],
    [['requested', 'previewed', 'applying', 'done'], {}, 'done'],
  ] as const)('after %j with %j it is %s', (names, changed, status) => {
    const steps = stepsOf(names, changed);
    expect(deriveStatus(steps)).toBe(status);
    expect(hasEnded(steps)).toBe(['stopped', 'failed', 'done'].includes(status));
  });

  it('says who did what, when it ended and why', () => {
    const operation = operationOf('op-1', stepsOf(['requested', 'previewed', 'stopped']), noItems);
    expect(operation).toMatchObject({ status: 'stopped', requestedBy: by, endedAt: '2026-03-02T01:00:02.000Z' });
    expect(operation.problem).toBe('stopped by le-van-van-hanh at 2026-03-02T01:00:02.000Z');
    expect(operationOf('op-1', stepsOf(['requested', 'failed']), noItems).problem).toBe('none found');
    const late = stepsOf(['requested', 'previewed', 'applying', 'stopped', 'done']);
    expect(operationOf('op-1', late, noItems)).toMatchObject({ status: 'done', problem: null });
  });
});
