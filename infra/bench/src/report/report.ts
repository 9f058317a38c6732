import type { Environment } from '../environment';
import type { HandOffLatency } from '../hand-offs';
import type { BenchOptions } from '../options';
import type { Comparison, Rounds } from '../rounds';
import type { HistoryWork } from '../work/history-work';

/** Everything a run measured: what `--json` writes. */
export interface BenchReport {
  readonly at: string;
  readonly options: BenchOptions;
  readonly comparison: Comparison;
  readonly rounds: Rounds;
  readonly handOffs: HandOffLatency | null;
  readonly work: { readonly ours: HistoryWork; readonly bare: HistoryWork; readonly inputBytes: number };
  readonly checked: { readonly dossiers: number; readonly events: number; readonly duplicates: number };
  readonly environment: Environment;
}
