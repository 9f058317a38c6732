import { z } from 'zod';
import { DomainError } from '@lienthong/domain';
import type { ApiAccess } from '../dossier/api-access';
import { readApi } from '../dossier/api-call';

const record = z.looseObject({
  n: z.number(),
  at: z.string(),
  operation: z.string(),
  step: z.string(),
  code: z.string().nullable(),
  actor: z.looseObject({ subject: z.string(), unit: z.string() }),
  act: z.string(),
  reason: z.string(),
  detail: z.looseObject({ status: z.unknown().optional() }),
  hash: z.string(),
});
const page = z.looseObject({ items: z.array(record), next: z.number().nullable() });
const verdict = z.looseObject({
  verdict: z.enum(['intact', 'broken']),
  records: z.number(),
  head: z.string(),
  fault: z.looseObject({ fault: z.string(), told: z.string() }).nullable(),
});

export type ShownRecord = z.output<typeof record>;
export type TrailPage = z.output<typeof page>;
export type ShownVerdict = z.output<typeof verdict>;

const base = '/api/v1/operations/trail';
const atOnce = 500;

/** Records after a number. */
export function readPage(access: ApiAccess, after: string, limit: string): Promise<TrailPage> {
  return readApi(access, { path: `${base}?after=${after}&limit=${limit}` }, page);
}

/** What the API says of the whole chain. */
export function readVerdict(access: ApiAccess, head?: string): Promise<ShownVerdict> {
  const query = head === undefined ? '' : `?head=${encodeURIComponent(head)}`;
  return readApi(access, { path: `${base}/verify${query}` }, verdict);
}

/**
 * Every record there is.
 * @param expected how many there are at least
 * @throws DomainError DOSSIER.NOT_YOUR_UNIT where the API shows only some of them to this person
 */
export async function readWholeTrail(access: ApiAccess, expected: number): Promise<readonly ShownRecord[]> {
  const records: ShownRecord[] = [];
  for (let after: number | null = 0; after !== null;) {
    const read: TrailPage = await readPage(access, String(after), String(atOnce));
    records.push(...read.items);
    after = read.next;
  }
  if (records.length >= expected) return records;
  const vi = `vết có ${expected} ghi nhận, đơn vị của bạn chỉ xem được ${records.length}: cần người giám sát toàn bộ`;
  const en = `the trail has ${expected} records, your unit is shown ${records.length}: it takes someone who oversees all`;
  throw new DomainError('DOSSIER.NOT_YOUR_UNIT', `${vi} / ${en}`);
}
