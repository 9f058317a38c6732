/**
 * What can befall a running clock after START, in the order it was written. Instants are ISO with +07:00.
 * The due instant is always recomputed from the ledger; nobody can write it.
 */
export type LedgerEntry =
  | { readonly op: 'pause'; readonly at: string; readonly reason?: string }
  | { readonly op: 'resume'; readonly at: string; readonly reason?: string }
  | { readonly op: 'restart'; readonly at: string }
  | { readonly op: 'add'; readonly amount: number; readonly at?: string }
  | {
      readonly op: 'extend';
      readonly amount: number;
      readonly at?: string;
      readonly signatory?: string;
      readonly reason?: string;
    }
  | { readonly op: 'stop'; readonly at: string };

/** A clock: when it started, what it was given, and what befell it since. */
export interface ClockLedger {
  readonly start: string;
  readonly entries: readonly LedgerEntry[];
}
