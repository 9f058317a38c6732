import { z } from 'zod';
import { catalogueCode, freeText } from '@lienthong/contracts';
import { formatInstant, parseInstant } from '@lienthong/domain';

const when = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?\+07:00)?$/, 'must be a date, or an instant at +07:00');

/** Body of `POST /absences`. */
export const absenceRequest = z
  .strictObject({
    officer: catalogueCode.describe('Subject who is away, e.g. cb-05431-tu-phap-ho-tich'),
    delegate: catalogueCode.describe('Subject of the same unit and role who stands in'),
    from: when.describe('First day, or instant'),
    to: when.describe('Last day (till its end), or last instant'),
    reason: freeText(500),
  })
  .meta({ id: 'RecordAbsence' });
export type AbsenceRequest = z.output<typeof absenceRequest>;

/** First and last instant; a day counts from its beginning to its end. @throws DomainError CLOCK.INSTANT_INVALID */
export function spanOf({ from, to }: Pick<AbsenceRequest, 'from' | 'to'>): { from: string; to: string } {
  return { from: instantOf(from, '00:00:00'), to: instantOf(to, '23:59:59') };
}

function instantOf(text: string, timeOfDay: string): string {
  return formatInstant(parseInstant(text.includes('T') ? text : `${text}T${timeOfDay}+07:00`));
}
