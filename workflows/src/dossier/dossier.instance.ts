import { condition, proxyLocalActivities, setCurrentDetails } from '@temporalio/workflow';
import {
  alarmEvents,
  allowedCommands,
  checkTurn,
  currentStep,
  decide,
  decidePayment,
  decideReceipt,
  evolve,
  formatInstant,
  initialState,
  legalMillis,
  pendingAlarms,
} from '@lienthong/domain';
import type {
  Actor,
  ClockPlan,
  CommandData,
  Decision,
  DecisionContext,
  DossierEvent,
  DossierState,
  EventBody,
  Payment,
  TurnCommand,
  TurnName,
} from '@lienthong/domain';
import { sealEvent } from '@lienthong/contracts/temporal';
import type {
  CommandInput,
  CommandReceipt,
  DossierActivities,
  DossierInput,
  DossierSnapshot,
} from '@lienthong/contracts/temporal';
import { describeDossier } from './description';
import { refusing } from './refusal';
import { SearchAttributeMirror } from './search-attribute-mirror';

// Short and pure, so it runs in the worker that holds the workflow task. A rule's refusal inside is not retried.
const { planClocks } = proxyLocalActivities<Pick<DossierActivities, 'planClocks'>>({
  startToCloseTimeout: '5s',
  retry: { initialInterval: '100ms', maximumInterval: '10s' },
});

/** What the clock does by itself is done by nobody's hand. */
const clockActor: Actor = { subject: 'clock', unit: 'system', role: 'system' };

/** A payment is told of by a payment channel, which is a system. */
const paymentActor: Actor = { subject: 'payment-channel', unit: 'system', role: 'system' };

/** Who brought a decision about, and when; `decree` is one that the plan must know of. */
interface CarriedAct {
  readonly actor: Actor;
  readonly cause: string;
  readonly at: string;
  readonly bodyHash: string;
  readonly decree?: string;
}

function decreeOf(name: TurnName, command: CommandInput): Pick<CarriedAct, 'decree'> {
  return name === 'replan-deadline' ? { decree: (command.data as CommandData['replan-deadline']).decree } : {};
}

