import { z } from 'zod';
import { catalogueCode } from '@lienthong/contracts';
import { channels } from '@lienthong/domain';
import type { NationalStatus } from '@lienthong/domain';

const cursor = z.string().min(1).max(400).optional();
const limit = z.coerce.number().int().min(1).max(100).default(50);
const nationalStatus = z.coerce
  .number()
  .int()
  .min(1)
  .max(10)
  .transform((status) => status as NationalStatus);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date YYYY-MM-DD');
const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(\+07:00)?)?$/, 'must be a date, or an instant at +07:00');
const assignee = catalogueCode.describe('Subject of an officer, `me` or `none`');

/** What lists and queues have in common. */
const page = {
  procedure: catalogueCode.optional(),
  late: flag.optional(),
  assignee: assignee.optional(),
  total: flag.default(false),
  cursor,
  limit,
};

/** Query of `GET /queues/{unit}`. */
export const queueQuery = z.strictObject(page);

/** Query of `GET /dossiers`. */
export const listQuery = z.strictObject({
  ...page,
  unit: catalogueCode.optional(),
  holder: catalogueCode.optional(),
  tier: catalogueCode.optional(),
  status: nationalStatus.optional(),
  business: z
    .string()
    .regex(/^[a-z-]{1,40}$/, 'must be a business state, e.g. processing')
    .optional(),
  channel: z.enum(channels).optional(),
  paused: flag.optional(),
  closed: flag.optional(),
  'due-before': instant.optional(),
  'due-after': instant.optional(),
  'received-from': date.optional(),
  'received-to': date.optional(),
  q: z
    .string()
    .regex(/^[A-Z0-9.-]{1,80}$/, 'must be the beginning of a dossier code')
    .optional(),
  sort: z.enum(['due', 'received', 'updated']).default('updated'),
});

/** Query of `GET /counts`. */
export const countsQuery = z.strictObject({ unit: catalogueCode.optional() });
