import fc from 'fast-check';
import { roles } from '../catalogue/unit';
import { isDomainError } from '../errors/domain-error';
import { formatInstant, parseInstant } from '../time/instant';
import type { ActsContext } from './act-probes';
import { actsOf } from './acts-of';
import type { Actor } from './actor';
import { commandNames } from './commands';
import type { CommandData, TurnName } from './commands';
import { decide } from './decide';
import { plainCalendar } from './dossier-run.fixture';
import type { DossierRun } from './dossier-run.fixture';
import { ordinaryRules } from '../catalogue/case-rules';
import { lifeIssued, lifeOffered, lifePeople, lifeRoute, lifeRun, lifeWithLegs } from './life-route.fixture';
import { planClocks } from './plan-clock';
import type { TurnCommand } from './turn';

const units = ['05431', '164', 'CA', 'SXD', '05434'];
const actors: readonly Actor[] = roles.flatMap((role) => units.map((unit) => ({ subject: 's', unit, role })));
const turnNames = commandNames.filter((name): name is TurnName => name !== 'receive');

/** What people might send, right or wrong, without a look at what is allowed. */
function anyPayload(name: TurnName, pick: number): CommandData[TurnName] {
  const of = <T>(...choices: readonly T[]): T => choices[pick % choices.length] as T;
  const leg = of('y-kien', 'cu-tru', 'hoi-them', 'khong-co');
  const payloads: { [N in TurnName]: CommandData[N] } = {
    'complete-step': { outcome: of('du', 'chuyen', 'trinh', 'ky', 'phat-hanh', 'tra'), ...of({}, { ground: 'g' }) },
    'return-step': { reason: 'r', outcome: of('tra-lai', 'khac') },
    'assign-step': { assignee: `cb-${pick}`, ...of({}, { reason: 'r' }) },
    'request-supplement': { lacks: [{ paper: 'TK', reason: 'r' }], ground: 'g', notAsAsked: of(true, false) },
    'supply-supplement': { papers: [{ code: `P${pick}`, originals: 1, copies: 0 }] },
    refuse: { reason: 'r', ground: 'g' },
    'deliver-refusal': {},
    'accept-handoff': {},
    'offer-handoff': {},
    'refuse-handoff': { reason: 'r' },
    'recall-handoff': { reason: 'r' },
    'dispute-paper': { paper: of('TK', 'KHAC', `P${pick}`), reason: 'r' },
    'settle-dispute': { paper: 'TK', resolution: of('delivered' as const, 'not-needed' as const) },
    'request-payment': { reference: `TB-${pick}`, kind: 'tax', amountVnd: 1 + pick, ground: 'g' },
    'request-opinion': { leg, question: 'q' },
    'give-opinion': { leg, agree: of(true, false), note: 'n' },
    'complete-leg': { leg, outcome: of('done' as const, 'refused' as const), note: 'n' },
    'issue-partial-result': { result: `KQ.${pick}` },
    'return-partial-result': { result: of('KQ.CT', `KQ.${pick}`) },
    'extend-deadline': { amount: 1 + (pick % 5), reason: 'r' },
    urge: { reason: 'r' },
    'answer-urge': { note: 'n' },
    'answer-alert': { clock: of('dossier', 'urge:1', 'leg:y-kien:1', 'step:A:1'), note: 'n' },
    withdraw: { reason: 'r' },
    stop: { reason: 'r', ground: 'g', by: of('agency' as const, 'applicant' as const) },
    'succeed-unit': { from: '05431', to: '05482', ground: 'g' },
    'replan-deadline': { decree: 'd' },
  };
  return payloads[name];
}

function contextOf(run: DossierRun, actor: Actor): ActsContext {
  return {
    route: lifeRoute,
    actor,
    now: run.now,
    maxSupplements: 1,
    rulesPinned: true,
    givesGround: true,
    successions: [{ from: '05431', to: '05482' }],
  };
}

/** Whether `decide` takes it, with all that follows from it. */
function isTaken(command: TurnCommand, run: DossierRun, actor: Actor): boolean {
  try {
    const decision = decide(command, run.state, contextOf(run, actor));
    decision.toEvents(planClocks(decision.clocks, 'vn', () => plainCalendar, run.state.rules));
    return true;
  } catch (error) {
    if (isDomainError(error)) return false;
    throw error;
  }
}

