import { DomainError } from '@lienthong/domain';
import type { Catalogue, Unit } from '@lienthong/domain';
import { absenceStatus } from '@lienthong/read-model';
import type { Absence } from '@lienthong/read-model';

type Officer = Unit['officers'][number];

/** What is asked for: the facts of an absence that rules look at. */
type AbsenceDraft = Pick<Absence, 'unit' | 'officer' | 'delegate' | 'from' | 'to'>;

/**
 * Officers of a unit on a date. A unit that is no more still finishes what it has: then those of its last version.
 */
export function officersOf({ units }: Pick<Catalogue, 'units'>, code: string, date: string): readonly Officer[] {
  const versions = units.filter((unit) => unit.code === code && unit.validFrom <= date);
  const inForce = versions.find(({ validTo }) => validTo === null || date <= validTo);
  const last = [...versions].sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
  return (inForce ?? last)?.officers ?? [];
}

/** @throws DomainError OFFICER.UNKNOWN */
export function knownOfficer(officers: readonly Officer[], subject: string, unit: string): Officer {
  const found = officers.find((officer) => officer.subject === subject);
  if (found !== undefined) return found;
  throw new DomainError('OFFICER.UNKNOWN', `unit ${unit} has no officer ${subject}`, { officer: subject, unit });
}

/**
 * Whether an absence can be recorded.
 * @param known absences of the unit that are not over
 * @throws DomainError OFFICER.UNKNOWN, OFFICER.ABSENT, ABSENCE.INVALID, ABSENCE.OVERLAPS
 */
export function checkAbsence(
  draft: AbsenceDraft,
  officers: readonly Officer[],
  known: readonly Absence[],
  now: string,
): void {
  const { unit, officer, delegate, from, to } = draft;
  const away = knownOfficer(officers, officer, unit);
  const standIn = knownOfficer(officers, delegate, unit);
  if (officer === delegate) throw invalid(draft, `${officer} cannot stand in for themself`);
  if (standIn.role !== away.role) {
    const rule = `${officer} is ${away.role}, and who stands in must be so too`;
    throw invalid(draft, `${delegate} is ${standIn.role}; ${rule}`);
  }
  if (from > to) throw invalid(draft, `it ends at ${to}, before it begins at ${from}`);
  if (to < now) throw invalid(draft, `it ended at ${to}; it is ${now} now`);
  checkAgainst(
    draft,
    known.filter((other) => absenceStatus(other, now) !== 'ended' && other.from <= to && from <= other.to),
  );
}

/** `others`: those that share a moment with the draft. */
function checkAgainst({ officer, delegate }: AbsenceDraft, others: readonly Absence[]): void {
  for (const other of others) {
    const context = { absence: other._id, from: other.from, to: other.to };
    const then = `from ${other.from} to ${other.to} (absence ${other._id})`;
    if (other.officer === officer) {
      throw new DomainError('ABSENCE.OVERLAPS', `${officer} is recorded as absent ${then}`, context);
    }
    if (other.officer === delegate) {
      throw new DomainError('OFFICER.ABSENT', `${delegate} is absent ${then} and cannot stand in`, context);
    }
    if (other.delegate === officer) {
      const detail = `${officer} stands in for ${other.officer} ${then}; end that one first and name somebody else`;
      throw new DomainError('ABSENCE.OVERLAPS', detail, context);
    }
  }
}

function invalid({ officer, delegate }: AbsenceDraft, why: string): DomainError {
  return new DomainError('ABSENCE.INVALID', `absence of ${officer}: ${why}`, { officer, delegate });
}
