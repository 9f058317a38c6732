import type { RouteLeg, RouteStep } from '../catalogue/route';
import type { TierCode } from '../catalogue/unit';

/** The concrete unit a step was pinned to when the dossier was received. */
export interface PinnedUnit {
  readonly code: string;
  readonly tier: TierCode;
  /** Rank of the tier on the day of pinning; a larger rank is higher, so a hand-off knows its direction. */
  readonly tierRank: number;
  /** Calendar series the unit works by. */
  readonly calendar: string;
}

/** A step of a route whose unit selector has been resolved. */
export type PinnedStep = Omit<RouteStep, 'unit' | 'legs'> & {
  readonly unit: PinnedUnit;
  readonly legs?: readonly PinnedLeg[];
};

/** A leg whose unit selector has been resolved. */
export type PinnedLeg = Omit<RouteLeg, 'unit'> & { readonly unit: PinnedUnit };

/** A route as one dossier carries it for life: later catalogue versions do not touch it. */
export interface PinnedRoute {
  readonly code: string;
  readonly start: string;
  readonly steps: readonly PinnedStep[];
}
