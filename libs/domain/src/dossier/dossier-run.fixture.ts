import type { WorkCalendar } from '../calendar/work-calendar';
import { isDomainError } from '../errors/domain-error';
import type { Actor } from './actor';
import { alarmEvents, pendingAlarms } from './alarms';
import { decidePayment } from './deciding/payment';
import { decide, decideReceipt } from './decide';
import { currentStep } from './turn';
import type { ReceiptFacts } from './commands';
import type { PinnedRoute } from '../route/pinned-route';
import type { Decision } from './decide';
import { initialState } from './dossier-state';
import type { DossierState } from './dossier-state';
import type { DossierEvent, EventBody, EventType, Payment } from './events';
import { evolve } from './evolve';
import type { TurnCommand } from './turn';
import { planClocks } from './plan-clock';
import { sampleFacts, sampleRoute } from './sample-route.fixture';

const hours = [
  ['07:00', '11:30'],
  ['13:30', '17:00'],
] as const;

/** Monday to Friday, no holidays. */
export const plainCalendar: WorkCalendar = {
  hours: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
  holidays: [],
  workdays: [],
  standardDayMinutes: 480,
};

export const people = {
  communeDesk: { subject: 'a', unit: '05431', role: 'desk-officer' },
  communeOfficer: { subject: 'b', unit: '05431', role: 'specialist' },
  cityDesk: { subject: 'c', unit: '164', role: 'desk-officer' },
  cityLeader: { subject: 'd', unit: '164', role: 'leader' },
  stranger: { subject: 'x', unit: '05434', role: 'desk-officer' },
} as const satisfies Record<string, Actor>;

/** Carries one dossier through the pure core as the workflow does: decide, plan, number, evolve. For specs. */
export class DossierRun {
  state: DossierState = initialState('000.01.19.H55-200302-0001');
  readonly events: DossierEvent[] = [];
  now: string;
  private readonly route: PinnedRoute;
  private readonly facts: ReceiptFacts;

  /** Calendars of units that do not work by {@link plainCalendar}, by series. */
  private readonly calendars: Readonly<Record<string, WorkCalendar>>;

  constructor(
    options: {
      readonly route?: PinnedRoute;
      readonly facts?: Partial<ReceiptFacts>;
      readonly calendars?: Readonly<Record<string, WorkCalendar>>;
    } = {},
  ) {
    this.calendars = options.calendars ?? {};
    this.route = options.route ?? sampleRoute;
    this.facts = { ...sampleFacts, ...options.facts };
    this.now = this.facts.receivedAt;
  }

  receive(): this {
    const actor = people.communeDesk;
    return this.carry(decideReceipt(this.facts, this.context(actor)), actor);
  }

  give(actor: Actor, command: TurnCommand, at = this.now): this {
    this.now = at;
    this.sound(at);
    return this.carry(decide(command, this.state, this.context(actor)), actor);
  }

  /** Sounds every alarm up to an instant. */
  sound(at: string): this {
    this.now = at;
    for (
      let alarm = pendingAlarms(this.state)[0];
      alarm !== undefined && alarm.at <= at;
      alarm = pendingAlarms(this.state)[0]
    ) {
      // As the workflow does it: what fell due while its clock stood still comes when it goes on.
      const legal = alarm.at < this.state.lastAt ? this.state.lastAt : alarm.at;
      this.append(alarmEvents(alarm, this.state), { subject: 'clock', unit: 'system', role: 'system' }, legal);
    }
    return this;
  }

  /** Tells of a payment; answers whether anything came of it. */
  pay(payment: Payment, at = this.now): boolean {
    this.now = at;
    this.sound(at);
    const actor: Actor = { subject: 'payment-channel', unit: 'system', role: 'system' };
    const decision = decidePayment(payment, currentStep(this.state, this.route), this.state, this.context(actor));
    if (decision !== null) this.carry(decision, actor);
    return decision !== null;
  }

  /** The code of the refusal, or null when it was carried out. */
  refusal(actor: Actor, command: TurnCommand): string | null {
    const before = this.events.length;
    try {
      this.give(actor, command);
      return null;
    } catch (error) {
      if (!isDomainError(error) || this.events.length !== before) throw error;
      return error.code;
    }
  }

  get types(): EventType[] {
    return this.events.map((event) => event.type);
  }

  private carry(decision: Decision, actor: Actor): this {
    const calendarOf = (series: string): WorkCalendar => this.calendars[series] ?? plainCalendar;
    const plan = planClocks(decision.clocks, this.facts.calendar, calendarOf, this.facts.rules);
    this.append(decision.toEvents(plan), actor, this.now);
    return this;
  }

  private append(bodies: readonly EventBody[], actor: Actor, at: string): void {
    for (const body of bodies) {
      const envelope = {
        code: this.state.code,
        seq: this.state.seq + 1,
        at,
        actor,
        cause: 'c',
        prevHash: '',
        hash: '',
      };
      const event = { ...envelope, ...body } as DossierEvent;
      this.state = evolve(this.state, event);
      this.events.push(event);
    }
  }

  private context(actor: Actor): Parameters<typeof decide>[2] {
    const { maxSupplements, rules } = this.facts;
    return { route: this.route, actor, now: this.now, maxSupplements, rulesPinned: rules !== undefined };
  }
}

export const complete = (outcome: string): TurnCommand => ({ name: 'complete-step', data: { outcome } });
export const accept: TurnCommand = { name: 'accept-handoff', data: {} };