/** State and acts of one dossier inside its workflow. One instance for each workflow; nothing is shared. */
export class DossierInstance {
  state: DossierState;
  head = '';
  readonly events: DossierEvent[] = [];
  readonly outbox: DossierEvent[] = [];
  readonly receipts = new Map<string, CommandReceipt>();
  private readonly mirror = new SearchAttributeMirror();
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly input: DossierInput) {
    this.state = initialState(input.code);
  }

  /** Takes the receipt that the input carries. */
  receive(): Promise<CommandReceipt> {
    const { facts, actor, commandId, bodyHash } = this.input;
    return this.exclusive(async () => {
      const decision = refusing(() => decideReceipt(facts, this.context(actor, facts.receivedAt)));
      return this.carryOut(decision, { actor, cause: commandId, at: facts.receivedAt, bodyHash });
    });
  }

  /** Answer to the update that came with the start. */
  async receiptOfReceive(): Promise<CommandReceipt> {
    await condition(() => this.receipts.has(this.input.commandId));
    return this.receiptOf(this.input.commandId);
  }

  /** Refuses before anything is written to the history. */
  validate(name: TurnName, command: CommandInput): void {
    refusing(() => checkTurn(this.asTurn(name, command), this.state, this.context(command.actor, this.now())));
  }

  /** Decides and carries out one command; commands come one after the other. */
  turn(name: TurnName, commandId: string, command: CommandInput): Promise<CommandReceipt> {
    return this.exclusive(async () => {
      const done = this.receipts.get(commandId);
      if (done !== undefined) return done;
      // What fell due before the command came first, even if its timer is late.
      this.soundDueAlarms();
      const at = this.now();
      const context = this.context(command.actor, at);
      const decision = refusing(() => decide(this.asTurn(name, command), this.state, context));
      return this.carryOut(decision, {
        actor: command.actor,
        cause: commandId,
        at,
        bodyHash: command.bodyHash,
        ...decreeOf(name, command),
      });
    });
  }

  /**
   * A payment that was told of by signal. Told twice, or of a closed dossier, it changes nothing; before it was asked
   * for, it is kept.
   */
  pay(payment: Payment): Promise<void> {
    return this.exclusive(async () => {
      if (this.state.closed) return;
      this.soundDueAlarms();
      if (this.state.closed) return;
      const at = this.now();
      const step = currentStep(this.state, this.input.route);
      const decision = decidePayment(payment, step, this.state, this.context(paymentActor, at));
      if (decision === null) return;
      const cause = `payment ${payment.receipt}`;
      await this.carryOut(decision, { actor: paymentActor, cause, at, bodyHash: '' });
    });
  }

  /** Gives every warning, breach and lapse whose instant has come. */
  async soundAlarms(): Promise<void> {
    await this.exclusive(() => {
      this.soundDueAlarms();
      return Promise.resolve();
    });
  }

  /** Legal time now, never before the last event. */
  now(): string {
    const now = formatInstant(legalMillis(Date.now(), this.input.simulation));
    return now < this.state.lastAt ? this.state.lastAt : now;
  }

  get simulation(): DossierInput['simulation'] {
    return this.input.simulation;
  }

  snapshot(): DossierSnapshot {
    return { state: this.state, head: this.head, allowed: this.allowed(), unpublished: this.outbox.length };
  }

  private async carryOut(decision: Decision, act: CarriedAct): Promise<CommandReceipt> {
    const plan: ClockPlan =
      decision.clocks.length === 0
        ? {}
        : await planClocks({
            calendar: this.input.facts.calendar,
            clocks: decision.clocks,
            rules: this.input.facts.rules,
            ...(act.decree === undefined ? {} : { decree: act.decree }),
          });
    const bodies = decision.toEvents(plan);
    this.append(bodies, act.actor, act.cause, act.at);
    const receipt: CommandReceipt = {
      code: this.state.code,
      seq: this.state.seq,
      events: bodies.map((body) => body.type),
      at: act.at,
      business: this.state.business.kind,
      dueAt: this.state.clocks.dossier?.dueAt ?? null,
      allowed: this.allowed(),
      bodyHash: act.bodyHash,
    };
    this.receipts.set(act.cause, receipt);
    return receipt;
  }

  private soundDueAlarms(): void {
    for (;;) {
      const alarm = pendingAlarms(this.state)[0];
      if (alarm === undefined || alarm.at > this.now()) return;
      // The event bears the exact instant, however late the timer was; but time never runs backwards in a history.
      const at = alarm.at < this.state.lastAt ? this.state.lastAt : alarm.at;
      this.append(alarmEvents(alarm, this.state), clockActor, 'clock', at);
    }
  }

  private append(bodies: readonly EventBody[], actor: Actor, cause: string, at: string): void {
    for (const body of bodies) {
      const envelope = { code: this.state.code, seq: this.state.seq + 1, at, actor, cause, prevHash: this.head };
      const event = sealEvent(body, envelope);
      this.head = event.hash;
      this.state = evolve(this.state, event);
      this.events.push(event);
      this.outbox.push(event);
    }
    this.mirror.reflect(this.state);
    setCurrentDetails(describeDossier(this.state, this.input.route));
  }

  private allowed(): DossierSnapshot['allowed'] {
    return allowedCommands(this.state, this.input.route);
  }

  private receiptOf(id: string): CommandReceipt {
    const receipt = this.receipts.get(id);
    if (receipt === undefined) throw new Error(`no receipt for command ${id}`);
    return receipt;
  }

  private asTurn(name: TurnName, command: CommandInput): TurnCommand {
    return { name, data: command.data } as TurnCommand;
  }

  private context(actor: Actor, now: string): DecisionContext {
    const { maxSupplements, rules } = this.input.facts;
    return { route: this.input.route, actor, now, maxSupplements, rulesPinned: rules !== undefined };
  }

  private exclusive<T>(work: () => Promise<T>): Promise<T> {
    const run = this.last.then(work, work);
    this.last = run.catch(() => undefined);
    return run;
  }
}
