import type { Model } from 'mongoose';
import { openKey } from './row-keys';
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
  readonly _id: { readonly unit: string; readonly late: boolean; readonly handoff: string; readonly day: string };
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
  const key = { unit: '$holder', late: '$late', handoff: '$handoff', day: '$urgentDay' };
  const groups = await model
    .aggregate<Group>([
      // The key says once more that it is open, for servers that search by equality of texts only.
      { $match: { closed: false, ...(units?.length === 1 ? { holder: only } : { keys: openKey }) } },
      { $group: { _id: key, count: { $sum: 1 } } },
    ])
    .exec();
  const wanted = units ?? [...new Set(groups.map((group) => group._id.unit))].sort();
  return wanted.map((unit) =>
    countsOf(
      unit,
      groups.filter((group) => group._id.unit === unit),
      today,
    ),
  );
}

function countsOf(unit: string, groups: readonly Group[], today: string): UnitCounts {
  const sum = (counts: (key: Group['_id']) => boolean): number =>
    groups.reduce((total, { _id, count }) => total + (counts(_id) ? count : 0), 0);
  return {
    unit,
    holding: sum(() => true),
    offered: sum(({ handoff }) => handoff === 'offered'),
    late: sum(({ late }) => late),
    dueToday: sum(({ day }) => day === today),
  };
}
