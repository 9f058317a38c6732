import { useMutation } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import type { CommandReceipt } from '@lienthong/contracts/temporal';
import { ask } from './ask';
import { queryClient } from './query-client';
import { ServerProblem } from './server-problem';

/** A command on a dossier that was there when the page was read. */
export interface GivenCommand {
  readonly code: string;
  readonly name: string;
  readonly data: object;
}

export type ShownReceipt = Omit<CommandReceipt, 'bodyHash'>;

/**
 * Gives commands. A try that got no answer is repeated under the same key, so it can't be done twice; what is shown is
 * asked anew only once the view has the command's events.
 */
export function useCommand(): UseMutationResult<ShownReceipt, ServerProblem, GivenCommand> {
  const keys = useRef(new Map<string, string>());
  return useMutation<ShownReceipt, ServerProblem, GivenCommand>({
    mutationFn: async ({ code, name, data }) => {
      const intent = JSON.stringify([code, name, data]);
      const idempotencyKey = keys.current.get(intent) ?? crypto.randomUUID();
      keys.current.set(intent, idempotencyKey);
      const path = `/dossiers/${encodeURIComponent(code)}/commands/${name}`;
      try {
        const receipt = await ask<ShownReceipt>(path, { method: 'POST', body: data, idempotencyKey });
        keys.current.delete(intent);
        return receipt;
      } catch (error) {
        // Refused for good: the next try is another intent.
        if (error instanceof ServerProblem && !error.passes) keys.current.delete(intent);
        throw error;
      }
    },
    onSuccess: async ({ code, seq }) => {
      await ask(`/dossiers/${encodeURIComponent(code)}?min-seq=${seq}`).catch(() => undefined);
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ['dossier', code] }),
        queryClient.invalidateQueries({ queryKey: ['list'] }),
      ]);
    },
  });
}
