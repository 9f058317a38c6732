import fc from 'fast-check';
import { isDomainError } from '../errors/domain-error';
import { workingMinutesBetween } from '../calendar/working-time-queries';
import { formatInstant, parseInstant } from '../time/instant';
import { allowedCommands } from './allowed-commands';
import type { AllowedCommand } from './allowed-commands';
import type { CommandData, TurnName } from './commands';
import type { DossierRun } from './dossier-run.fixture';
import { plainCalendar } from './dossier-run.fixture';
import type { DossierState } from './dossier-state';
import { foldEvents } from './evolve';
import { lifeRoute, lifeRun } from './life-route.fixture';
import { nationalStatus } from './national-status';
import { timeShares } from './time-shares';
import type { TurnCommand } from './turn';

/** A payload that is right where there is one that can be: wrong ones are refused and must change nothing. */
function payloadOf(allowed: AllowedCommand, state: DossierState, pick: number): CommandData[TurnName] {
  const outcomes = allowed.outcomes ?? [];
  const result = state.partialResults.find((part) => !part.returned)?.result ?? 'KQ.1';
  const payloads: { [N in TurnName]: CommandData[N] } = {
    'complete-step': { outcome: outcomes[pick % outcomes.length] ?? '' },
    'return-step': { reason: 'r', outcome: outcomes[pick % outcomes.length] ?? '' },
    'assign-step': { assignee: `cb-${pick}` },
    'request-supplement': { lacks: [{ paper: 'TK', reason: 'r' }], ground: 'g', notAsAsked: pick % 2 === 0 },
    'supply-supplement': { papers: [{ code: `P${pick}`, originals: 1, copies: 0 }] },
    refuse: { reason: 'r', ground: 'g' },
    'deliver-refusal': {},
    'accept-handoff': {},
    'offer-handoff': {},
    'refuse-handoff': { reason: 'r' },
    'recall-handoff': { reason: 'r' },
    'dispute-paper': { paper: 'TK', reason: 'r' },
    'settle-dispute': { paper: 'TK', resolution: 'delivered' },
    'request-payment': { reference: `TB-${pick}`, kind: 'tax', amountVnd: 1 + pick, ground: 'g' },
    'request-opinion': { leg: allowed.leg ?? '', question: 'q' },
    'give-opinion': { leg: allowed.leg ?? '', agree: pick % 2 === 0, note: 'n' },
    'complete-leg': { leg: allowed.leg ?? '', outcome: pick % 5 === 0 ? 'refused' : 'done', note: 'n' },
    'issue-partial-result': { result: `KQ.${pick}` },
    'return-partial-result': { result },
    'extend-deadline': { amount: 1 + (pick % 5), reason: 'r' },
    urge: { reason: 'r' },
    'answer-urge': { note: 'n' },
    'answer-alert': { clock: 'dossier', note: 'n' },
    withdraw: { reason: 'r' },
    stop: { reason: 'r', ground: 'g', by: 'agency' },
    'succeed-unit': { from: '05431', to: '05482', ground: 'g' },
    'replan-deadline': { decree: 'd' },
  };
  return payloads[allowed.command];
}

/** Ends a life early: rarer than the others, so that lives get long. */
const ends: readonly TurnName[] = ['withdraw', 'stop', 'refuse'];

function live(run: DossierRun, steps: readonly (readonly [number, number])[]): DossierRun {
  for (const [choice, minutes] of steps) {
    const at = formatInstant(parseInstant(run.now) + minutes * 60_000);
    run.sound(at);
    if (run.state.closed) return run;
    const allowed = allowedCommands(run.state, lifeRoute).filter(
      (candidate) => !ends.includes(candidate.command) || choice % 11 === 0,
    );
    if (run.state.business.kind === 'awaiting-payment' && choice % 2 === 0) {
      const { reference } = run.state.business;
      run.pay({ reference, receipt: `BL-${choice}`, amountVnd: 1, how: 'paid' }, at);
      continue;
    }
    const chosen = allowed[choice % allowed.length];
    if (chosen === undefined) continue;
    const unit = chosen.unit === '*' ? '19' : chosen.unit;
    const actor = { subject: 's', unit, role: chosen.roles[choice % chosen.roles.length] ?? 'leader' } as const;
    const command = { name: chosen.command, data: payloadOf(chosen, run.state, choice) } as TurnCommand;
    try {
      run.give(actor, command, at);
    } catch (error) {
      if (!isDomainError(error)) throw error;
    }
  }
  return run;
}

