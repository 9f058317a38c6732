import { queryText } from '../server/ask';

/** Lists of the desk, by the last part of their addresses. */
export const deskLists = ['can-kiem-tra', 'cho-bo-sung', 'ket-qua', 'tu-choi', 'hen-tra-hom-nay', 'qua-han'] as const;
export type DeskList = (typeof deskLists)[number];

/** Whose desk it is, and on which legal date. */
export interface DeskDay {
  readonly unit: string;
  readonly today: string;
}

export interface ListPart {
  readonly limit: number;
  readonly cursor?: string;
  readonly total?: true;
}

export function isDeskList(text: string): text is DeskList {
  return (deskLists as readonly string[]).includes(text);
}

/**
 * Path that answers a list. A tile's number is the total of the same path, so the two cannot differ.
 * What the desk must act on lies at its unit; what its citizens ask about lies with any unit.
 */
export function listPath(list: DeskList, day: DeskDay, part: ListPart): string {
  return `/dossiers${queryText({ unit: day.unit, closed: false, sort: 'due', ...filterOf(list, day), ...part })}`;
}

function filterOf(list: DeskList, { unit, today }: DeskDay): Readonly<Record<string, string | number | boolean>> {
  switch (list) {
    case 'can-kiem-tra':
      return { holder: unit, status: 2 };
    case 'ket-qua':
      return { holder: unit, status: 9 };
    case 'tu-choi':
      return { holder: unit, business: 'refused' };
    case 'cho-bo-sung':
      return { status: 5 };
    case 'hen-tra-hom-nay':
      return { 'due-after': today, 'due-before': dayAfter(today) };
    case 'qua-han':
      return { late: true };
  }
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
