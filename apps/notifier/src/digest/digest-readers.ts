import type { Officer, Unit } from '@lienthong/domain';
import type { Directory } from '../recipients/directory';
import type { Audience } from '../rules/alert-kinds';
import type { UnitWork } from './unit-work';

/** Somebody with the dossiers of their digest. */
export interface DigestReader {
  readonly subject: string;
  readonly items: readonly UnitWork[];
}

interface Place {
  readonly unit: Unit;
  readonly directory: Directory;
}

/** Who reads of which work: officers of their own and their office's, heads of their office's, leaders of it all. */
export function readersOf(work: readonly UnitWork[], to: readonly Audience[], place: Place): readonly DigestReader[] {
  const bySubject = new Map<string, UnitWork[]>();
  for (const item of work) {
    const readers = new Set(
      to.flatMap((audience) => readersOfItem(item, audience, place)).map(({ subject }) => subject),
    );
    for (const subject of readers) bySubject.set(subject, [...(bySubject.get(subject) ?? []), item]);
  }
  return [...bySubject].map(([subject, items]) => ({ subject, items }));
}

function readersOfItem(item: UnitWork, audience: Audience, { unit, directory }: Place): readonly Officer[] {
  switch (audience) {
    case 'officer': {
      const own = unit.officers.filter(({ subject }) => subject === item.assignee);
      return own.length > 0 ? own : directory.officers(unit, item.office);
    }
    case 'head-of-office':
      return directory.heads(unit, item.office);
    case 'leader':
      return directory.leaders(unit);
    default:
      return [];
  }
}
