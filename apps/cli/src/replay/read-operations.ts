import { z } from 'zod';
import type { OperationRequestBody } from '@lienthong/contracts';
import { itemStatuses } from '@lienthong/operations';
import type { ApiAccess } from '../dossier/api-access';
import { readApi } from '../dossier/api-call';

const plain = z.object({ vi: z.string(), en: z.string() });
const person = z.looseObject({ subject: z.string(), unit: z.string() });
const counts = z.record(z.enum(itemStatuses), z.number());

const operation = z.looseObject({
  id: z.string(),
  request: z.looseObject({ act: z.string() }),
  selection: z.looseObject({ by: z.string() }),
  reason: z.string(),
  requestedBy: person,
  requestedAt: z.string(),
  status: z.enum(['previewing', 'previewed', 'awaiting-approval', 'applying', 'stopping', 'stopped', 'failed', 'done']),
  preview: z
    .looseObject({
      at: z.string(),
      basis: z.looseObject({ catalogue: z.string(), buildId: z.string().nullable() }),
      items: z.number(),
      able: z.number(),
      units: z.array(z.string()),
      approval: z.array(z.string()),
      digest: z.string(),
    })
    .nullable(),
  approvedBy: person.nullable(),
  appliedBy: person.nullable(),
  problem: z.string().nullable(),
  counts,
});

const item = z.looseObject({
  code: z.string(),
  status: z.enum(itemStatuses),
  preview: z
    .looseObject({
      able: z.boolean(),
      unableBecause: plain.nullable(),
      reapplied: z.array(z.string()),
      repeated: z.array(z.looseObject({ effect: z.string(), keys: z.array(z.string()), doubled: z.number() })),
      clock: plain,
      shadowReplay: z.looseObject({ ok: z.boolean(), buildId: z.string(), failure: z.string().nullable() }).nullable(),
      notes: z.array(plain),
    })
    .nullable(),
  outcome: z.looseObject({ at: z.string(), told: plain, evidence: z.looseObject({}) }).nullable(),
});

const itemPage = z.looseObject({ items: z.array(item), next: z.string().nullable() });
const operationPage = z.looseObject({ items: z.array(operation), next: z.string().nullable() });

export type ShownOperation = z.output<typeof operation>;
export type ShownItem = z.output<typeof item>;

const base = '/api/v1/operations/acts';

/** @param key a repetition with the same key asks for the same operation */
export function requestPreview(access: ApiAccess, body: OperationRequestBody, key: string): Promise<ShownOperation> {
  return readApi(access, { method: 'POST', path: base, body, key }, operation);
}

export function readOperation(access: ApiAccess, id: string): Promise<ShownOperation> {
  return readApi(access, { path: pathOf(id) }, operation);
}

export async function listOperations(access: ApiAccess): Promise<readonly ShownOperation[]> {
  return (await readApi(access, { path: `${base}?limit=20` }, operationPage)).items;
}

/** The first items, of one status or of any. */
export async function readItems(access: ApiAccess, id: string, most: number, status?: string): Promise<ShownItem[]> {
  const query = `limit=${most}${status === undefined ? '' : `&status=${status}`}`;
  return (await readApi(access, { path: `${pathOf(id)}/items?${query}` }, itemPage)).items;
}

/** Takes a step of an operation. */
export function takeStep(
  access: ApiAccess,
  step: 'apply' | 'approve' | 'stop',
  id: string,
  key: string,
): Promise<ShownOperation> {
  return readApi(access, { method: 'POST', path: `${pathOf(id)}/${step}`, body: {}, key }, operation);
}

export function exportPath(id: string, format: 'csv' | 'json'): string {
  return `${pathOf(id)}/items.${format}`;
}

function pathOf(id: string): string {
  return `${base}/${encodeURIComponent(id)}`;
}