/** Lives on by acts that are said to be allowed; those that end it are rarer. */
function live(run: DossierRun, steps: readonly (readonly [number, number])[]): void {
  const ends: readonly TurnName[] = ['withdraw', 'stop', 'refuse'];
  for (const [pick, minutes] of steps) {
    const at = formatInstant(parseInstant(run.now) + minutes * 60_000);
    run.sound(at);
    if (run.state.business.kind === 'awaiting-payment' && pick % 2 === 0) {
      const { reference } = run.state.business;
      run.pay({ reference, receipt: `BL-${pick}`, amountVnd: 1, how: 'paid' }, at);
    }
    const possible = Object.values(lifePeople).flatMap((actor) =>
      actsOf(run.state, contextOf(run, actor))
        .filter(({ command }) => !ends.includes(command) || pick % 11 === 0)
        .flatMap(({ choices }) =>
          choices.filter(({ refusal }) => refusal === null).map(({ command }) => ({ actor, command })),
        ),
    );
    const chosen = possible[pick % Math.max(1, possible.length)];
    if (chosen !== undefined) run.give(chosen.actor, chosen.command, at);
  }
}

const steps = fc.array(fc.tuple(fc.nat(10_000), fc.oneof(fc.nat(120), fc.nat(8_000))), { maxLength: 10 });

const beginnings = [lifeRun, lifeOffered, lifeWithLegs, lifeIssued].map((begin) => (): DossierRun => begin());

describe('acts that are said to be allowed', () => {
  it('are taken, and those said to be off are refused whatever is sent: any state, role and unit', () => {
    const [on, off] = [new Set<string>(), new Set<string>()];
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), steps, fc.nat(10_000), (begin, life, pick) => {
        const run = begin();
        live(run, life);
        for (const actor of actors) {
          for (const act of actsOf(run.state, contextOf(run, actor))) {
            const taken = act.choices.filter(({ command }) => isTaken(command, run, actor));
            expect([act.command, actor, taken.length > 0]).toEqual([act.command, actor, act.allowed]);
            (act.allowed ? on : off).add(act.command);
            if (act.allowed) continue;
            expect(act.refusal?.code).toBeDefined();
            for (const more of [0, 1, 2, 3]) {
              const command = { name: act.command, data: anyPayload(act.command, pick + more) } as TurnCommand;
              expect([command, actor, isTaken(command, run, actor)]).toEqual([command, actor, false]);
            }
          }
        }
      }),
      // Lives are long: to shrink one takes many minutes, and its seed and path tell it as well.
      { numRuns: 25, endOnFailure: true },
    );
    expect(off.size).toBe(turnNames.length);
    // Random lives reach most commands, and which ones differs from run to run; a handful would mean that they go nowhere.
    expect(on.size).toBeGreaterThanOrEqual(12);
  }, 120_000);

  it('name every command once, in one order, also when nothing is left to do', () => {
    const run = lifeRun().give(lifePeople.communeDesk, { name: 'withdraw', data: { reason: 'r' } });
    const acts = actsOf(run.state, contextOf(run, lifePeople.communeDesk));
    expect(acts.map(({ command }) => command)).toEqual(turnNames);
    expect(new Set(acts.map(({ refusal }) => refusal?.code))).toEqual(new Set(['DOSSIER.CLOSED']));
  });

  it('let a name be given that is not given yet, whatever was named before', () => {
    const { communeDesk, communeOfficer } = lifePeople;
    const run = lifeRun().give(communeDesk, { name: 'complete-step', data: { outcome: 'du' } });
    const issue = (): TurnCommand | undefined =>
      actsOf(run.state, contextOf(run, communeOfficer))
        .flatMap(({ choices }) => choices)
        .find(({ command, refusal }) => command.name === 'issue-partial-result' && refusal === null)?.command;
    const names = [0, 1, 2].map(() => {
      const command = issue();
      if (command?.name !== 'issue-partial-result') throw new Error('no partial result may be issued');
      run.give(communeOfficer, command);
      return command.data.result;
    });
    expect(new Set(names).size).toBe(3);
  });

  it('say why not: role, limit, time', () => {
    const why = (run: DossierRun, actor: Actor, name: TurnName): string | null => {
      const act = actsOf(run.state, contextOf(run, actor)).find(({ command }) => command === name);
      return act?.refusal?.code ?? null;
    };
    const { communeDesk, communeLeader, cityDesk } = lifePeople;
    const offered = lifeOffered({ extension: { ...ordinaryRules.extension, max: 1 } });
    expect(why(offered, communeDesk, 'accept-handoff')).toBe('DOSSIER.OUT_OF_TURN');
    expect(why(offered, cityDesk, 'accept-handoff')).toBeNull();
    expect(why(offered, communeDesk, 'urge')).toBeNull();
    offered.give(communeDesk, { name: 'urge', data: { reason: 'r' } });
    expect(why(offered, communeDesk, 'urge')).toBe('URGE.TOO_SOON');
    const early = lifeRun({ extension: { max: 1, cap: null, ground: null } });
    early.give(communeLeader, { name: 'extend-deadline', data: { amount: 1, reason: 'r' } });
    expect(why(early, communeLeader, 'extend-deadline')).toBe('EXTENSION.LIMIT_REACHED');
    expect(why(early, communeLeader, 'request-supplement')).toBe('STEP.ROLE_NOT_ALLOWED');
  });
});
