import { verifyChain } from '@lienthong/contracts/temporal';
import { isDomainError } from '@lienthong/domain';
import type { DossierEvent } from '@lienthong/domain';

/** What a browser finds when it computes a history's hashes itself. */
export type ChainState =
  | { readonly kind: 'whole'; readonly head: string }
  /** Number of the first event that does not fit. */
  | { readonly kind: 'broken'; readonly seq: number }
  /** Whole in itself, but its end is not the head that the server tells. */
  | { readonly kind: 'other-head'; readonly head: string; readonly told: string };

export function checkChain(events: readonly DossierEvent[], told: string): ChainState {
  try {
    const head = verifyChain(events);
    return head === told ? { kind: 'whole', head } : { kind: 'other-head', head, told };
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return { kind: 'broken', seq: Number(error.context.seq) };
  }
}
