import { allowedCommands } from './allowed-commands';
import { commandNames } from './commands';
import type { CommandData, TurnName } from './commands';
import type { DossierRun } from './dossier-run.fixture';
import { accept, complete } from './dossier-run.fixture';
import { lifeIssued, lifeOffered, lifePeople, lifeRoute, lifeRun, lifeWithLegs } from './life-route.fixture';
import { transitions } from './transitions';
import type { TurnCommand } from './turn';

const { communeDesk, communeOfficer, cityDesk, communeLeader } = lifePeople;

const payloads: { [N in TurnName]: CommandData[N] } = {
  'complete-step': { outcome: 'du' },
  'return-step': { reason: 'r' },
  'assign-step': { assignee: 'a' },
  'request-supplement': { lacks: [{ paper: 'TK', reason: 'r' }], ground: 'g' },
  'supply-supplement': { papers: [] },
  refuse: { reason: 'r', ground: 'g' },
  'deliver-refusal': {},
  'accept-handoff': {},
  'offer-handoff': {},
  'refuse-handoff': { reason: 'r' },
  'recall-handoff': { reason: 'r' },
  'dispute-paper': { paper: 'TK', reason: 'r' },
  'settle-dispute': { paper: 'TK', resolution: 'delivered' },
  'request-payment': { reference: 'TB-1', kind: 'tax', amountVnd: 1000, ground: 'g' },
  'request-opinion': { leg: 'hoi-them', question: 'q' },
  'give-opinion': { leg: 'y-kien', agree: true, note: 'n' },
  'complete-leg': { leg: 'cu-tru', outcome: 'done', note: 'n' },
  'issue-partial-result': { result: 'KQ.1' },
  'return-partial-result': { result: 'KQ.CT' },
  'extend-deadline': { amount: 1, reason: 'r' },
  urge: { reason: 'r' },
  'answer-urge': { note: 'n' },
  'answer-alert': { clock: 'dossier', note: 'n' },
  withdraw: { reason: 'r' },
  stop: { reason: 'r', ground: 'g', by: 'agency' },
  'succeed-unit': { from: '05431', to: '05482', ground: 'g' },
  'replan-deadline': { decree: 'd' },
};

const ask = { name: 'request-supplement', data: payloads['request-supplement'] } as const;
const pay = { name: 'request-payment', data: payloads['request-payment'] } as const;
const refuse = { name: 'refuse', data: payloads.refuse } as const;
const refuseHandoff = { name: 'refuse-handoff', data: { reason: 'r' } } as const;
const recall = { name: 'recall-handoff', data: { reason: 'r' } } as const;
const atOfficer = (): DossierRun => lifeRun().give(communeDesk, complete('du'));
const refusedAbove = (): DossierRun => lifeOffered().give(cityDesk, accept).give(cityDesk, refuse);
const evening = '2020-03-02T17:00:00+07:00';

/** Every state that can be reached, by business and hand-off. */
const states: readonly [string, () => DossierRun][] = [
  ['received, none', () => lifeRun()],
  ['processing, none', atOfficer],
  ['processing, offered', () => lifeOffered()],
  ['processing, lapsed', () => lifeOffered().sound(evening)],
  ['processing, refused', () => lifeOffered().give(cityDesk, refuseHandoff)],
  ['processing, recalled', () => lifeOffered().give(communeOfficer, recall)],
  ['processing, none', () => lifeWithLegs()],
  ['awaiting-supplement, none', () => lifeRun().give(communeDesk, ask)],
  ['awaiting-payment, none', () => atOfficer().give(communeOfficer, pay)],
  ['awaiting-payment, refused', () => lifeOffered().give(cityDesk, refuseHandoff).give(communeOfficer, pay)],
  ['result-ready, none', () => lifeIssued().give(communeDesk, accept)],
  ['processing, offered', () => lifeIssued()],
  ['processing, refused', () => lifeIssued().give(communeDesk, refuseHandoff)],
  ['refused, offered', refusedAbove],
  ['refused, lapsed', () => refusedAbove().sound(evening)],
  ['refused, refused', () => refusedAbove().give(communeDesk, refuseHandoff)],
  ['refused, recalled', () => refusedAbove().give(cityDesk, recall)],
  ['refused, none', () => refusedAbove().give(communeDesk, accept)],
];
const closedStates: readonly [string, () => DossierRun][] = [
  ['returned', () => lifeIssued().give(communeDesk, accept).give(communeDesk, complete('tra'))],
  ['withdrawn', () => lifeOffered().give(communeDesk, { name: 'withdraw', data: { reason: 'r' } })],
  ['stopped', () => lifeRun().give(communeLeader, { name: 'stop', data: payloads.stop })],
  ['refused', () => lifeRun().give(communeDesk, refuse)],
];
const names = commandNames.filter((name): name is TurnName => name !== 'receive');
const everybody = Object.values(lifePeople);

/** Codes that say "not now" in a way of their own. */
const notNow = [
  'DOSSIER.OUT_OF_TURN',
  'LEG.UNKNOWN',
  'LEG.ENDED',
  'OPINION.ALREADY_DEFAULTED',
  'DOSSIER.NOT_YOUR_UNIT',
];

describe('every command in every state', () => {
  it.each(states.flatMap(([label, make]) => names.map((name) => [label, name, make] as const)))(
    '%s: %s is carried out only where the table and the step have it, and changes nothing otherwise',
    (label, name, make) => {
      const run = make();
      expect(`${run.state.business.kind}, ${run.state.handoff.kind}`).toBe(label);
      const { business, handoff } = run.state;
      const listed: readonly string[] = transitions[business.kind][handoff.kind];
      const offered = allowedCommands(run.state, lifeRoute).some((allowed) => allowed.command === name);
      if (offered) expect(listed).toContain(name);
      // `refusal` itself fails where a refused command has left an event.
      const refusals = everybody.map((actor) => make().refusal(actor, { name, data: payloads[name] } as TurnCommand));
      if (!offered) expect(refusals.filter((code) => code === null || !notNow.includes(code))).toEqual([]);
    },
  );

  it.each(closedStates.flatMap(([label, make]) => names.map((name) => [label, name, make] as const)))(
    '%s: %s finds the dossier closed',
    (_label, name, make) => {
      expect(make().state.closed).toBe(true);
      expect(make().refusal(communeDesk, { name, data: payloads[name] } as TurnCommand)).toBe('DOSSIER.CLOSED');
    },
  );

  it('can be given by somebody, somewhere: no command is dead', () => {
    const given = new Set(
      states.flatMap(([, make]) => allowedCommands(make().state, lifeRoute).map((allowed) => allowed.command)),
    );
    const elsewhere: readonly TurnName[] = ['settle-dispute', 'return-partial-result', 'answer-urge'];
    expect(names.filter((name) => !given.has(name) && !elsewhere.includes(name))).toEqual([]);
  });
});
