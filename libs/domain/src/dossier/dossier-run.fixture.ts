import type { WorkCalendar } from '../calendar/work-calendar';
import { isDomainError } from '../errors/domain-error';
import type { Actor } from './actor';
import { alarmEvents, pendingAlarms } from './alarms';
import { decide, decideReceipt } from './decide';
import type { Decision } from './decide';
import { initialState } from './dossier-state';
import type { DossierState } from './dossier-state';
import type { DossierEvent, EventBody, EventType } from './events';
import { evolve } from './evolve';
import type { TurnCommand } from './guard';
import { planClock } from './plan-clock';
import { sampleFacts, sampleRoute } from './sample-route.fixture';

const hours = [
  ['07:00', '11:30'],
  ['13:30', '17:00'],
] as const;

/** Monday to Friday, no holidays. */
const plainCalendar: WorkCalendar = {
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
  now = sampleFacts.receivedAt;

  receive(): this {
    const actor = people.communeDesk;
    return this.carry(decideReceipt(sampleFacts, this.context(actor)), actor);
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
      this.append(alarmEvents(alarm, this.state), { subject: 'clock', unit: 'system', role: 'system' }, alarm.at);
    }
    return this;
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
    const plan = Object.fromEntries(decision.clocks.map((clock) => [clock.id, planClock(clock, plainCalendar)]));
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
    return { route: sampleRoute, actor, now: this.now, maxSupplements: sampleFacts.maxSupplements };
  }
}

export const complete = (outcome: string): TurnCommand => ({ name: 'complete-step', data: { outcome } });
export const accept: TurnCommand = { name: 'accept-handoff', data: {} };
