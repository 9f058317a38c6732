import { z } from 'zod';
import { catalogueCode } from '@lienthong/contracts';
import { itemStatuses, stuckKinds } from '@lienthong/operations';

const cursor = z.string().min(1).max(600).optional();
const limit = z.coerce.number().int().min(1).max(200).default(50);

/** Query of a list without filters. */
export const pageQuery = z.strictObject({ cursor, limit });

/** Query of `GET /operations/stuck`. */
export const stuckQuery = z.strictObject({
  kind: z.enum(stuckKinds).optional(),
  unit: catalogueCode.optional(),
  procedure: catalogueCode.optional(),
  fingerprint: z.string().min(1).max(120).optional(),
  cursor,
  limit,
});
export type StuckQuery = z.output<typeof stuckQuery>;

/** Query of `GET /operations/acts/{id}/items`. */
export const itemsQuery = z.strictObject({ status: z.enum(itemStatuses).optional(), cursor, limit });

/** Query of `GET /operations/trail`. */
export const trailQuery = z.strictObject({
  after: z.coerce.number().int().min(0).max(1e12).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** Query of `GET /operations/trail/verify`. */
export const verifyQuery = z.strictObject({
  head: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be the hash of a record, 64 hex digits')
    .optional(),
});
