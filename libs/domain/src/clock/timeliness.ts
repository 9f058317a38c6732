import { dateOfInstant } from '../time/instant';

/** How a finished dossier stands to its appointment. */
export type Timeliness = 'early' | 'on-time' | 'late';

/**
 * Compares Vietnamese dates, not hours (design 6): 17:01 or 23:59 on the appointment date is still on time. Instants may
 * have any offset. Without an appointment nothing can be late.
 * @throws DomainError CLOCK.INSTANT_INVALID
 */
export function timelinessOf(finishedAt: string, dueAt: string | null): Timeliness {
  if (dueAt === null) return 'on-time';
  const [finished, due] = [dateOfInstant(finishedAt), dateOfInstant(dueAt)];
  if (finished === due) return 'on-time';
  return finished < due ? 'early' : 'late';
}
