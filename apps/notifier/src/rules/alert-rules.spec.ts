import { isDomainError } from '@lienthong/domain';
import { catalogueDir } from '@lienthong/platform';
import { sampleSettings } from '../../test/sample-settings';
import { alertKinds } from './alert-kinds';
import { loadAlertSettings } from './load-alert-rules';
import { rulesFor } from './rules-for';
import type { RuleMatter } from './rules-for';

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (isDomainError(error)) return `${error.code} ${error.detail}`;
    throw error;
  }
  return '(taken)';
}

const rule = { kind: 'sla-warned', to: ['officer'], channels: ['email'] };
const systemRule = { kind: 'result-ready', to: ['system:khong-co'], channels: ['webhook'] };

describe('the rules that come with the project', () => {
  it('are sound, and say for every kind who is told', async () => {
    const { rules } = await loadAlertSettings(catalogueDir());
    for (const kind of alertKinds) expect(rules.rules.map((one) => one.kind)).toContain(kind);
  });

  it('hold no address of anybody real', async () => {
    const { addresses } = await loadAlertSettings(catalogueDir());
    const all = [addresses.pattern, ...Object.values(addresses.officers).map(({ email }) => email)];
    for (const address of all) expect(address).toMatch(/\.invalid$/);
  });
});

describe('rules that can’t be', () => {
  it.each([
    [
      'SMS, which nobody has built',
      [{ ...rule, channels: ['sms'] }],
      /^CONFIG\.INVALID .*sla-warned uses channel "sms"/,
    ],
    [
      'Zalo, which nobody has built',
      [{ ...rule, channels: ['zalo'] }],
      /^CONFIG\.INVALID .*channel "zalo".*email, webhook/,
    ],
    ['an unknown kind', [{ ...rule, kind: 'sla-gone' }], /^CATALOGUE\.INVALID alerts\/rules\.json at rules\.0\.kind/],
    ['an unknown audience', [{ ...rule, to: ['neighbour'] }], /^CATALOGUE\.INVALID .*rules\.0\.to\.0/],
    ['nobody’s channel', [{ ...rule, channels: [] }], /needs a channel/],
    ['a person by webhook', [{ ...rule, channels: ['webhook'] }], /webhook is the channel of system/],
    ['a system nobody knows', [systemRule], /^CATALOGUE\.INVALID .*system:khong-co/],
    ['a share over 1', [{ ...rule, mutedShares: [50] }], /rules\.0\.mutedShares\.0/],
  ])('%s', (_what, rules, told) => {
    expect(refusal(() => sampleSettings({ rules }))).toMatch(told);
  });

  it('an override for everything', () => {
    expect(refusal(() => sampleSettings({ overrides: [{ rules: [rule] }] }))).toMatch(/must name units or procedures/);
  });
});

describe('which rules hold', () => {
  const { rules } = sampleSettings({
    rules: [rule, { ...rule, clocks: ['dossier'], to: ['leader'], mutedShares: [0.5] }],
    overrides: [
      { units: ['164'], rules: [{ ...rule, to: ['head-of-office'] }] },
      { units: ['164'], procedures: ['2.001396'], rules: [{ ...rule, to: [] }] },
    ],
  });
  const warned: RuleMatter = {
    kind: 'sla-warned',
    unit: '05431',
    procedure: '1.004873',
    clockKind: 'step',
    share: 0.8,
  };
  it.each<[string, RuleMatter, string[][]]>([
    ['a step’s warning', warned, [['officer']]],
    ['a dossier’s warning', { ...warned, clockKind: 'dossier' }, [['officer'], ['leader']]],
    ['a muted share', { ...warned, clockKind: 'dossier', share: 0.5 }, [['officer']]],
    ['another kind', { ...warned, kind: 'result-ready' }, []],
    ['a unit’s own way', { ...warned, unit: '164' }, [['head-of-office']]],
    ['a procedure’s own way in a unit', { ...warned, unit: '164', procedure: '2.001396' }, [[]]],
    ['a unit’s own way for an unknown procedure', { ...warned, unit: '164', procedure: null }, [['head-of-office']]],
    ['the procedure in another unit', { ...warned, procedure: '2.001396' }, [['officer']]],
  ])('%s', (_what, matter, told) => {
    expect(rulesFor(rules, matter).map(({ to }) => to)).toEqual(told);
  });
});
