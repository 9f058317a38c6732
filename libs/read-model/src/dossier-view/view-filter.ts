import type { NationalStatus } from '@lienthong/domain';
import type { QueryFilter } from 'mongoose';
import type { ViewDocument } from './view-document';

/** What a list can be asked by; all that are given must hold. */
export interface ViewFilter {
  /** Unit that must act now. */
  readonly unit?: string;
  /** Unit that has or had a part in it. */
  readonly involvedUnit?: string;
  readonly tier?: string;
  readonly status?: NationalStatus;
  readonly business?: string;
  readonly procedure?: string;
  /** Appointment before this instant or date (`YYYY-MM-DD…` at +07:00). */
  readonly dueBefore?: string;
  /** Beginning of the dossier's code. */
  readonly q?: string;
  readonly late?: boolean;
}

export type ViewQuery = QueryFilter<ViewDocument>;

/** Plain equality wherever possible: that is what every server answers from its index. */
export function filterQuery(filter: ViewFilter): ViewQuery {
  const { unit, involvedUnit, tier, status, business, procedure, dueBefore, q, late } = filter;
  return {
    ...(unit === undefined ? {} : { holder: unit }),
    ...(involvedUnit === undefined ? {} : { involved: involvedUnit }),
    ...(tier === undefined ? {} : { tier }),
    ...(status === undefined ? {} : { status }),
    ...(business === undefined ? {} : { business }),
    ...(procedure === undefined ? {} : { procedure }),
    ...(late === undefined ? {} : { late }),
    ...(dueBefore === undefined ? {} : { dueAt: { $lt: dueBefore } }),
    ...(q === undefined ? {} : { _id: { $gte: q, $lt: `${q}\uffff` } }),
  };
}
