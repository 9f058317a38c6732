import type { DrillGround } from './drill-ground';

/** How large a drill is: in the tests, or in `npm run drills`. */
export type DrillSize = 'small' | 'full';

/** What a drill measured. A drill that did not go as it must throws instead. */
export interface DrillResult {
  /** From the trouble's beginning until it stood on the board; null where nothing was to be found. */
  readonly foundMs: number | null;
  /** From the operator's act until the last dossier was seen to move; null where nothing was to be cured. */
  readonly curedMs: number | null;
  /** What was counted, in words. */
  readonly facts: readonly string[];
}

/** A trouble that is made on purpose, found, put right and proved. */
export interface Drill {
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
  run(ground: DrillGround, size: DrillSize): Promise<DrillResult>;
}

/** @throws Error when what a drill must see is not so */
export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}
