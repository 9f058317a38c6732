import { useMutation } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import type { ServerProblem } from '../server/server-problem';
import { printSlip } from '../ui/print-slip';

/** Slips by which the desk speaks to citizens. */
export type DeskSlip = 'receipt' | 'supplement' | 'refusal';

export interface WantedSlip {
  readonly code: string;
  readonly slip: DeskSlip;
}

export function usePrint(): UseMutationResult<void, ServerProblem, WantedSlip> {
  return useMutation<void, ServerProblem, WantedSlip>({
    mutationFn: ({ code, slip }) => printSlip(code, { form: slip }),
  });
}
