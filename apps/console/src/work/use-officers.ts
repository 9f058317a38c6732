import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ListedOfficer, OfficerList } from '@lienthong/contracts';
import { ask } from '../server/ask';
import { useMe } from '../session/use-me';

interface OfficersQuery {
  readonly queryKey: readonly string[];
  readonly queryFn: () => Promise<OfficerList>;
  readonly staleTime: number;
}

/** Officers of a unit, with who is away. Below `list`, since an absence that begins moves work. */
export function officersQuery(unit: string): OfficersQuery {
  return {
    queryKey: ['list', 'officers', unit],
    queryFn: () => ask<OfficerList>(`/units/${encodeURIComponent(unit)}/officers`),
    staleTime: 60_000,
  };
}

/** Officers of the own unit. */
export function useOfficers(): UseQueryResult<OfficerList> {
  return useQuery(officersQuery(useMe().unit.code));
}

/** Names officers of the own unit; someone who is not among them is shown by subject. */
export function useOfficerName(): (subject: string) => string {
  const { data } = useOfficers();
  return (subject) => data?.items.find((one) => one.subject === subject)?.name ?? subject;
}

/** Officers by office, in the order in which the unit has them. */
export function byOffice(officers: readonly ListedOfficer[]): readonly (readonly ListedOfficer[])[] {
  const groups = new Map<string, ListedOfficer[]>();
  for (const officer of officers) {
    const group = groups.get(officer.office.code);
    if (group === undefined) groups.set(officer.office.code, [officer]);
    else group.push(officer);
  }
  return [...groups.values()];
}
