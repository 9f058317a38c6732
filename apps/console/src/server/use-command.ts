import { useMutation } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { giveCommand } from './give-command';
import type { GivenCommand, IntentKeys, ShownReceipt } from './give-command';
import { queryClient } from './query-client';
import type { ServerProblem } from './server-problem';
import { untilSeen } from './until-seen';

/**
 * Gives commands. A try that got no answer is repeated under the same key, so it can't be done twice; what is shown is
 * asked anew only once the view has the command's events.
 */
export function useCommand(): UseMutationResult<ShownReceipt, ServerProblem, GivenCommand> {
  const keys = useRef<IntentKeys>(new Map());
  return useMutation<ShownReceipt, ServerProblem, GivenCommand>({
    mutationFn: (command) => giveCommand(keys.current, command),
    onSuccess: async ({ code, seq }) => {
      await untilSeen(code, seq);
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ['dossier', code] }),
        queryClient.invalidateQueries({ queryKey: ['list'] }),
      ]);
    },
  });
}
