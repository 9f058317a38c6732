import type { AllowedCommand, CommandData, PinnedRoute, Role, TurnName, WorkCalendar } from '@lienthong/domain';
import type { DemoDossier, Departure } from './dossier-file.schema';
import type { Post } from './officer-roll';
import { RouteWalk } from './route-walk';
import { diceOf, heldUntil, pastDue, pastLapse, workAfter, workMinutes } from './working-plan';

/** How a dossier stands after the last answer: what the system says may be done, when it said so, and the appointment. */
export interface Situation {
  readonly at: string;
  readonly dueAt: string | null;
  readonly allowed: readonly AllowedCommand[];
}

/** An act that somebody is to do at a legal instant. Without `turn` nobody does anything: time passes on purpose. */
export interface PlannedAct {
  readonly at: string;
  readonly turn?: PlannedTurn;
}

export type PlannedTurn = {
  [N in TurnName]: { readonly command: N; readonly body: CommandData[N]; readonly post: Post };
}[TurnName];

const ground = 'Nghị định 61/2018/NĐ-CP, Điều 17';

/** What the officers do with one dossier: the straight way of its route, save where its departures say otherwise. */
export class DossierPlan {
  private readonly open: Departure[];
  private readonly walk: RouteWalk;
  private acts = 0;

  constructor(
    private readonly dossier: DemoDossier,
    route: PinnedRoute,
    private readonly calendar: WorkCalendar,
  ) {
    this.open = [...dossier.departures];
    this.walk = new RouteWalk(route);
  }

  /** The next act; null when the dossier is closed or is to be left as it is. */
  next(now: Situation): PlannedAct | null {
    this.acts += 1;
    const names = now.allowed.map((allowed) => allowed.command);
    if (names.includes('accept-handoff')) return this.acceptance(now);
    if (names.includes('offer-handoff'))
      return { at: this.after(now.at, 20), turn: this.turn('offer-handoff', {}, now) };
    if (names.includes('deliver-refusal')) {
      return { at: this.after(now.at, 15), turn: this.turn('deliver-refusal', {}, now) };
    }
    if (names.includes('supply-supplement')) return this.supply(now);
    const leg = now.allowed.find((allowed) => isLegTurn(allowed) && !this.isSilent(allowed.leg));
    if (leg !== undefined) return this.legAct(leg, now);
    return names.includes('complete-step') ? this.stepAct(now) : null;
  }

  /** Takes note that an act was carried out. */
  done(turn: PlannedTurn): void {
    const outcome = turn.command === 'complete-step' || turn.command === 'return-step' ? turn.body.outcome : undefined;
    this.walk.follow(turn.command, outcome);
  }

  private acceptance(now: Situation): PlannedAct {
    const asleep = this.take('lapse', this.walk.target?.id);
    if (asleep !== null) return { at: pastLapse(now.at, this.calendar), turn: this.turn('offer-handoff', {}, now) };
    return { at: this.after(now.at, 6 + 6 * this.dice()), turn: this.turn('accept-handoff', {}, now) };
  }

  private supply(now: Situation): PlannedAct | null {
    const asked = this.dossier.departures.find((one) => one.do === 'supplement' && one.at === this.walk.step.id);
    if (asked?.do !== 'supplement' || !asked.supplied) return null;
    const papers = [{ code: asked.paper, originals: 1, copies: 0 }];
    return { at: this.after(now.at, 240), turn: this.turn('supply-supplement', { papers }, now) };
  }

  /** One unit after the other does its leg; who is silent is waited for by the step. */
  private legAct(allowed: AllowedCommand, now: Situation): PlannedAct {
    const leg = this.walk.step.legs?.find((candidate) => candidate.code === allowed.leg);
    const post = { unit: allowed.unit, office: leg?.office ?? 'mot-cua', roles: allowed.roles };
    const note = 'Đồng ý / agreed';
    const turn =
      allowed.command === 'give-opinion'
        ? { command: 'give-opinion', body: { leg: allowed.leg ?? '', agree: true, note }, post }
        : { command: 'complete-leg', body: { leg: allowed.leg ?? '', outcome: 'done', note }, post };
    return { at: this.after(now.at, 30 + 60 * this.dice()), turn: turn as PlannedTurn };
  }

  private isSilent(leg: string | undefined): boolean {
    return this.dossier.departures.some((one) => one.do === 'silent' && one.leg === leg);
  }

