import { useInfiniteQuery } from '@tanstack/react-query';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { DossierPage, ListedDossier } from '@lienthong/contracts';
import { ask, queryText } from '../server/ask';
import { useMe } from '../session/use-me';
import type { WorkFilter } from './work-search';

/** Whose work: a subject, `none` for what nobody has, undefined for the whole unit. */
export interface QueueAsked extends WorkFilter {
  readonly assignee?: string;
  readonly limit: number;
}

export interface Queue {
  readonly rows: readonly ListedDossier[];
  readonly total: number | undefined;
  readonly totalCapped: boolean;
}

const mostAtOnce = 100;

/** The own unit's queue, the most urgent first, page after page. */
export function useQueue(asked: QueueAsked): UseInfiniteQueryResult<Queue> {
  const unit = useMe().unit.code;
  const { assignee, procedure, status, late } = asked;
  // The API narrows a queue by all but the status: where that is asked, larger pages are looked through here.
  const limit = status === undefined ? asked.limit : mostAtOnce;
  return useInfiniteQuery({
    queryKey: ['list', 'queue', unit, { assignee, procedure, late, limit }],
    queryFn: ({ pageParam, signal }) => {
      // The total is asked once: it costs, and later pages do not change it.
      const total = pageParam === '' && status === undefined ? true : undefined;
      const query = queryText({ assignee, procedure, late, limit, cursor: pageParam, total });
      return ask<DossierPage>(`/queues/${encodeURIComponent(unit)}${query}`, { signal });
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    select: ({ pages }): Queue => ({
      rows: pages.flatMap(({ items }) => items).filter((row) => status === undefined || row.status === status),
      total: status === undefined ? pages[0]?.total : undefined,
      totalCapped: pages[0]?.totalCapped === true,
    }),
  });
}
