import { emptyTrail, trailHash, trailId } from './trail-record';
import type { TrailHead, TrailRecord } from './trail-record';

/** The first record that is not as it was written. */
export interface TrailFault {
  readonly n: number;
  readonly fault: 'altered' | 'missing' | 'out-of-order' | 'truncated';
  readonly told: string;
}

/**
 * Verifies the operators' trail from its first record, or from the one after `from` where it is read in pages.
 *
 * @param anchor a record whose hash is known from elsewhere; without one, nothing tells that the end was cut off or that
 *   everything was written anew
 * @returns the first fault, or null
 */
export function verifyTrail(
  records: readonly TrailRecord[],
  anchor?: TrailHead,
  from: TrailHead = emptyTrail,
): TrailFault | null {
  let head = from;
  for (const record of records) {
    const fault = faultOf(record, head) ?? anchorFault(record, anchor);
    if (fault !== null) return fault;
    head = { n: record.n, hash: record.hash };
  }
  if (anchor === undefined || anchor.n <= head.n) return null;
  const told = `the trail ends at record ${head.n}; record ${anchor.n} is known to have been there`;
  return { n: head.n + 1, fault: 'truncated', told };
}

function faultOf(record: TrailRecord, head: TrailHead): TrailFault | null {
  const n = head.n + 1;
  // A number that does not fit its own hash was altered; one that does was moved, or what belongs here is gone.
  if (trailHash(record) !== record.hash) return altered(n, 'does not fit its hash');
  if (record.n > n)
    return { n, fault: 'missing', told: `record ${n} is missing: record ${record.n} stands in its place` };
  if (record.n < n) return { n, fault: 'out-of-order', told: `record ${record.n} stands where record ${n} belongs` };
  if (record._id !== trailId(n)) return altered(n, `has the id ${record._id}`);
  return record.prevHash === head.hash ? null : altered(n, 'does not follow the record before it');
}

function anchorFault(record: TrailRecord, anchor: TrailHead | undefined): TrailFault | null {
  if (anchor?.n !== record.n || anchor.hash === record.hash) return null;
  return altered(record.n, `has the hash ${record.hash}, and is known to have had ${anchor.hash}`);
}

function altered(n: number, why: string): TrailFault {
  return { n, fault: 'altered', told: `record ${n} was altered or replaced: it ${why}` };
}
