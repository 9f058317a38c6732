import { timelinessOf } from '@lienthong/domain';
import type { DossierEvent, Timeliness } from '@lienthong/domain';
import { isRowEvent } from './control-row';
import type { ControlRow, Party, RemarkEvent } from './control-row';
import { actorOf, openRow, partyAt } from './open-row';

/**
 * The control slip's rows, folded from the history: every hand-over is a row, every other event a remark in the row of
 * its turn. Each event stands in it exactly once, by its number.
 */
export function controlRows(events: readonly DossierEvent[]): readonly ControlRow[] {
  const fold = new ControlFold();
  for (const event of events) fold.take(event);
  return fold.rows;
}

class ControlFold {
  rows: ControlRow[] = [];
  private giver: Party = { kind: 'applicant' };

  take(event: DossierEvent): void {
    if (isRowEvent(event)) {
      const running = this.rows.findLast((row) => row.kind === 'step' && row.endedAt === null)?.clock ?? null;
      if (event.type === 'StepAssigned') this.end(isOpenStep, event.at, null);
      this.rows.push(openRow(event, this.giver, running));
    } else {
      const at = this.rows.lastIndexOf(this.rowOf(event));
      this.change((row, index) => (index === at ? { ...row, remarks: [...row.remarks, event] } : row));
      this.follow(event);
    }
    this.giver = nextGiver(event) ?? this.giver;
  }

  /** The turn an event belongs to: of its clock, hand-off or leg, else the step that is being worked on. */
  private rowOf(event: RemarkEvent): ControlRow {
    const ofClock = clockOf(event);
    const found = ofClock === null ? undefined : this.rows.findLast((row) => row.clock === ofClock);
    const row = found ?? this.rows.findLast(isOpenStep) ?? this.rows.findLast(({ kind }) => kind !== 'leg');
    if (row === undefined) throw new Error(`event ${event.code}:${event.seq} stands before the receipt`);
    return row;
  }

  private follow(event: RemarkEvent): void {
    switch (event.type) {
      case 'StepCompleted':
      case 'StepReturned':
      case 'DossierRefused':
        return this.end(isOpenStep, event.at);
      case 'HandoffAccepted':
        return this.accept(event);
      case 'HandoffRefused':
      case 'HandoffRecalled':
      case 'OpinionGiven':
      case 'LegCompleted':
        return this.end(openOf(clockOf(event)), event.at);
      case 'HandoffLapsed':
      case 'OpinionDefaulted':
        return this.end(openOf(clockOf(event)), event.at, 'late');
      case 'ProcessingFinished':
        return this.end(isOpenDossier, event.data.finishedAt, event.data.timeliness);
      case 'DossierCompleted':
        return this.end((row) => row.endedAt === null, event.at, event.data.timeliness);
      case 'ClockPaused':
        return this.plan((row) => isOpenDossier(row) || isOpenStep(row), null);
      case 'PaperDisputed':
        return this.plan(isOpenStep, null);
      default:
        return this.replan(event);
    }
  }

  private accept(event: Extract<RemarkEvent, { type: 'HandoffAccepted' }>): void {
    const receiver = partyAt(event.data.to, event.actor.subject);
    const accepted = openOf(clockOf(event));
    this.change((row) => (accepted(row) ? { ...row, receiver } : row));
    this.end(accepted, event.at);
  }

  private replan({ data }: RemarkEvent): void {
    if (!('clocks' in data)) return;
    for (const { id, dueAt } of data.clocks) this.plan(openOf(id), dueAt);
  }

  private plan(which: Which, dueAt: string | null): void {
    this.change((row) => (which(row) ? { ...row, dueAt } : row));
  }

  /** Without a given result, the dates decide. */
  private end(which: Which, endedAt: string, given?: Timeliness | null): void {
    this.change((row) => {
      if (!which(row)) return row;
      const byDates = row.dueAt === null ? null : timelinessOf(endedAt, row.dueAt);
      return { ...row, endedAt, result: given === undefined ? byDates : given };
    });
  }

  private change(to: (row: ControlRow, index: number) => ControlRow): void {
    this.rows = this.rows.map(to);
  }
}

type Which = (row: ControlRow) => boolean;
const isOpenStep: Which = ({ kind, endedAt }) => kind === 'step' && endedAt === null;
const isOpenDossier: Which = ({ kind, endedAt }) => kind === 'dossier' && endedAt === null;
const openOf =
  (clock: string | null): Which =>
  (row) =>
    row.endedAt === null && row.clock === clock;

/** The clock an event speaks of, if it speaks of one. */
function clockOf({ data }: RemarkEvent): string | null {
  if ('clock' in data && typeof data.clock === 'string') return data.clock;
  if ('handoff' in data) return `handoff:${data.handoff}`;
  return 'leg' in data ? `leg:${data.leg}:${data.nth}` : null;
}

function nextGiver(event: DossierEvent): Party | null {
  switch (event.type) {
    case 'DossierReceived':
    case 'StepCompleted':
    case 'StepReturned':
      return actorOf(event);
    case 'HandoffRefused':
      return partyAt(event.data.to, event.actor.subject);
    case 'HandoffRecalled':
      return partyAt(event.data.from, event.actor.subject);
    default:
      return null;
  }
}
