import { useMutation } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Operation } from '@lienthong/contracts';
import { ask } from '../../server/ask';
import { queryClient } from '../../server/query-client';
import { ServerProblem } from '../../server/server-problem';
import { operationQuery } from '../operator-queries';

/** A request that is given once: to ask for an act, or a step of one. */
export interface GivenStep {
  /** Below `/operations/acts`, e.g. `/op-1/apply`; empty asks for a new one. */
  readonly path: string;
  readonly body: object;
}

/** Asks and steps. A try that got no answer is repeated under the same key, so it can't be done twice. */
export function useActing(): UseMutationResult<Operation, ServerProblem, GivenStep> {
  const keys = useRef(new Map<string, string>());
  return useMutation<Operation, ServerProblem, GivenStep>({
    mutationFn: async ({ path, body }) => {
      const intent = JSON.stringify([path, body]);
      const idempotencyKey = keys.current.get(intent) ?? crypto.randomUUID();
      keys.current.set(intent, idempotencyKey);
      try {
        const operation = await ask<Operation>(`/operations/acts${path}`, { method: 'POST', body, idempotencyKey });
        keys.current.delete(intent);
        return operation;
      } catch (error) {
        if (error instanceof ServerProblem && !error.passes) keys.current.delete(intent);
        throw error;
      }
    },
    onSuccess: (operation) => queryClient.setQueryData(operationQuery(operation.id).queryKey, operation),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['operations'] }),
  });
}
