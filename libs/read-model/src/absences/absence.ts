/** An officer who is away for a time, and the one who stands in. A record is never deleted; an ended one stays. */
export interface Absence {
  /** `<unit>-<number>`. Unique, so that of two that are recorded at one moment the later must look at the earlier. */
  readonly _id: string;
  readonly unit: string;
  /** Place in the order of the unit's absences, from 1. */
  readonly number: number;
  /** Subject who is away. */
  readonly officer: string;
  /** Subject who stands in. */
  readonly delegate: string;
  /** First and last legal instant, both included, ISO at +07:00. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  /** Leader who recorded it. */
  readonly by: string;
  /** Legal instant. */
  readonly recordedAt: string;
  /** Legal instant at which it was ended by hand, and by whom. */
  readonly endedAt: string | null;
  readonly endedBy: string | null;
  /** How many steps were moved to the delegate. */
  readonly moved: number;
}

/** Whether an absence is on at a legal instant. */
export function isAbsentAt({ from, to, endedAt }: Absence, at: string): boolean {
  return endedAt === null && from <= at && at <= to;
}

/** `planned`, `in-force`, or `ended` by hand or by its date. */
export function absenceStatus(absence: Absence, now: string): 'planned' | 'in-force' | 'ended' {
  if (absence.endedAt !== null || absence.to < now) return 'ended';
  return absence.from <= now ? 'in-force' : 'planned';
}
