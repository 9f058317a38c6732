import { useMutation } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import type { ServerProblem } from '../../server/server-problem';
import type { ReceiveDraft } from './receive-draft';
import { submit } from './submission';
import type { ReceivedAnswer, Submission } from './submission';

/** A draft with what is sent of it. */
export type SentDraft = ReceiveDraft & { readonly sent: Submission };

/**
 * Sends a draft. It is kept as sent before it leaves, so that neither a lost answer nor a reload can make two dossiers
 * of it; only an answer, whichever, lets go of it.
 */
export function useReceive(
  keep: (draft: ReceiveDraft) => void,
): UseMutationResult<ReceivedAnswer, ServerProblem, SentDraft> {
  return useMutation<ReceivedAnswer, ServerProblem, SentDraft>({
    mutationFn: ({ sent }) => submit(sent),
    onMutate: (draft) => keep(draft),
    onSuccess: (done, draft) => keep({ ...draft, sent: null, done }),
    onError: (problem, draft) => {
      if (!problem.passes) keep({ ...draft, sent: null });
    },
  });
}