const stepsArbitrary = fc.array(fc.tuple(fc.nat(10_000), fc.oneof(fc.nat(120), fc.nat(8_000))), {
  minLength: 1,
  maxLength: 40,
});
const rulesArbitrary = fc.record({
  supplement: fc.record({
    clock: fc.oneof(
      fc.constant({ mode: 'pause' } as const),
      fc.constant({ mode: 'restart' } as const),
      fc.record({ mode: fc.constant('add' as const), amount: fc.integer({ min: 1, max: 30 }) }),
    ),
    silence: fc.oneof(
      fc.constant(null),
      fc.record({ amount: fc.integer({ min: 1, max: 60 }), unit: fc.constant('calendar-days' as const) }),
    ),
    ground: fc.constant('g'),
  }),
});

describe('any life of a dossier', () => {
  it('has one of the ten national statuses in every state, and a hand-off is none of them', () => {
    const seen = new Set<string>();
    const statuses = new Map<string, Set<number>>();
    fc.assert(
      fc.property(stepsArbitrary, rulesArbitrary, (steps, rules) => {
        const run = live(lifeRun(rules), steps);
        let state = foldEvents(run.state.code, []);
        for (const [index] of run.events.entries()) {
          state = foldEvents(run.state.code, run.events.slice(0, index + 1));
          const status = nationalStatus(state);
          expect(status).toBeGreaterThanOrEqual(1);
          expect(status).toBeLessThanOrEqual(10);
          seen.add(`${state.business.kind} ${state.handoff.kind}`);
          const key = state.business.kind === 'refused' ? `refused ${state.business.stage}` : state.business.kind;
          statuses.set(key, (statuses.get(key) ?? new Set()).add(status));
        }
      }),
      { numRuns: 300 },
    );
    // One status for each business state, whatever the hand-off: being on the way to another level is no status.
    expect([...statuses.values()].every((each) => each.size === 1)).toBe(true);
    expect(seen.size).toBeGreaterThanOrEqual(10);
  });

  it('folds to the state that deciding led to; only the end closes it, and nothing comes after', () => {
    fc.assert(
      fc.property(stepsArbitrary, rulesArbitrary, (steps, rules) => {
        const run = live(lifeRun(rules), steps);
        expect(foldEvents(run.state.code, run.events)).toEqual(run.state);
        const completed = run.types.indexOf('DossierCompleted');
        if (completed >= 0) expect(completed).toBe(run.types.length - 1);
        const times = run.events.map((event) => event.at);
        expect([...times].sort()).toEqual(times);
      }),
      { numRuns: 1_000 },
    );
  });

  it('sounds every due instant of a clock once: no breach, lapse, consent or step of escalation comes twice', () => {
    fc.assert(
      fc.property(stepsArbitrary, rulesArbitrary, (steps, rules) => {
        const run = live(lifeRun(rules), steps);
        const sounded = run.events.flatMap((event) => {
          if (event.type === 'SlaBreached') return [`breach ${event.data.clock} ${event.data.dueAt}`];
          if (event.type === 'OpinionDefaulted') return [`consent ${event.data.leg} ${event.data.nth}`];
          if (event.type === 'SlaEscalated') return [`${event.data.clock} ${event.data.dueAt} ${event.data.level}`];
          return [];
        });
        expect(new Set(sounded).size).toBe(sounded.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('charges every minute once: shares of units, waiting and paused time sum to the whole exactly', () => {
    fc.assert(
      fc.property(stepsArbitrary, rulesArbitrary, (steps, rules) => {
        const run = live(lifeRun(rules), steps);
        const [first, last] = [run.events[0]?.at ?? '', run.state.closed ? run.state.lastAt : run.now];
        const shares = timeShares(run.events, last, plainCalendar);
        const sum = (field: 'millis' | 'workingMillis'): number => shares.reduce((all, share) => all + share[field], 0);
        expect(sum('millis')).toBe(Date.parse(last) - Date.parse(first));
        expect(sum('workingMillis')).toBe(workingMinutesBetween(first, last, plainCalendar) * 60_000);
      }),
      { numRuns: 1_000 },
    );
  });
});
