import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { ask, queryText } from '../server/ask';

type Values = Readonly<Record<string, string | undefined>>;

/** The live stream tells of events; what stands now changes by the mere passing of time too, a period's numbers less. */
const nowEveryMs = 20_000;
const otherwiseEveryMs = 120_000;

/** A report; the one before stays in sight until the next is there. */
export function useReport<T>(name: 'now' | 'summary' | 'time' | 'official', values: Values): UseQueryResult<T> {
  return useQuery({
    queryKey: ['reports', name, values],
    queryFn: ({ signal }) => ask<T>(`/reports/${name}${queryText(values)}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: name === 'now' ? nowEveryMs : otherwiseEveryMs,
  });
}
