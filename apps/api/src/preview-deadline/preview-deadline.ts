import type { DeadlinePreview, ReceiveDossier } from '@lienthong/contracts';
import {
  DomainError,
  allottedFor,
  competentUnit,
  computeDeadline,
  dateOfInstant,
  findUnit,
  pinCase,
} from '@lienthong/domain';
import type { Catalogue, WorkCalendar } from '@lienthong/domain';
import { procedureAndCase } from '../receive-dossier/check-receipt';

/** What would be received. */
export type PreviewedReceipt = Pick<ReceiveDossier, 'procedure' | 'case' | 'channel' | 'competentUnit'> & {
  readonly receivingUnit: string;
};

/**
 * The appointment that a dossier would get if it were received at an instant, as the receipt itself plans it.
 * @throws DomainError as the receipt does, but for the papers
 */
export function previewDeadline(
  asked: PreviewedReceipt,
  catalogue: Catalogue,
  calendars: Readonly<Record<string, WorkCalendar>>,
  receivedAt: string,
): DeadlinePreview {
  const date = dateOfInstant(receivedAt);
  const { procedure, procedureCase } = procedureAndCase(asked, catalogue, date);
  const allotted = allottedFor(procedureCase, asked.channel);
  const receiving = findUnit(catalogue, asked.receivingUnit, date);
  const competent = competentUnit(catalogue, procedureCase, asked.competentUnit ?? receiving.code, date);
  const route = pinCase(procedureCase, { receiving: receiving.code, competent: competent.code }, catalogue, date);
  const calendar = calendars[receiving.calendar];
  if (calendar === undefined) {
    throw new DomainError('CALENDAR.UNKNOWN', `calendar "${receiving.calendar}" is not in the catalogue`);
  }
  const { dueAt, effectiveStart, explanation } = computeDeadline({ ...allotted, start: receivedAt, calendar });
  if (dueAt === null) throw new Error('a clock without a pause has an end');
  const { fee, papers } = procedureCase;
  return {
    procedure: procedure.code,
    case: procedureCase.code,
    channel: asked.channel,
    receivingUnit: receiving.code,
    competentUnit: competent.code,
    ...{ receivedAt, allotted, dueAt, effectiveStart, explanation, fee, papers },
    stepCount: route.steps.length,
  };
}
