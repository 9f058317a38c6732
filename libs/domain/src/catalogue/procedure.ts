import type { CaseRules } from './case-rules';
import type { Allotment } from '../clock/allotment';
import type { Route } from './route';
import type { Text } from './text';
import type { TierCode } from './unit';

/** Ways in which a dossier comes in. */
export const channels = ['desk', 'online', 'public-post'] as const;
export type Channel = (typeof channels)[number];

/** A paper of the dossier. Papers with the same `oneOf` are alternatives: one of them is enough. */
export interface Paper {
  readonly code: string;
  readonly name: Text;
  readonly originals: number;
  readonly copies: number;
  readonly required: boolean;
  readonly form?: string;
  readonly oneOf?: string;
}

/** A fee in Vietnamese đồng; 0 = free. */
export interface Fee {
  readonly amountVnd: number;
  readonly ground: string;
}

/** A case (trường hợp) owns route, papers, fee and duration. */
export interface ProcedureCase {
  readonly code: string;
  readonly name: Text;
  readonly papers: readonly Paper[];
  readonly fee: Fee;
  /** Legal total for each channel that is offered. */
  readonly allotted: Readonly<Partial<Record<Channel, Allotment>>>;
  /** Tiers whose desks may receive it. */
  readonly receivedAt: readonly TierCode[];
  /** Tier of the competent unit (`{of:'competent'}`). */
  readonly competentTier: TierCode;
  readonly maxSupplements: number;
  /** What differs from the ordinary rules; each group that is left out is the ordinary one. */
  readonly rules?: Partial<CaseRules>;
  readonly route: Route;
}

/** One version of an administrative procedure; `code` + `validFrom` is the key. */
export interface Procedure {
  readonly code: string;
  readonly version: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly name: Text;
  readonly field: { readonly code: string; readonly name: Text };
  readonly legalGrounds: readonly string[];
  readonly result: { readonly code?: string; readonly name: Text };
  readonly cases: readonly ProcedureCase[];
  /** Where the facts come from and what was configured by us (e.g. split of hours). */
  readonly source: string;
}
