import type { DossierEvent, PlannedClock, Position } from '@lienthong/domain';
import type { ControlRow, Party, RowEvent } from './control-row';

const applicant: Party = { kind: 'applicant' };

/** The office at a position, with the officer who acts there. */
export function partyAt(position: Pick<Position, 'unit' | 'office'>, subject: string | null): Party {
  return { kind: 'office', unit: position.unit, office: position.office, subject };
}

/** The one who gave an event, at its position. */
export function actorOf(event: DossierEvent): Party {
  return partyAt(event.position, event.actor.role === 'system' ? null : event.actor.subject);
}

type Turn = Pick<ControlRow, 'kind' | 'giver' | 'receiver'> & { readonly clock: PlannedClock | null };

/** The row that an event opens; `giver` is who let go of the dossier before it. */
export function openRow(event: RowEvent, giver: Party, running: string | null): ControlRow {
  const { seq, at } = event;
  const { clock, ...turn } = turnOf(event, giver, running);
  const ended = turn.kind === 'return' ? at : null;
  const due = clock?.dueAt ?? null;
  return { ...turn, seq, at, clock: clock?.id ?? null, dueAt: due, endedAt: ended, result: null, remarks: [] };
}

function turnOf(event: RowEvent, giver: Party, running: string | null): Turn {
  switch (event.type) {
    case 'DossierReceived':
      return { kind: 'dossier', giver: applicant, receiver: actorOf(event), clock: event.data.clock };
    case 'StepAssigned': {
      const { assignee, clock, replaces } = event.data;
      const again = replaces === undefined ? actorOf(event) : partyAt(event.position, replaces);
      const receiver = partyAt(event.position, assignee);
      return { kind: 'step', giver: clock.id === running ? again : giver, receiver, clock };
    }
    case 'HandoffOffered': {
      const subject = event.actor.role === 'system' ? null : event.actor.subject;
      const { from, to, clock } = event.data;
      return { kind: 'handoff', giver: partyAt(from, subject), receiver: partyAt(to, null), clock };
    }
    case 'OpinionRequested':
    case 'LegOpened':
      return {
        kind: 'leg',
        giver: actorOf(event),
        receiver: partyAt(event.data.to, null),
        clock: event.data.clock,
      };
    case 'ResultReturned':
    case 'RefusalDelivered':
      return { kind: 'return', giver: actorOf(event), receiver: applicant, clock: null };
  }
}
