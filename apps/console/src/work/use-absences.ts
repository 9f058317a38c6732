import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { ask } from '../server/ask';
import { queryClient } from '../server/query-client';
import { useMe } from '../session/use-me';

/** An absence as `GET /absences` shows it. */
export interface ListedAbsence {
  readonly id: string;
  readonly unit: string;
  readonly officer: string;
  readonly delegate: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly by: string;
  readonly recordedAt: string;
  readonly endedAt: string | null;
  readonly moved: number;
  readonly status: 'planned' | 'in-force' | 'ended';
}

/** What is recorded: days, both included. */
export interface NewAbsence {
  readonly officer: string;
  readonly delegate: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** Absences of the own unit, the newest first. */
export function useAbsences(): UseQueryResult<{ readonly items: readonly ListedAbsence[] }> {
  const unit = useMe().unit.code;
  return useQuery({
    queryKey: ['list', 'absences', unit],
    queryFn: ({ signal }) =>
      ask<{ readonly items: readonly ListedAbsence[] }>(`/absences?unit=${encodeURIComponent(unit)}`, { signal }),
  });
}

export async function recordAbsence(absence: NewAbsence): Promise<void> {
  await ask('/absences', { method: 'POST', body: absence });
  await queryClient.invalidateQueries({ queryKey: ['list'] });
}

export async function endAbsence(id: string): Promise<void> {
  await ask(`/absences/${encodeURIComponent(id)}`, { method: 'DELETE' });
  await queryClient.invalidateQueries({ queryKey: ['list'] });
}
