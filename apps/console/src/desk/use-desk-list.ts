import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import type { DossierPage, ListedDossier } from '@lienthong/contracts';
import { ask } from '../server/ask';
import { useLegalNow } from '../session/installation';
import { useMe } from '../session/use-me';
import { listPath } from './desk-lists';
import type { DeskDay, DeskList } from './desk-lists';

/** How many there are; `capped`: at least so many. */
export interface DeskCount {
  readonly count: number;
  readonly capped: boolean;
}

const pageSize = 50;

function useDay(): DeskDay {
  const unit = useMe().unit.code;
  return { unit, today: useLegalNow()().slice(0, 10) };
}

/** The number on a tile. */
export function useDeskCount(list: DeskList): UseQueryResult<DeskCount> {
  const path = listPath(list, useDay(), { limit: 1, total: true });
  return useQuery({
    queryKey: ['list', 'desk', path],
    queryFn: ({ signal }) => ask<DossierPage>(path, { signal }),
    select: ({ items, total, totalCapped }): DeskCount => ({
      count: total ?? items.length,
      capped: totalCapped === true,
    }),
  });
}

/** How many hand-offs wait to be accepted here. */
export function useOfferedCount(): UseQueryResult<DeskCount> {
  const { unit } = useDay();
  return useQuery({
    queryKey: ['list', 'desk', 'offered', unit],
    queryFn: ({ signal }) =>
      ask<{ readonly items: readonly { readonly offered: number }[] }>(`/counts?unit=${unit}`, { signal }),
    select: ({ items }): DeskCount => ({ count: items.reduce((sum, one) => sum + one.offered, 0), capped: false }),
  });
}

/** The dossiers behind a tile, page after page. */
export function useDeskList(list: DeskList): UseInfiniteQueryResult<readonly ListedDossier[]> {
  const day = useDay();
  return useInfiniteQuery({
    queryKey: ['list', 'desk', 'rows', list, day],
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === '' ? {} : { cursor: pageParam };
      return ask<DossierPage>(listPath(list, day, { limit: pageSize, ...cursor }), { signal });
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}
