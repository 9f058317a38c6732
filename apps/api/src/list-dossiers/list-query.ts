import { z } from 'zod';
import { catalogueCode } from '@lienthong/contracts';
import type { NationalStatus } from '@lienthong/domain';

const cursor = z.string().min(1).max(400).optional();
const limit = z.coerce.number().int().min(1).max(100).default(50);
const nationalStatus = z.coerce
  .number()
  .int()
  .min(1)
  .max(10)
  .transform((status) => status as NationalStatus);

/** Query of a queue. */
export const pageQuery = z.strictObject({ cursor, limit });

/** Query of `GET /dossiers`. */
export const listQuery = z.strictObject({
  unit: catalogueCode.optional(),
  tier: catalogueCode.optional(),
  status: nationalStatus.optional(),
  procedure: catalogueCode.optional(),
  'due-before': z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(\+07:00)?)?$/, 'must be a date, or an instant at +07:00')
    .optional(),
  q: z
    .string()
    .regex(/^[A-Z0-9.-]{1,80}$/, 'must be the beginning of a dossier code')
    .optional(),
  late: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
  sort: z.enum(['due', 'received', 'updated']).default('updated'),
  cursor,
  limit,
});

/** Query of `GET /counts`. */
export const countsQuery = z.strictObject({ unit: catalogueCode.optional() });
