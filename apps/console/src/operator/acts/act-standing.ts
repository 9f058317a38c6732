import type { ItemStatus, Operation } from '@lienthong/contracts';

/** How an operation stands, as a person says it. Only `progressed` is a success. */
export type ActStanding =
  | 'previewing'
  | 'previewed'
  | 'nothing-able'
  | 'awaiting-approval'
  | 'applying'
  | 'stopping'
  | 'stopped'
  | 'failed'
  | 'progressed'
  | 'partly'
  | 'not-progressed';

type Counted = Pick<Operation, 'status' | 'preview' | 'counts'>;

export function standingOf({ status, preview, counts }: Counted): ActStanding {
  if (status === 'previewed' && preview?.able === 0) return 'nothing-able';
  if (status !== 'done') return status;
  const begun = begunOf(counts);
  if (counts.progressed === 0) return 'not-progressed';
  return counts.progressed === begun ? 'progressed' : 'partly';
}

/** Items that were to be worked on: all but those on which it could not be done. */
export function begunOf(counts: Operation['counts']): number {
  return sum(counts) - counts.unable;
}

/** Items of which it is known how they ended. */
export function endedOf({ progressed, skipped, ...counts }: Operation['counts']): number {
  return progressed + skipped + counts['not-progressed'];
}

/** Whether it changes by itself now. */
export function isUnderWay({ status }: Pick<Operation, 'status'>): boolean {
  return status === 'previewing' || status === 'applying' || status === 'stopping';
}

export function canStop({ status }: Pick<Operation, 'status'>): boolean {
  return status === 'previewing' || status === 'previewed' || status === 'awaiting-approval' || status === 'applying';
}

/** Which of requested, previewed, approved, applied and result it has got to (0–4). */
export function stageOf({ status, preview, appliedAt }: Pick<Operation, 'status' | 'preview' | 'appliedAt'>): number {
  if (status === 'done') return 4;
  if (appliedAt !== null) return 3;
  if (status === 'awaiting-approval') return 2;
  if (preview !== null) return status === 'previewed' ? 3 : 2;
  return 1;
}

function sum(counts: Readonly<Record<ItemStatus, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
