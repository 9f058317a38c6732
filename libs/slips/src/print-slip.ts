import type { Applicant } from '@lienthong/contracts';
import { DomainError } from '@lienthong/domain';
import type { Catalogue, DossierEvent } from '@lienthong/domain';
import { composeApology } from './compose/apology';
import { composeControl } from './compose/control';
import { composeReceipt } from './compose/receipt';
import { composeRefusal } from './compose/refusal';
import type { ComposedSlip, SlipPaper } from './compose/slip-paper';
import { composeStop } from './compose/stop';
import { composeSupplement } from './compose/supplement';
import { slipEvent } from './forms/choose-event';
import { formSetOn } from './forms/form-sets';
import type { FormSet, OfficialForm } from './forms/form-sets';
import type { SlipForm } from './forms/slip-form';
import { closing } from './layout/closing';
import type { LookUp } from './layout/closing';
import { CatalogueNames } from './names/catalogue-names';
import { renderPdf } from './render/render-pdf';

/** A slip to be printed. */
export interface SlipRequest {
  readonly form: SlipForm;
  /** Number of the event it shall be of; left out: the last of its kind. */
  readonly seq?: number;
  /** The whole history, from the receipt on. */
  readonly events: readonly DossierEvent[];
  readonly catalogue: Pick<Catalogue, 'units' | 'procedures'>;
  /** Personal data, which no event has; null leaves the lines to be filled in by hand. */
  readonly applicant: Applicant | null;
  readonly lookUp: LookUp;
}

/** A printed slip. */
export interface Slip {
  /** `<form>/<dossier>/<event>`: the same however often it is printed. */
  readonly number: string;
  readonly title: string;
  readonly circular: string;
  /** The event it is of. */
  readonly seq: number;
  readonly fileName: string;
  readonly pdf: Buffer;
}

/**
 * Prints a slip from the events. It depends on nothing else than its request: printed again it is the same file, byte
 * by byte, however far the dossier has gone since.
 * @throws DomainError `SLIP.NOT_YET`, `SLIP.UNKNOWN`
 */
export async function printSlip(request: SlipRequest): Promise<Slip> {
  const paper = slipPaper(request);
  const { form, number, event, set, lookUp } = paper;
  const { body, signers } = compose(request.form, paper);
  const isControl = request.form === 'control';
  const pdf = await renderPdf({
    size: 'A5',
    orientation: isControl ? 'landscape' : 'portrait',
    title: `${form.title} ${number}`,
    content: [...body, closing(signers, lookUp, event.code, event.hash)],
    footer: `${form.title}, số ${number}`,
    fontSize: 10,
    at: event.at,
  });
  const fileName = `${request.form}-${event.code}-${event.seq}.pdf`;
  return { number, title: form.title, circular: set.circular, seq: event.seq, fileName, pdf };
}

function slipPaper({ form, seq, events, catalogue, applicant, lookUp }: SlipRequest): SlipPaper {
  const received = events[0];
  if (received?.type !== 'DossierReceived') throw new Error('a history begins with DossierReceived');
  const receivedOn = received.data.clock.start.slice(0, 10);
  const set = formSetOn(receivedOn);
  const official = officialForm(form, set, receivedOn);
  const event = slipEvent(form, events, seq);
  return {
    form: official,
    set,
    number: `${official.number}/${event.code}/${event.seq}`,
    event,
    issuedBy: form === 'control' ? received : event,
    received,
    history: events.filter((one) => one.seq <= event.seq),
    names: new CatalogueNames(catalogue, receivedOn),
    applicant,
    lookUp,
  };
}

function officialForm(form: SlipForm, { forms, circular }: FormSet, receivedOn: string): OfficialForm {
  const found = forms[form];
  if (found !== undefined) return found;
  const detail = `${circular}, in force for dossiers received on ${receivedOn}, has no slip "${form}"`;
  throw new DomainError('SLIP.UNKNOWN', detail, { form, receivedOn });
}

/** Each form is composed of its own kind of event; {@link slipEvent} chose one of that kind. */
function compose(form: SlipForm, paper: SlipPaper): ComposedSlip {
  const composers = {
    receipt: composeReceipt,
    supplement: composeSupplement,
    refusal: composeRefusal,
    apology: composeApology,
    stop: composeStop,
    control: composeControl,
  };
  return (composers[form] as (paper: SlipPaper) => ComposedSlip)(paper);
}
