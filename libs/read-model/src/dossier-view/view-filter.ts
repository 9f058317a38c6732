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
  /** Appointment at or after this instant or date. */
  readonly dueAfter?: string;
  /** Receipt at or after the one and before the other. */
  readonly receivedFrom?: string;
  readonly receivedTo?: string;
  /** Beginning of the dossier's code. */
  readonly q?: string;
  readonly late?: boolean;
  /** Subject who has the step; null = nobody has it. */
  readonly assignee?: string | null;
  readonly paused?: boolean;
  readonly closed?: boolean;
  readonly channel?: string;
}

export type ViewQuery = QueryFilter<ViewDocument>;

const equal = ['tier', 'status', 'business', 'procedure', 'late', 'closed', 'channel', 'assignee'] as const;

/** Plain equality wherever possible: that is what every server answers from its index. */
export function filterQuery(filter: ViewFilter): ViewQuery {
  const { unit, involvedUnit, dueBefore, dueAfter, receivedFrom, receivedTo, q, paused } = filter;
  const asked = equal.filter((field) => filter[field] !== undefined);
  return {
    ...Object.fromEntries(asked.map((field) => [field, filter[field]])),
    ...(unit === undefined ? {} : { holder: unit }),
    ...(involvedUnit === undefined ? {} : { involved: involvedUnit }),
    ...(paused === undefined ? {} : { clock: paused ? 'paused' : { $ne: 'paused' } }),
    ...between('dueAt', dueAfter, dueBefore),
    ...between('receivedAt', receivedFrom, receivedTo),
    ...(q === undefined ? {} : { _id: { $gte: q, $lt: `${q}\uffff` } }),
  };
}

function between(field: 'dueAt' | 'receivedAt', from: string | undefined, to: string | undefined): ViewQuery {
  if (from === undefined && to === undefined) return {};
  return { [field]: { ...(from === undefined ? {} : { $gte: from }), ...(to === undefined ? {} : { $lt: to }) } };
}
