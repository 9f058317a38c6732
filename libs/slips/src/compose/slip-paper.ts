import type { Content } from 'pdfmake';
import type { Applicant } from '@lienthong/contracts';
import type { DossierEvent } from '@lienthong/domain';
import type { FormSet, OfficialForm } from '../forms/form-sets';
import { dotted, field } from '../layout/blocks';
import { heading } from '../layout/heading';
import type { Heading } from '../layout/heading';
import type { LookUp, Signature } from '../layout/closing';
import type { CatalogueNames } from '../names/catalogue-names';

export type EventOf<T extends DossierEvent['type']> = Extract<DossierEvent, { type: T }>;

/** All that a slip is composed of. */
export interface SlipPaper<E extends DossierEvent = DossierEvent> {
  readonly form: OfficialForm;
  readonly set: FormSet;
  /** Number of this slip, for ever: `<form>/<dossier>/<event>`. */
  readonly number: string;
  /** The event it is printed of. */
  readonly event: E;
  /** The event whose actor issues it; of a control slip the receipt, of others the event itself. */
  readonly issuedBy: DossierEvent;
  readonly received: EventOf<'DossierReceived'>;
  /** The history up to the event, this included. */
  readonly history: readonly DossierEvent[];
  readonly names: CatalogueNames;
  /** Who applies; null leaves the lines to be filled in by hand. */
  readonly applicant: Applicant | null;
  readonly lookUp: LookUp;
}

/** What a form comes to: all above its foot, and who signs there. */
export interface ComposedSlip {
  readonly body: Content[];
  readonly signers: readonly Signature[];
}

const desk = 'mot-cua';

/** The unit that issues a slip, and the office of it that does. */
export function issuerOf({ issuedBy, names }: SlipPaper): { readonly unit: string; readonly office: string } {
  const { actor, position, at } = issuedBy;
  const unit = actor.role === 'system' ? position.unit : actor.unit;
  const officer = names.officer(actor.subject);
  const office = officer?.office ?? (unit === position.unit && actor.role !== 'desk-officer' ? position.office : desk);
  const known = names.unit(unit, at)?.offices.some(({ code }) => code === office) ?? true;
  return { unit, office: known ? office : desk };
}

/** The heading of a slip that a desk or an office issues. */
export function deskHeading(paper: SlipPaper, subtitle?: string): Content[] {
  const { unit, office } = issuerOf(paper);
  const { names, event } = paper;
  const officeName = names.officeName(unit, office, event.at);
  return headingOf(paper, { above: names.unitName(unit, event.at), issuer: officeName, subtitle });
}

/** The heading of a slip that the head of a unit signs. */
export function unitHeading(paper: SlipPaper, subtitle?: string): Content[] {
  const { names, event } = paper;
  const { unit } = issuerOf(paper);
  const parent = names.unit(unit, event.at)?.parent ?? null;
  const above = parent === null ? '' : names.unitName(parent, event.at);
  return headingOf(paper, { above, issuer: names.unitName(unit, event.at), subtitle });
}

function headingOf(paper: SlipPaper, over: Pick<Heading, 'above' | 'issuer' | 'subtitle'>): Content[] {
  const { form, set, number, event, names } = paper;
  return heading({
    ...over,
    number,
    place: names.placeName(issuerOf(paper).unit, event.at),
    at: event.at,
    form: `Mẫu số ${form.number}, ${set.circular}`,
    title: form.title,
  });
}

/** Who applies, as far as it is known; what the form asks for and nobody gave stays open. */
export function applicantLines({ applicant }: SlipPaper): Content[] {
  if (applicant === null) {
    return [field('Ông/Bà', dotted), field('Địa chỉ', dotted), field('Số điện thoại', dotted)];
  }
  const { idNumber, address, phone, email } = applicant;
  return [
    ...(idNumber === undefined ? [] : [field('Số định danh/CCCD', idNumber)]),
    field('Địa chỉ', address ?? dotted),
    field('Số điện thoại', [phone ?? dotted, ...(email === undefined ? [] : [`Email: ${email}`])].join('   ')),
  ];
}

/** Who signs for an event: nobody yet where no person gave it. */
export function actorName({ event, names }: SlipPaper): string {
  return event.actor.role === 'system' ? '' : names.officerName(event.actor.subject);
}

/** Name of the applicant, or the line for it. */
export function applicantName({ applicant }: SlipPaper): string {
  return applicant?.name ?? dotted;
}

/** The matter: procedure with its code, and the case where the procedure has several. */
export function matter({ received, names }: SlipPaper): string {
  const name = names.procedureName(received.data);
  const several = (names.procedure(received.data)?.cases.length ?? 0) > 1;
  return several ? `${name} - ${names.case(received.data)?.name.vi ?? received.data.case}` : name;
}
