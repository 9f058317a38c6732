import { z } from 'zod';
import { catalogueCode } from '@lienthong/contracts';
import { nowMeasures, reportGroupings, reportMeasures } from '@lienthong/domain';
import type { NowMeasure, ReportGrouping, ReportMeasure } from '@lienthong/domain';

const date = z.iso.date('must be a date YYYY-MM-DD');
const place = { unit: catalogueCode.optional(), scope: z.enum(['own', 'below']).optional() };
const period = { from: date.optional(), to: date.optional() };

/** Query of `GET /reports/now`. */
export const nowQuery = z.strictObject(place);

/** Query of `GET /reports/official` and its files. */
export const officialQuery = z.strictObject({ ...place, ...period });

/** Query of `GET /reports/summary`. */
export const summaryQuery = z.strictObject({
  ...place,
  ...period,
  by: z
    .string()
    .default('unit')
    .transform((text) => text.split(',').filter((name) => name !== ''))
    .pipe(z.array(z.enum(reportGroupings)).max(reportGroupings.length))
    .transform((names) => [...new Set<ReportGrouping>(names)]),
});

/** Query of `GET /reports/time`. */
export const timeQuery = z.strictObject({
  ...place,
  ...period,
  procedure: catalogueCode.optional(),
  case: catalogueCode.optional(),
});

/** Query of `GET /reports/dossiers`. */
export const dossiersQuery = z.strictObject({
  ...place,
  ...period,
  measure: z.enum([...reportMeasures, ...nowMeasures] as [ReportMeasure | NowMeasure]),
  field: catalogueCode.optional(),
  tier: catalogueCode.optional(),
  procedure: catalogueCode.optional(),
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/, 'must be a month YYYY-MM')
    .optional(),
  /** Unit whose desk received it, of those in the scope. */
  receiver: catalogueCode.optional(),
  holder: catalogueCode.optional(),
  cursor: z.coerce.number().int().min(0).max(1e9).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type DossiersQuery = z.output<typeof dossiersQuery>;
