import type { ShownRecord } from './read-trail';

/** An `OperatorIntervened` event of a dossier. */
export interface ToldAct {
  readonly code: string;
  readonly seq: number;
  readonly operation: string;
  readonly act: string;
  /** Hash of the trail's record that was written before the act. */
  readonly trailHead: string;
}

/** What the dossiers tell of operators' acts. */
export interface DossierActs {
  readonly told: readonly ToldAct[];
  /** Dossiers whose life is over: they record nothing more. */
  readonly completed: ReadonlySet<string>;
}

/** The first act of which the trail and its dossier do not tell the same. */
export interface TrailDifference {
  readonly code: string;
  readonly operation: string;
  /** Record of the trail, where one is there. */
  readonly n: number | null;
  /** Event of the dossier, where one is there. */
  readonly seq: number | null;
  readonly told: { readonly vi: string; readonly en: string };
}

/** What is put right in a list only, and can be where the run itself has ended and records nothing more. */
const actsOnLists = new Set(['republish', 'redrive', 'rebuild-view']);

/**
 * Compares the trail with the dossiers both ways: every act that was seen to move a dossier stands in it under the hash
 * of its record, and every act that a dossier tells of has its record.
 *
 * @param before UTC instant: an act that ended later may not have reached Kafka when the dossiers were read
 * @returns the first record that differs; if none does, the first event; or null
 */
export function compareTrail(
  records: readonly ShownRecord[],
  { told, completed }: DossierActs,
  before: string,
): TrailDifference | null {
  const recorded = hashesOf(records);
  const byAct = new Map<string, ToldAct[]>();
  for (const act of told) byAct.set(keyOf(act), [...(byAct.get(keyOf(act)) ?? []), act]);
  const ended = new Set([...completed, ...told.filter(({ act }) => act === 'terminate').map(({ code }) => code)]);
  for (const record of records) {
    const { act, at, code, detail, step } = record;
    if (step !== 'item-ended' || code === null || detail.status !== 'progressed' || at >= before) continue;
    if (actsOnLists.has(act) && ended.has(code)) continue;
    const key = keyOf({ operation: record.operation, code });
    const events = byAct.get(key) ?? [];
    if (events.length === 0) return notTold(record, code);
    const odd = events.find(({ trailHead }) => recorded.get(key)?.has(trailHead) !== true);
    if (odd !== undefined) return notRecorded(odd, record.n);
  }
  const odd = told.find((event) => recorded.get(keyOf(event))?.has(event.trailHead) !== true);
  return odd === undefined ? null : notRecorded(odd, null);
}

/** A crash between the record and its act leaves a second record: the event bears one of them. */
function hashesOf(records: readonly ShownRecord[]): ReadonlyMap<string, ReadonlySet<string>> {
  const hashes = new Map<string, Set<string>>();
  for (const { code, hash, operation, step } of records) {
    if (step !== 'item-applying' || code === null) continue;
    const key = keyOf({ operation, code });
    hashes.set(key, (hashes.get(key) ?? new Set()).add(hash));
  }
  return hashes;
}

function keyOf({ operation, code }: Pick<ToldAct, 'operation' | 'code'>): string {
  return `${operation}/${code}`;
}

function notTold({ n, operation }: ShownRecord, code: string): TrailDifference {
  const vi = `ghi nhận ${n}: thao tác ${operation} đã làm hồ sơ ${code} chuyển động, mà hồ sơ không có sự kiện nào kể điều đó`;
  const en = `record ${n}: operation ${operation} moved dossier ${code}, which has no event of it`;
  return { code, operation, n, seq: null, told: { vi, en } };
}

function notRecorded({ code, operation, seq, trailHead }: ToldAct, n: number | null): TrailDifference {
  const vi = `sự kiện ${code}:${seq} kể về thao tác ${operation} với mã băm ${trailHead}; vết không có ghi nhận nào như vậy`;
  const en = `event ${code}:${seq} tells of operation ${operation} with the hash ${trailHead}; the trail has no such record`;
  return { code, operation, n, seq, told: { vi, en } };
}
