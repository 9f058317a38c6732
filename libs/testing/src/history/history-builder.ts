import {
  alarmEvents,
  allowedCommands,
  decide,
  decideReceipt,
  evolve,
  formatInstant,
  initialState,
  parseInstant,
  pendingAlarms,
  planClocks,
} from '@lienthong/domain';
import type {
  Actor,
  CommandData,
  Decision,
  DossierEvent,
  DossierState,
  EventBody,
  PinnedRoute,
  ReceiptFacts,
  TurnCommand,
  TurnName,
  WorkCalendar,
} from '@lienthong/domain';
import { sealEvent } from '@lienthong/contracts/temporal';
import { sampleCalendar } from '../route/sample-calendar';
import { sampleRoute } from '../route/sample-route';
import { sampleFacts } from './sample-facts';

/** A command of a made history; by default whoever is allowed gives it, ten legal minutes after the last event. */
export type HistoryTurn = {
  [N in TurnName]: {
    readonly name: N;
    readonly data: CommandData[N];
    readonly afterMinutes?: number;
    readonly actor?: Actor;
  };
}[TurnName];

export interface HistoryOptions {
  readonly code: string;
  readonly commands?: readonly HistoryTurn[];
  readonly facts?: Partial<ReceiptFacts>;
  readonly route?: PinnedRoute;
  readonly calendar?: WorkCalendar;
  /** Calendars of units that do not work by the dossier's, by series. */
  readonly otherCalendars?: Readonly<Record<string, WorkCalendar>>;
}

const clockActor: Actor = { subject: 'clock', unit: 'system', role: 'system' };

/**
 * The history that a dossier's workflow would write: receipt, then the commands, decided by the domain, numbered and
 * chained, with every warning, breach and lapse that falls due in between.
 * @throws DomainError where a command is out of turn
 */
export function buildHistory(options: HistoryOptions): DossierEvent[] {
  return new HistoryBuilder(options).run(options.commands ?? []);
}

class HistoryBuilder {
  private readonly events: DossierEvent[] = [];
  private readonly route: PinnedRoute;
  private readonly calendar: WorkCalendar;
  private readonly others: Readonly<Record<string, WorkCalendar>>;
  private readonly facts: ReceiptFacts;
  private state: DossierState;

  constructor(options: HistoryOptions) {
    this.route = options.route ?? sampleRoute();
    this.calendar = options.calendar ?? sampleCalendar();
    this.others = options.otherCalendars ?? {};
    this.facts = sampleFacts(this.route, options.facts);
    this.state = initialState(options.code);
  }

  run(turns: readonly HistoryTurn[]): DossierEvent[] {
    const { receivedAt, receivingUnit } = this.facts;
    const receiver: Actor = { subject: `cb-${receivingUnit}-01`, unit: receivingUnit, role: 'desk-officer' };
    const receipt = decideReceipt(this.facts, this.context(receiver, receivedAt));
    this.carryOut(receipt, receiver, 'receive', receivedAt);
    turns.forEach((turn, index) => this.take(turn, `command-${index + 1}`));
    return this.events;
  }

  private take(turn: HistoryTurn, cause: string): void {
    const at = formatInstant(parseInstant(this.state.lastAt) + (turn.afterMinutes ?? 10) * 60_000);
    this.soundAlarmsUntil(at);
    const actor = turn.actor ?? this.whoeverMay(turn.name);
    const command = { name: turn.name, data: turn.data } as TurnCommand;
    this.carryOut(decide(command, this.state, this.context(actor, at)), actor, cause, at);
  }

  private soundAlarmsUntil(at: string): void {
    for (let alarm = pendingAlarms(this.state)[0]; alarm && alarm.at <= at; alarm = pendingAlarms(this.state)[0]) {
      const legal = alarm.at < this.state.lastAt ? this.state.lastAt : alarm.at;
      this.append(alarmEvents(alarm, this.state), clockActor, 'clock', legal);
    }
  }

  private carryOut(decision: Decision, actor: Actor, cause: string, at: string): void {
    const calendarOf = (series: string): WorkCalendar => this.others[series] ?? this.calendar;
    const plan = planClocks(decision.clocks, this.facts.calendar, calendarOf, this.facts.rules);
    this.append(decision.toEvents(plan), actor, cause, at);
  }

  private append(bodies: readonly EventBody[], actor: Actor, cause: string, at: string): void {
    for (const body of bodies) {
      const prevHash = this.events.at(-1)?.hash ?? '';
      const event = sealEvent(body, { code: this.state.code, seq: this.state.seq + 1, at, actor, cause, prevHash });
      this.state = evolve(this.state, event);
      this.events.push(event);
    }
  }

  private whoeverMay(name: TurnName): Actor {
    const match = allowedCommands(this.state, this.route).find((allowed) => allowed.command === name);
    const unit = match?.unit ?? this.state.receivingUnit;
    return { subject: `cb-${unit}-01`, unit, role: match?.roles[0] ?? 'desk-officer' };
  }

  private context(actor: Actor, now: string): Parameters<typeof decide>[2] {
    const { maxSupplements, rules } = this.facts;
    return { route: this.route, actor, now, maxSupplements, rulesPinned: rules !== undefined };
  }
}
