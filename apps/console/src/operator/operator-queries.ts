// What `queryOptions` infers carries the type of the data to whoever asks; nobody could write it out.
/* eslint-disable @typescript-eslint/explicit-module-boundary-types */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  DeadLetterList,
  FindingGroup,
  FindingPage,
  ItemStatus,
  Operation,
  OperationItemList,
  OperationList,
  ShownDeadLetters,
  StuckBoard,
  StuckDossier,
  SystemHealth,
  TrailPage,
  TrailVerdict,
} from '@lienthong/contracts';
import { ask, queryText } from '../server/ask';
import { isUnderWay } from './acts/act-standing';
import type { BoardSearch } from './board/board-search';

const boardEveryMs = 5_000;
const underWayEveryMs = 1_000;
const itemsAtOnce = 100;
/** What the first page of a list is asked with. */
const noCursor = null as string | null;

export const boardQuery = queryOptions({
  queryKey: ['operations', 'board'],
  queryFn: ({ signal }) => ask<StuckBoard>('/operations/board', { signal }),
  refetchInterval: boardEveryMs,
});

export const groupsQuery = queryOptions({
  queryKey: ['operations', 'groups'],
  queryFn: ({ signal }) => ask<{ readonly items: readonly FindingGroup[] }>('/operations/groups', { signal }),
  refetchInterval: boardEveryMs,
});

export const stuckQuery = ({ kind, unit, procedure, cause }: BoardSearch) =>
  infiniteQueryOptions({
    queryKey: ['operations', 'stuck', kind, unit, procedure, cause],
    queryFn: ({ pageParam, signal }) =>
      ask<FindingPage>(
        `/operations/stuck${queryText({ kind, unit, procedure, fingerprint: cause, cursor: pageParam, limit: 50 })}`,
        { signal },
      ),
    initialPageParam: noCursor,
    getNextPageParam: ({ next }) => next,
    refetchInterval: boardEveryMs,
  });

export const instanceQuery = (code: string) =>
  queryOptions({
    queryKey: ['operations', 'instance', code],
    queryFn: ({ signal }) => ask<StuckDossier>(`/operations/stuck/${encodeURIComponent(code)}`, { signal }),
    refetchInterval: boardEveryMs,
  });

export const operationsQuery = infiniteQueryOptions({
  queryKey: ['operations', 'acts'],
  queryFn: ({ pageParam, signal }) =>
    ask<OperationList>(`/operations/acts${queryText({ cursor: pageParam, limit: 30 })}`, { signal }),
  initialPageParam: noCursor,
  getNextPageParam: ({ next }) => next,
  refetchInterval: boardEveryMs,
});

export const operationQuery = (id: string) =>
  queryOptions({
    queryKey: ['operations', 'act', id],
    queryFn: ({ signal }) => ask<Operation>(`/operations/acts/${encodeURIComponent(id)}`, { signal }),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data === undefined || isUnderWay(state.data) ? underWayEveryMs : boardEveryMs,
  });

/** `underWay`: what is shown changes by itself, so it is asked again every second. */
export const itemsQuery = (id: string, status: ItemStatus | undefined, underWay: boolean) =>
  infiniteQueryOptions({
    queryKey: ['operations', 'items', id, status],
    queryFn: ({ pageParam, signal }) =>
      ask<OperationItemList>(
        `/operations/acts/${encodeURIComponent(id)}/items${queryText({ status, cursor: pageParam, limit: itemsAtOnce })}`,
        { signal },
      ),
    initialPageParam: noCursor,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
    refetchInterval: underWay ? underWayEveryMs : false,
  });

export const deadLettersQuery = infiniteQueryOptions({
  queryKey: ['operations', 'dead-letters'],
  queryFn: ({ pageParam, signal }) =>
    ask<DeadLetterList>(`/operations/dead-letters${queryText({ cursor: pageParam, limit: 50 })}`, { signal }),
  initialPageParam: noCursor,
  getNextPageParam: ({ next }) => next,
});

export const deadLetterQuery = (code: string) =>
  queryOptions({
    queryKey: ['operations', 'dead-letter', code],
    queryFn: ({ signal }) => ask<ShownDeadLetters>(`/operations/dead-letters/${encodeURIComponent(code)}`, { signal }),
  });

const trailAtOnce = 100;

/** Backwards from the newest: `to` is the number of the last record that a page is to have. */
export const trailQuery = (newest: number) =>
  infiniteQueryOptions({
    queryKey: ['operations', 'trail', newest],
    queryFn: ({ pageParam: to, signal }) => {
      const after = Math.max(0, to - trailAtOnce);
      return ask<TrailPage>(`/operations/trail${queryText({ after, limit: Math.max(1, to - after) })}`, { signal });
    },
    initialPageParam: newest,
    getNextPageParam: (_page, _pages, to) => (to > trailAtOnce ? to - trailAtOnce : null),
  });

export const verdictQuery = (head: string) =>
  queryOptions({
    queryKey: ['operations', 'verdict', head],
    queryFn: ({ signal }) => ask<TrailVerdict>(`/operations/trail/verify${queryText({ head })}`, { signal }),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });

export const healthQuery = queryOptions({
  queryKey: ['operations', 'health'],
  queryFn: ({ signal }) => ask<SystemHealth>('/operations/health', { signal }),
  refetchInterval: boardEveryMs,
});
