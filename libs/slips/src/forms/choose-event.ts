import { DomainError } from '@lienthong/domain';
import type { DossierEvent, EventType } from '@lienthong/domain';
import { slipForms } from './slip-form';
import type { SlipForm } from './slip-form';

/** The event that brings a slip about; the control slip follows every one. */
const eventOf: Readonly<Record<Exclude<SlipForm, 'control'>, EventType>> = {
  receipt: 'DossierReceived',
  supplement: 'SupplementRequested',
  refusal: 'DossierRefused',
  apology: 'ApologyIssued',
  stop: 'DossierStopped',
};

/** @throws DomainError `SLIP.UNKNOWN` for a name that is none of a form */
export function slipFormOf(name: string): SlipForm {
  const found = slipForms.find((form) => form === name);
  if (found !== undefined) return found;
  throw new DomainError('SLIP.UNKNOWN', `there is no slip of this name; there are ${slipForms.join(', ')}`);
}

/**
 * The event a slip is printed of: the one numbered `seq`, else the last of its kind. A control slip is printed as of
 * any event.
 * @throws DomainError `SLIP.NOT_YET` naming the event that has not happened, `SLIP.UNKNOWN` for a `seq` of another kind
 */
export function slipEvent(form: SlipForm, events: readonly DossierEvent[], seq?: number): DossierEvent {
  const code = events[0]?.code ?? '';
  const type = form === 'control' ? null : eventOf[form];
  const candidates = type === null ? events : events.filter((event) => event.type === type);
  if (candidates.length === 0) throw notYet(`dossier ${code} has no ${type ?? 'event'} yet`, form, type);
  const found = seq === undefined ? candidates.at(-1) : candidates.find((event) => event.seq === seq);
  if (found !== undefined) return found;
  const last = events.at(-1)?.seq ?? 0;
  if (seq !== undefined && seq > last)
    throw notYet(`dossier ${code} has ${last} events, no event ${seq} yet`, form, type);
  const printable = candidates.map((event) => event.seq);
  const detail = `event ${seq} of dossier ${code} is no ${type}; slip "${form}" is of event ${printable.join(', ')}`;
  throw new DomainError('SLIP.UNKNOWN', detail, { form, printable });
}

function notYet(what: string, form: SlipForm, missing: EventType | null): DomainError {
  return new DomainError('SLIP.NOT_YET', `${what}: slip "${form}" is printed after it`, { form, missing });
}
