import type { Model } from 'mongoose';
import type { ViewDocument } from './view-document';

/** What lies at a unit now. */
export interface UnitCounts {
  readonly unit: string;
  /** Open dossiers it must act on, those offered to it among them. */
  readonly holding: number;
  /** Offered to it and not accepted yet. */
  readonly offered: number;
  /** Open dossiers it must act on that are past their appointment. */
  readonly late: number;
  /** Those whose soonest deadline is on the day asked about. */
  readonly dueToday: number;
}

interface Group {
  readonly _id: { readonly unit: string; readonly late: boolean; readonly handoff: string };
  readonly count: number;
}

/**
 * Counts of every unit that has something to do, or of the given ones, sorted by code.
 * @param today date `YYYY-MM-DD` of legal time
 */
export async function countByUnit(
  model: Model<ViewDocument>,
  today: string,
  units?: readonly string[],
): Promise<UnitCounts[]> {
  const [only] = units ?? [];
  const match = { closed: false, ...(units?.length === 1 ? { holder: only } : {}) };
  const dueToday = { ...match, urgentAt: { $gte: today, $lt: `${today}\uffff` } };
  const [groups, due] = await Promise.all([
    model
      .aggregate<Group>([
        { $match: match },
        { $group: { _id: { unit: '$holder', late: '$late', handoff: '$handoff' }, count: { $sum: 1 } } },
      ])
      .exec(),
    model
      .aggregate<{ _id: string; count: number }>([
        { $match: dueToday },
        { $group: { _id: '$holder', count: { $sum: 1 } } },
      ])
      .exec(),
  ]);
  const wanted = units ?? [...new Set(groups.map((group) => group._id.unit))].sort();
  return wanted.map((unit) => {
    const own = groups.filter((group) => group._id.unit === unit);
    const sum = (some: readonly Group[]): number => some.reduce((total, group) => total + group.count, 0);
    return {
      unit,
      holding: sum(own),
      offered: sum(own.filter((group) => group._id.handoff === 'offered')),
      late: sum(own.filter((group) => group._id.late)),
      dueToday: due.find((group) => group._id === unit)?.count ?? 0,
    };
  });
}
