import { useInfiniteQuery } from '@tanstack/react-query';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { HandoffPage, ListedHandoff } from '@lienthong/contracts';
import { ask, queryText } from '../server/ask';
import { useMe } from '../session/use-me';

const limit = 25;
/** Beside the live stream, which need not tell a unit of what the other side does with an offer. */
const againEveryMs = 10_000;

export interface Handoffs {
  readonly rows: readonly ListedHandoff[];
  readonly pages: number;
}

/** Hand-offs that are open: offered to the own unit, or given by it. */
export function useHandoffs(direction: 'in' | 'out'): UseInfiniteQueryResult<Handoffs> {
  const unit = useMe().unit.code;
  return useInfiniteQuery({
    queryKey: ['list', 'handoffs', unit, direction],
    queryFn: ({ pageParam, signal }) =>
      ask<HandoffPage>(`/handoffs${queryText({ direction, unit, limit, cursor: pageParam })}`, { signal }),
    refetchInterval: againEveryMs,
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    select: ({ pages }): Handoffs => ({ rows: pages.flatMap(({ items }) => items), pages: pages.length }),
  });
}
