import type { LegalClock } from '@lienthong/platform';

/** What this installation gives to every dossier that it receives, beside the catalogue. */
export class Installation {
  /** @param connected tiers that have a system of their own, which is told of the hand-offs to them */
  constructor(
    readonly clock: LegalClock,
    readonly connected: readonly string[],
  ) {}
}
