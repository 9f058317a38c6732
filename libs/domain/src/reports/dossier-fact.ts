import type { Channel } from '../catalogue/procedure';
import { timelinessOf } from '../clock/timeliness';
import type { Timeliness } from '../clock/timeliness';
import type { BusinessKind, DossierState } from '../dossier/dossier-state';
import { unitToday } from '../dossier/dossier-state';
import type { DossierEvent } from '../dossier/events';
import { dateOfInstant } from '../time/instant';

/** What a fact is made of: the view of a dossier has it all. */
export interface FactSource {
  readonly procedure: string;
  readonly procedureVersion: number;
  readonly case: string;
  readonly field: string;
  readonly holder: string | null;
  readonly state: DossierState;
  readonly events: readonly DossierEvent[];
}

/** What reports know of one dossier; nothing of it is personal. Instants are legal, with +07:00; dates are theirs. */
export interface DossierFact {
  readonly code: string;
  /** Sequence number of the event it was made after. */
  readonly seq: number;
  /** Unit whose desk received it. */
  readonly unit: string;
  readonly field: string;
  readonly procedure: string;
  readonly procedureVersion: number;
  readonly case: string;
  readonly channel: Channel;
  readonly business: BusinessKind;
  /** Unit that must act; null once closed. */
  readonly holder: string | null;
  /** Whether that is another unit than the receiving one, or who took over from it. */
  readonly elsewhere: boolean;
  readonly receivedAt: string;
  readonly receivedOn: string;
  /** Appointment. Null while paused, unless it had passed before: a pause does not undo that. */
  readonly dueAt: string | null;
  readonly dueOn: string | null;
  /** When four fifths of the working time have gone; null while paused. */
  readonly riskAt: string | null;
  readonly pausedOn: string | null;
  /** When its clock stopped: result ready, refused, withdrawn or stopped. */
  readonly finishedAt: string | null;
  readonly finishedOn: string | null;
  /** Of all that are finished, also of those that ended without a result. */
  readonly timeliness: Timeliness | null;
  /** Only units other than the receiving one overran a clock of their own. */
  readonly overranOutside: boolean;
  readonly closed: boolean;
}

/** The fact of a dossier. @throws DomainError CLOCK.INSTANT_INVALID */
export function dossierFact({ state, events, ...source }: FactSource): DossierFact {
  const { clock, clocks, receivingUnit, receivedAt } = state;
  const finishedAt = clock.kind === 'stopped' ? clock.at : null;
  const dueAt = clocks.dossier?.dueAt ?? (clocks.dossier?.breached === true ? lastBreached(events) : null);
  const { holder, procedure, procedureVersion, case: procedureCase, field } = source;
  return {
    code: state.code,
    seq: state.seq,
    unit: receivingUnit,
    field,
    procedure,
    procedureVersion,
    case: procedureCase,
    channel: state.channel,
    business: state.business.kind,
    holder,
    elsewhere: holder !== null && holder !== unitToday(state, receivingUnit),
    receivedAt,
    receivedOn: dateOfInstant(receivedAt),
    dueAt,
    dueOn: dueAt === null ? null : dateOfInstant(dueAt),
    riskAt: clocks.dossier?.warnAt ?? null,
    pausedOn: clock.kind === 'paused' ? dateOfInstant(clock.since) : null,
    finishedAt,
    finishedOn: finishedAt === null ? null : dateOfInstant(finishedAt),
    timeliness: finishedAt === null ? null : (state.timeliness ?? timelinessOf(finishedAt, dueAt)),
    overranOutside: overranOutside(events, receivingUnit),
    closed: state.closed,
  };
}

function lastBreached(events: readonly DossierEvent[]): string | null {
  const breached = events.findLast((event) => event.type === 'SlaBreached' && event.data.kind === 'dossier');
  return breached?.type === 'SlaBreached' ? breached.data.dueAt : null;
}

/** Whose own clocks ran out: of a step its holder's, of a hand-off the receiver's, of a leg that of who was asked. */
function overranOutside(events: readonly DossierEvent[], receivingUnit: string): boolean {
  const asked = new Map<string, string>();
  const overran = new Set<string>();
  for (const event of events) {
    if (event.type === 'HandoffOffered') asked.set(event.data.clock.id, event.data.to.unit);
    else if (event.type === 'LegOpened' || event.type === 'OpinionRequested') {
      asked.set(event.data.clock.id, event.data.to.unit);
    } else if (event.type === 'SlaBreached' && ['step', 'handoff', 'leg'].includes(event.data.kind)) {
      overran.add(asked.get(event.data.clock) ?? event.position.unit);
    }
  }
  return overran.size > 0 && !overran.has(receivingUnit);
}
