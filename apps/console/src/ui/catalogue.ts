import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ProcedureList } from '@lienthong/contracts';
import { ask } from '../server/ask';
import { useBilingual } from '../text/texts';
import type { Bilingual } from '../text/texts';

/** A unit in force on a day, as `GET /units` tells of it. */
export interface KnownUnit {
  readonly code: string;
  readonly name: Bilingual;
  readonly tier: string;
  readonly parent: string | null;
  readonly offices: readonly { readonly code: string; readonly name: Bilingual }[];
}

export interface KnownUnits {
  readonly tiers: readonly { readonly code: string; readonly name: Bilingual; readonly rank: number }[];
  readonly items: readonly KnownUnit[];
}

const rarely = 10 * 60_000;

export const unitsQuery = queryOptions({
  queryKey: ['catalogue', 'units'],
  queryFn: () => ask<KnownUnits>('/units'),
  staleTime: rarely,
});

export const proceduresQuery = queryOptions({
  queryKey: ['catalogue', 'procedures'],
  queryFn: () => ask<ProcedureList>('/procedures'),
  staleTime: rarely,
});

/** Names units; a code that is not in force today is shown as it is. */
export function useUnitName(): (code: string | null | undefined) => string {
  const { data } = useQuery(unitsQuery);
  const pick = useBilingual();
  return (code) => {
    if (code === null || code === undefined) return '–';
    const unit = data?.items.find((one) => one.code === code);
    return unit === undefined ? code : pick(unit.name);
  };
}

export function useTierName(): (code: string) => string {
  const { data } = useQuery(unitsQuery);
  const pick = useBilingual();
  return (code) => {
    const tier = data?.tiers.find((one) => one.code === code);
    return tier === undefined ? code : pick(tier.name);
  };
}

export function useProcedureName(): (code: string) => string {
  const { data } = useQuery(proceduresQuery);
  const pick = useBilingual();
  return (code) => {
    const procedure = data?.items.find((one) => one.code === code);
    return procedure === undefined ? code : pick(procedure.name);
  };
}
