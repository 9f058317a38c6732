import type { DossierViewStore } from '@lienthong/read-model';
import type { DigestItem } from './digest-text';

/** A dossier that a unit must act on, and who there has it. */
export interface UnitWork extends DigestItem {
  readonly office: string;
  readonly assignee: string | null;
}

const pageSize = 100;
const mostRead = 500;

/** What a unit has that is late, due on a day, or waits to be accepted; the most urgent first, at most 500. */
export async function unitWork(views: DossierViewStore, unit: string, day: string): Promise<UnitWork[]> {
  const work: UnitWork[] = [];
  const endOfDay = `${day}T23:59:59+07:00`;
  let cursor: string | undefined;
  do {
    const page = await views.queue(unit, { limit: pageSize, ...(cursor === undefined ? {} : { cursor }) });
    const urgent = page.rows.filter((row) => row.urgentAt <= endOfDay);
    for (const row of urgent) {
      const view = await views.find(row._id);
      const { handoff, position, assignee } = view?.state ?? {
        handoff: { kind: 'none' as const },
        position: null,
        assignee: null,
      };
      const offered = handoff.kind === 'offered' && handoff.to.unit === unit;
      work.push({
        code: row._id,
        stepName: row.stepName,
        group: offered ? 'offered' : row.urgentAt < `${day}T00:00:00+07:00` ? 'late' : 'today',
        dueAt: row.urgentAt,
        office: offered ? handoff.to.office : (position?.office ?? ''),
        assignee: offered ? null : assignee,
      });
    }
    cursor = urgent.length < page.rows.length ? undefined : (page.next ?? undefined);
  } while (cursor !== undefined && work.length < mostRead);
  return work;
}
