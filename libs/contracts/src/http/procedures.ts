import type { Allotment, BilingualText, Channel, Fee, Paper, Procedure, ProcedureCase, Role } from '@lienthong/domain';

/** A field (lĩnh vực) with how many procedures of it are in force. */
export interface ProcedureField {
  readonly code: string;
  readonly name: BilingualText;
  readonly count: number;
}

/** A case in a list of procedures. */
export interface ListedCase {
  readonly code: string;
  readonly name: BilingualText;
  /** Tiers whose desks receive it. */
  readonly receivedAt: readonly string[];
  readonly competentTier: string;
  readonly allotted: Readonly<Partial<Record<Channel, Allotment>>>;
  readonly fee: Fee;
}

/** A procedure in a list. */
export interface ListedProcedure {
  readonly code: string;
  readonly version: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly name: BilingualText;
  readonly field: { readonly code: string; readonly name: BilingualText };
  /** All tiers that one of its cases is received at. */
  readonly receivedAt: readonly string[];
  readonly cases: readonly ListedCase[];
}

/** `GET /procedures?on=&q=&field=&tier=`. */
export interface ProcedureList {
  readonly on: string;
  readonly items: readonly ListedProcedure[];
  /** All fields in force, whatever was filtered. */
  readonly fields: readonly ProcedureField[];
}

/** A step of a case's route as everyone can read it: main way first. */
export interface PublicStep {
  readonly id: string;
  readonly name: BilingualText;
  /** Whose step it is: "đơn vị tiếp nhận" or the name of a fixed unit. */
  readonly unit: BilingualText;
  readonly roles: readonly Role[];
  readonly allotted: Allotment;
  readonly turns: readonly string[];
  /** Other units that work or are asked beside it. */
  readonly legs: readonly {
    readonly name: BilingualText;
    readonly unit: BilingualText;
    readonly allotted: Allotment;
  }[];
}

/** A case as everyone can read it: `ProcedureCase`, and its steps told. */
export interface PublicCase extends ProcedureCase {
  readonly steps: readonly PublicStep[];
  readonly papers: readonly Paper[];
}

/** `GET /procedures/{code}`. */
export type PublicProcedure = Omit<Procedure, 'cases'> & { readonly cases: readonly PublicCase[] };
