import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { DeadlinePreview, DeadlinePreviewRequest, PublicProcedure } from '@lienthong/contracts';
import { ask } from '../../server/ask';
import type { Choice } from './reception';

const rarely = 10 * 60_000;
const previewEvery = 30_000;

export function useProcedure(code: string): UseQueryResult<PublicProcedure> {
  return useQuery({
    queryKey: ['catalogue', 'procedure', code],
    queryFn: () => ask<PublicProcedure>(`/procedures/${encodeURIComponent(code)}`),
    staleTime: rarely,
    enabled: code !== '',
  });
}

/** The appointment if it were received now; asked anew as time goes by. */
export function usePreview(choice: Choice | null): UseQueryResult<DeadlinePreview> {
  return useQuery({
    queryKey: ['catalogue', 'preview', choice],
    queryFn: () => ask<DeadlinePreview>('/deadlines/preview', { method: 'POST', body: requestOf(choice) }),
    staleTime: previewEvery,
    refetchInterval: previewEvery,
    enabled: choice !== null,
    placeholderData: keepPreviousData,
  });
}

function requestOf(choice: Choice | null): DeadlinePreviewRequest | undefined {
  if (choice === null) return undefined;
  const { procedure, channel, competentUnit } = choice;
  return {
    procedure,
    channel,
    ...(choice.case === null ? {} : { case: choice.case }),
    ...(competentUnit === null ? {} : { competentUnit }),
  };
}
