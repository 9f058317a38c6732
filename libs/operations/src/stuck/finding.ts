import type { BilingualText } from '@lienthong/domain';
import type { StuckKind, Trouble } from '@lienthong/contracts';

// What is stuck is told to browsers as it is known here: one description for both.
export type { Evidence, Finding, SourceReading, StuckKind, Subject, SuggestedAct, Trouble } from '@lienthong/contracts';

/** Vietnamese first, English beside it. */
export type PlainText = BilingualText;

export const stuckKinds = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'] as const satisfies readonly StuckKind[];

/** Reads one source for the troubles it can tell of. */
export interface Detector {
  readonly source: string;
  readonly kinds: readonly StuckKind[];
  readonly everyMs: number;
  /** All troubles of its kinds that there are now. @throws whatever says that the source can't be read */
  detect(): Promise<readonly Trouble[]>;
}