  private stepAct(now: Situation): PlannedAct | null {
    const { step } = this.walk;
    const silent = now.allowed.find((allowed) => isLegTurn(allowed) && this.isSilent(allowed.leg));
    const waitedFor = step.legs?.find((leg) => leg.code === silent?.leg);
    if (waitedFor !== undefined) return this.completion(pastDue(now.at, waitedFor.allotted, this.calendar), now);
    const extension = now.dueAt === null ? null : this.take('extend', step.id);
    // After the breach and its first escalation: the apology is for those who are late.
    if (extension !== null) return { at: this.after(now.dueAt ?? now.at, 150), turn: this.departing(extension, now) };
    const stop = this.take('stop', step.id);
    if (stop !== null) {
      return stop.do === 'stop' && stop.breached ? { at: pastDue(now.at, step.allotted, this.calendar) } : null;
    }
    const departure = this.take('assign', step.id) ?? this.take('supplement', step.id) ?? this.take('refuse', step.id);
    const at = this.after(now.at, workMinutes(step, this.dice()));
    if (departure !== null) return { at, turn: this.departing(departure, now) };
    const back = this.take('return', step.id);
    if (back !== null) return { at, turn: this.departing(back, now) };
    return this.completion(at, now);
  }

  private completion(at: string, now: Situation): PlannedAct {
    const { step, straight = '' } = this.walk;
    const chosen = this.take('outcome', step.id);
    const outcome = chosen?.do === 'outcome' ? chosen.outcome : straight;
    const turn = this.turn('complete-step', { outcome }, now);
    if (this.take('sleep', step.id) !== null) return { at: pastDue(now.at, step.allotted, this.calendar), turn };
    const { expect } = this.dossier;
    if (now.dueAt === null || !this.walk.beforeReturn || (expect !== 'on-time' && expect !== 'late'))
      return { at, turn };
    const held = heldUntil(expect, now.dueAt, this.calendar);
    return { at: held > at ? held : at, turn };
  }

  private departing(departure: Departure, now: Situation): PlannedTurn {
    switch (departure.do) {
      case 'supplement': {
        const lacks = [{ paper: departure.paper, reason: departure.reason }];
        return this.turn('request-supplement', { lacks, ground }, now);
      }
      case 'refuse':
        return this.turn('refuse', { reason: departure.reason, ground }, now);
      case 'return':
        return this.turn('return-step', { outcome: this.walk.back, reason: departure.reason }, now);
      case 'assign':
        return this.turn('assign-step', { assignee: this.assignee() }, now);
      case 'extend':
        return this.turn('extend-deadline', { amount: departure.amount, reason: departure.reason }, now);
      case 'silent':
      case 'outcome':
      case 'lapse':
      case 'sleep':
      case 'stop':
        throw new Error(`${departure.do} at ${departure.at} is no act of its own`);
    }
  }

  /** In the sample catalogue an officer's subject is made of unit and office. */
  private assignee(): string {
    const { unit, office } = this.walk.step;
    return `cb-${unit.code.toLowerCase()}-${office}`;
  }

  private turn<N extends TurnName>(command: N, body: CommandData[N], now: Situation): PlannedTurn {
    const allowed = now.allowed.find((candidate) => candidate.command === command);
    const step = command === 'accept-handoff' ? (this.walk.target ?? this.walk.step) : this.walk.step;
    const leading: readonly Role[] = command === 'assign-step' ? ['leader'] : [];
    const roles = [...leading, ...(allowed?.roles ?? step.roles)];
    const office = command === 'supply-supplement' ? 'mot-cua' : step.office;
    return { command, body, post: { unit: allowed?.unit ?? step.unit.code, office, roles } } as PlannedTurn;
  }

  /** Takes a departure out of the list, so that it happens once. */
  private take(what: Departure['do'], at: string | undefined): Departure | null {
    const index = this.open.findIndex((one) => one.do === what && one.at === at);
    return index < 0 ? null : (this.open.splice(index, 1)[0] ?? null);
  }

  private after(at: string, minutes: number): string {
    return workAfter(at, minutes, this.calendar);
  }

  private dice(): number {
    return diceOf(`${this.dossier.id}:${this.walk.step.id}:${this.acts}`);
  }
}

function isLegTurn(allowed: AllowedCommand): boolean {
  return allowed.command === 'give-opinion' || allowed.command === 'complete-leg';
}
