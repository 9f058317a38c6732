import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { DossierPage, ListedDossier } from '@lienthong/contracts';
import { ask, queryText } from '../../server/ask';
import { live } from '../../server/live';
import { listQueryOf } from './list-search';
import type { ListSearch } from './list-search';

const pageSize = 100;
/** With no more pages than these a change is shown by itself; it moves nothing out of someone's sight. */
const renewedPages = 1;
const renewAtMostEveryMs = 3_000;

export interface DossierListing {
  readonly rows: readonly ListedDossier[];
  readonly total: number | null;
  readonly totalCapped: boolean;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly isMore: boolean;
  /** Something changed since, and the rows were left as they are. */
  readonly isOutdated: boolean;
  readonly more: () => void;
  readonly renew: () => void;
}

/**
 * A list that grows as one scrolls, page by page behind a cursor. Live events renew a short one; a long one is left in
 * peace and told to be outdated, since asking hundreds of pages anew would take long and move rows under the reader.
 */
export function useDossierList(search: ListSearch): DossierListing {
  const client = useQueryClient();
  const [outdated, setOutdated] = useState<ListSearch | null>(null);
  const key = useMemo(() => ['listing', search], [search]);
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => askPage(search, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last: DossierPage) => last.next,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  const pages = data?.pages.length ?? 0;
  const renew = useCallback(() => {
    setOutdated(null);
    void client.resetQueries({ queryKey: key });
  }, [client, key]);
  useOnChange(() => {
    if (pages > renewedPages) setOutdated(search);
    else void refetch();
  });
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const first = data?.pages[0];
  return {
    rows,
    total: first?.total ?? null,
    totalCapped: first?.totalCapped === true,
    error: query.error,
    isPending: query.isPending,
    isMore: isFetchingNextPage,
    isOutdated: outdated === search,
    more: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    renew,
  };
}

function askPage(search: ListSearch, cursor: string | null, signal: AbortSignal): Promise<DossierPage> {
  const total = cursor === null ? true : undefined;
  return ask<DossierPage>(`/dossiers${queryText({ ...listQueryOf(search), limit: pageSize, cursor, total })}`, {
    signal,
  });
}

/** At the first event and then at most every few seconds, so that a busy city is no burden. */
function useOnChange(then: () => void): void {
  const [happened, setHappened] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = live.listen(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setHappened((count) => count + 1);
      }, renewAtMostEveryMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  useEffect(() => {
    if (happened > 0) then();
    // Only what happened counts; `then` is another function at every rendering.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [happened]);
}
