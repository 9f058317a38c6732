import {
  alarmEvents,
  allottedFor,
  allowedCommands,
  checkPapers,
  decide,
  decideReceipt,
  evolve,
  findProcedure,
  findUnit,
  initialState,
  pendingAlarms,
  planClocks,
  rulesOf,
} from '@lienthong/domain';
import type {
  Actor,
  Catalogue,
  Decision,
  DecisionContext,
  DossierEvent,
  DossierState,
  EventBody,
} from '@lienthong/domain';
import type { WorkCalendar } from '@lienthong/domain';
import type { DemoDossier } from './dossier-file.schema';
import { DossierPlan } from './dossier-plan';
import type { PlannedTurn, Situation } from './dossier-plan';
import { officerFor } from './officer-roll';
import { pinDossier } from './pin-dossier';
import type { PinnedDossier } from './pin-dossier';
import { workingDay } from './working-plan';

/** What a run begins from: the catalogue and its first working day. */
export interface RunFrame {
  readonly catalogue: Catalogue;
  readonly calendar: WorkCalendar;
  readonly firstDay: string;
}

/** How a dossier would go if every act took no time: the measure for the run and for its length. */
export interface Rehearsed {
  readonly events: readonly DossierEvent[];
  readonly state: DossierState;
  /** HTTP commands, the receipt among them. */
  readonly acts: number;
  /** Legal instant of the last of them. */
  readonly endsAt: string;
}

/** When a dossier is handed in. */
export function handedInAt(dossier: DemoDossier, frame: RunFrame): string {
  const { day, time } = dossier.handedIn;
  return `${workingDay(frame.firstDay, day, frame.calendar)}T${time}:00+07:00`;
}

/** Plays a dossier's plan through the pure core. @throws DomainError where the plan breaks a rule */
export function rehearse(dossier: DemoDossier, frame: RunFrame): Rehearsed {
  const stage = new Stage(dossier, frame);
  const plan = new DossierPlan(dossier, stage.pinned.route, frame.calendar);
  stage.receive();
  let endsAt = stage.now;
  for (let act = plan.next(stage.situation()); act !== null; act = plan.next(stage.situation())) {
    stage.passTo(act.at);
    endsAt = act.at;
    if (act.turn === undefined) break;
    stage.give(act.turn);
    plan.done(act.turn);
  }
  return { events: stage.events, state: stage.state, acts: stage.acts, endsAt };
}

class Stage {
  readonly pinned: PinnedDossier;
  readonly events: DossierEvent[] = [];
  state: DossierState;
  acts = 0;
  now: string;
  /** Series that the dossier pins: that of the unit that receives it. */
  private readonly calendar: string;

  constructor(
    private readonly dossier: DemoDossier,
    private readonly frame: RunFrame,
  ) {
    this.now = handedInAt(dossier, frame);
    const date = this.now.slice(0, 10);
    this.pinned = pinDossier(dossier, frame.catalogue, date);
    this.calendar = findUnit(frame.catalogue, dossier.receivingUnit, date).calendar;
    this.state = initialState(dossier.id);
  }

  receive(): void {
    const { dossier, frame } = this;
    const { procedureCase } = this.pinned;
    checkPapers(procedureCase, dossier.papers);
    const { version, field } = findProcedure(frame.catalogue, dossier.procedure, this.now.slice(0, 10));
    const facts = {
      receivedAt: this.now,
      procedure: dossier.procedure,
      procedureVersion: version,
      case: dossier.case,
      field: field.code,
      channel: dossier.channel,
      receivingUnit: dossier.receivingUnit,
      competentUnit: dossier.competentUnit,
      papers: dossier.papers,
      feeVnd: procedureCase.fee.amountVnd,
      allotted: allottedFor(procedureCase, dossier.channel),
      calendar: this.calendar,
      maxSupplements: procedureCase.maxSupplements,
      rules: rulesOf(procedureCase),
    };
    const actor: Actor = { subject: 'desk', unit: dossier.receivingUnit, role: 'desk-officer' };
    this.carry(decideReceipt(facts, this.context(actor)), actor);
  }

  give(turn: PlannedTurn): void {
    const { subject, unit, role } = officerFor(turn.post, this.frame.catalogue, this.now.slice(0, 10));
    const actor: Actor = { subject, unit, role };
    const command = { name: turn.command, data: turn.body } as Parameters<typeof decide>[0];
    this.carry(decide(command, this.state, this.context(actor)), actor);
  }

  /** Lets time pass; what falls due by then is sounded. */
  passTo(at: string): void {
    for (;;) {
      const alarm = pendingAlarms(this.state)[0];
      if (alarm === undefined || alarm.at > at) break;
      this.now = alarm.at;
      this.append(alarmEvents(alarm, this.state), { subject: 'clock', unit: 'system', role: 'system' });
    }
    this.now = at;
  }

  situation(): Situation {
    const dueAt = this.state.clocks.dossier?.dueAt ?? null;
    return { at: this.now, dueAt, allowed: allowedCommands(this.state, this.pinned.route) };
  }

  private carry(decision: Decision, actor: Actor): void {
    this.acts += 1;
    const rules = rulesOf(this.pinned.procedureCase);
    const plan = planClocks(decision.clocks, this.calendar, (series) => this.calendarOf(series), rules);
    this.append(decision.toEvents(plan), actor);
  }

  private calendarOf(series: string): WorkCalendar {
    const calendar = this.frame.catalogue.calendars[series];
    if (calendar === undefined) throw new Error(`the catalogue has no calendar "${series}"`);
    return calendar;
  }

  private append(bodies: readonly EventBody[], actor: Actor): void {
    for (const body of bodies) {
      const seq = this.state.seq + 1;
      const envelope = { code: this.dossier.id, seq, at: this.now, actor, cause: 'rehearsal', prevHash: '', hash: '' };
      const event = { ...envelope, ...body } as DossierEvent;
      this.state = evolve(this.state, event);
      this.events.push(event);
    }
  }

  private context(actor: Actor): DecisionContext {
    const { route, procedureCase } = this.pinned;
    return { route, actor, now: this.now, maxSupplements: procedureCase.maxSupplements, rulesPinned: true };
  }
}
