import { useQueries, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { DossierAct, DossierActs } from '@lienthong/contracts';
import { actsQuery } from '../dossier/dossier-queries';

/** An event of the dossier makes its acts stale at once; time alone changes little, and a list asks for many. */
export const actsFreshMs = 60_000;

/** What can be done with a dossier now, as the API judges it for who is signed in. */
export function useActs(code: string): UseQueryResult<DossierActs> {
  return useQuery({ ...actsQuery(code), staleTime: actsFreshMs });
}

/** The acts of each row of a list; undefined until they are known. */
export function useActsOf(codes: readonly string[]): (code: string) => DossierActs | undefined {
  return useQueries({
    queries: codes.map((code) => ({ ...actsQuery(code), staleTime: actsFreshMs })),
    combine: (results) => {
      const known = new Map(results.flatMap(({ data }) => (data === undefined ? [] : [[data.code, data] as const])));
      return (code: string) => known.get(code);
    },
  });
}

export function actOf(acts: DossierActs | undefined, command: DossierAct['command']): DossierAct | undefined {
  return acts?.acts.find((act) => act.command === command);
}

export function isAllowed(acts: DossierActs | undefined, command: DossierAct['command']): boolean {
  return actOf(acts, command)?.allowed === true;
}
