import { condition, patched, proxyLocalActivities, setCurrentDetails } from '@temporalio/workflow';
import {
  alarmEvents,
  allowedCommands,
  checkTurn,
  currentStep,
  decide,
  decideIntervention,
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
  Intervention,
} from '@lienthong/contracts/temporal';
import { ActQueue } from './act-queue';
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

/** Real instant at which something was given: now, where it does not say. */
function givenMillis(givenAt: string | undefined): number {
  const given = Date.parse(givenAt ?? '');
  return Number.isNaN(given) ? Date.now() : given;
}

/** State and acts of one dossier inside its workflow. One instance for each workflow; nothing is shared. */
export class DossierInstance {
  state: DossierState;
  head = '';
  readonly events: DossierEvent[] = [];
  readonly outbox: DossierEvent[] = [];
  readonly receipts = new Map<string, CommandReceipt>();
  private readonly mirror = new SearchAttributeMirror();
  private readonly acts = new ActQueue();

  private readonly paced: boolean;

  constructor(private readonly input: DossierInput) {
    // One of an earlier release that is set back to its start is paced from there on.
    this.paced = input.paced === true || patched('paced');
    this.state = initialState(input.code);
  }

  /** Takes the receipt that the input carries. */
  receive(): Promise<CommandReceipt> {
    const { facts, actor, commandId, bodyHash } = this.input;
    return this.acts.run(0, async () => {
      const decision = refusing(() => decideReceipt(facts, this.context(actor, facts.receivedAt)));
      return this.carryOut(decision, { actor, cause: commandId, at: facts.receivedAt, bodyHash });
    });
  }

  /** Answer to the update that came with the start. */
  async receiptOfReceive(): Promise<CommandReceipt> {
    await condition(() => this.receipts.has(this.input.commandId));
    return this.receiptOf(this.input.commandId);
  }

  /**
   * Refuses before anything is written to the history, unless acts that come first may change what is to be judged:
   * after a reset, commands that were taken once come again all at once.
   */
  validate(name: TurnName, command: CommandInput): void {
    if (this.acts.busy) return;
    const context = this.context(command.actor, this.instantOf(command.givenAt));
    refusing(() => checkTurn(this.asTurn(name, command), this.state, context));
  }

  /** Decides and carries out one command, at the instant it was given; commands come one after the other. */
  turn(name: TurnName, commandId: string, command: CommandInput): Promise<CommandReceipt> {
    return this.acts.run(givenMillis(command.givenAt), async () => {
      const done = this.receipts.get(commandId);
      if (done !== undefined) return done;
      const at = this.decisionInstant(command.givenAt);
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
  pay(payment: Payment, givenAt?: string): Promise<void> {
    return this.acts.run(givenMillis(givenAt), async () => {
      if (this.state.closed) return;
      const at = this.decisionInstant(givenAt);
      if (this.state.closed) return;
      const step = currentStep(this.state, this.input.route);
      const decision = decidePayment(payment, step, this.state, this.context(paymentActor, at));
      if (decision === null) return;
      const cause = `payment ${payment.receipt}`;
      await this.carryOut(decision, { actor: paymentActor, cause, at, bodyHash: '' });
    });
  }

  /** Records what an operator did to the run of the dossier, also while a closed one is not yet published. */
  intervene(told: Intervention): Promise<void> {
    return this.acts.run(givenMillis(told.givenAt), () => {
      const at = this.decisionInstant(told.givenAt);
      const event = decideIntervention(told, this.state);
      if (event !== null) this.append([event], told.actor, `operation ${told.operation}`, at);
    });
  }

  /** Gives every warning, breach and lapse whose instant has come. */
  async soundAlarms(): Promise<void> {
    await this.acts.run(Date.now(), () => this.soundAlarmsUntil(this.instantOf()));
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

  /**
   * Does what calls a local activity and is no act. Where two ran at once, a replay could not tell whether they ended
   * together or one before the other, and what each leads to would come in another order than it did.
   */
  betweenActs<T>(work: () => Promise<T>): Promise<T> {
    return this.paced ? this.acts.runLast(work) : work();
  }

  /** Legal instant at which something was given: not in the future, and never before the last event. */
  private instantOf(givenAt?: string): string {
    const given = formatInstant(legalMillis(Math.min(givenMillis(givenAt), Date.now()), this.input.simulation));
    return given < this.state.lastAt ? this.state.lastAt : given;
  }

  /** The same, once what fell due before it has come first, even if its timer is late. */
  private decisionInstant(givenAt?: string): string {
    this.soundAlarmsUntil(this.instantOf(givenAt));
    return this.instantOf(givenAt);
  }

  private soundAlarmsUntil(until: string): void {
    for (;;) {
      const alarm = pendingAlarms(this.state)[0];
      if (alarm === undefined || alarm.at > until) return;
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
}
