import { DomainError } from '../errors/domain-error';
import { dayMillis, parseDay } from '../time/local-date';
import { localMillisOf } from '../time/instant';

/** What a report of a period needs to know of a dossier. */
export interface ReportedDossier {
  readonly receivedAt: string;
  /** When its clock stopped: result ready, refused, withdrawn or stopped; null while it is worked on. */
  readonly finishedAt: string | null;
}

/** Vietnamese dates `YYYY-MM-DD`, both included: from 00:00 of the first to 24:00 of the last, at +07:00. */
export interface ReportPeriod {
  readonly from: string;
  readonly to: string;
}

/** Numbers of a report (tồn đầu kỳ, tiếp nhận, giải quyết, tồn cuối kỳ): opening + received = finished + closing. */
export interface PeriodBalance {
  /** Received before the first day began and not finished by then. */
  readonly opening: number;
  readonly received: number;
  readonly finished: number;
  /** The opening balance of the period that begins on the next day. */
  readonly closing: number;
}

/** The balance of a period without a dossier. */
export const emptyBalance: PeriodBalance = { opening: 0, received: 0, finished: 0, closing: 0 };

/**
 * The balance of a period over dossiers in any order, those of other periods among them.
 * @throws DomainError REQUEST.INVALID for a period that ends before it begins, CLOCK.INSTANT_INVALID
 */
export function balanceOf(dossiers: Iterable<ReportedDossier>, period: ReportPeriod): PeriodBalance {
  let balance = emptyBalance;
  for (const dossier of dossiers) balance = withDossier(balance, dossier, period);
  return balance;
}

/** A balance with one more dossier, for those that come as a stream. @throws DomainError as {@link balanceOf} */
export function withDossier(balance: PeriodBalance, dossier: ReportedDossier, period: ReportPeriod): PeriodBalance {
  const { begins, ends } = boundsOf(period);
  const received = localMillisOf(dossier.receivedAt);
  const finished = dossier.finishedAt === null ? Infinity : localMillisOf(dossier.finishedAt);
  const carriedOver = received < begins;
  // One that was finished before the period is in none of its numbers, whatever day one brings.
  if (received >= ends || (carriedOver && finished < begins)) return balance;
  return {
    opening: balance.opening + (carriedOver ? 1 : 0),
    received: balance.received + (carriedOver ? 0 : 1),
    finished: balance.finished + (finished < ends ? 1 : 0),
    closing: balance.closing + (finished < ends ? 0 : 1),
  };
}

function boundsOf({ from, to }: ReportPeriod): { readonly begins: number; readonly ends: number } {
  const [first, last] = [parseDay(from), parseDay(to)];
  if (first > last) throw new DomainError('REQUEST.INVALID', `period from ${from} to ${to} ends before it begins`);
  return { begins: first * dayMillis, ends: (last + 1) * dayMillis };
}
