import type { Part } from './measure/cpu';

/** One of the two that are compared. */
export interface Side {
  readonly name: 'ours' | 'bare';
  /** Processes that belong to it alone. */
  readonly parts: readonly Part[];
  /** Carries so many dossiers, `clients` at a time, and answers when the last of them is done in every respect. */
  carry(count: number, clients: number): Promise<void>;
  stop(): Promise<void>;
}

/** A run that lost something, or did not compare like with like: its numbers mean nothing. */
export class VoidRunError extends Error {}
