import { z } from 'zod';
import { catalogueCode, dossierCode, freeText } from '../commands/text.schema';

const mostCodes = 5_000;
const instantRule = 'must be a UTC instant like 2026-01-05T01:30:00Z';

const count = z.number().int().min(1).max(10_000_000);
const fingerprint = z.string().regex(/^[A-Za-z0-9:._-]{1,120}$/, 'must be a fingerprint as `groups` tells it');
const buildId = z.string().regex(/^[A-Za-z0-9._-]{1,255}$/, 'must be the build id of a worker');

const utcInstant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/, instantRule)
  .refine((text) => !Number.isNaN(Date.parse(text)), instantRule);

/** Kinds of stuck work that a filter can name; `H` is a slow person and nothing to replay. */
const actedKind = z.enum(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'I'], { error: 'must be one of A to G, or I' });

/** Where a reset goes back to. */
const resetPointSchema = z.discriminatedUnion('point', [
  z.strictObject({ point: z.literal('last-good') }),
  z.strictObject({ point: z.literal('before-event'), eventId: count.min(2) }),
  z.strictObject({ point: z.literal('before-time'), at: utcInstant }),
  z.strictObject({ point: z.literal('stage'), step: catalogueCode }),
]);

/** What an operator asks for, by the name of the act. */
const actRequestSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('retry-activity') }),
  z.strictObject({
    act: z.literal('reset'),
    to: resetPointSchema,
    exclude: z
      .array(z.enum(['signals', 'updates']))
      .max(2)
      .default([])
      .transform((kinds) => [...new Set(kinds)]),
    moveTo: buildId.nullable().default(null),
  }),
  z.strictObject({ act: z.literal('republish'), fromSeq: count }),
  z.strictObject({ act: z.literal('redrive') }),
  z.strictObject({ act: z.literal('rebuild-view') }),
  z.strictObject({ act: z.literal('reassign'), assignee: catalogueCode }),
  z.strictObject({ act: z.literal('skip'), step: catalogueCode, outcome: catalogueCode, ground: freeText(500) }),
  z.strictObject({ act: z.literal('pause') }),
  z.strictObject({ act: z.literal('resume') }),
  z.strictObject({ act: z.literal('terminate') }),
]);

const narrowing = { unit: catalogueCode.optional(), procedure: catalogueCode.optional() };

/** Which dossiers. There is no "all": a filter names codes, an error, or a kind of trouble. */
const selectionSchema = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('codes'),
    codes: z
      .array(dossierCode)
      .min(1)
      .max(mostCodes)
      .transform((codes) => [...new Set(codes)]),
  }),
  z.strictObject({ by: z.literal('fingerprint'), fingerprint, ...narrowing }),
  z.strictObject({ by: z.literal('kind'), kind: actedKind, ...narrowing }),
]);

/** Body of `POST /operations/acts`. */
export const operationRequestSchema = z
  .strictObject({
    request: actRequestSchema,
    selection: selectionSchema,
    reason: freeText(1000).describe('Why; it stands in the trail and in the dossier. No personal data.'),
    ratePerSecond: z.number().min(0.1).max(50).optional().describe('Most dossiers a second (default 10)'),
  })
  .meta({ id: 'RequestOperation' });
export type OperationRequestBody = z.output<typeof operationRequestSchema>;

/** Body of `POST /operations/acts/{id}/apply`: nothing but, where wanted, the preview that was looked at. */
export const applyOperationSchema = z
  .strictObject({
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'must be the digest of a preview')
      .optional(),
  })
  .meta({ id: 'ApplyOperation' });

/** Body of `…/approve` and `…/stop`. */
export const operationStepSchema = z.strictObject({}).meta({ id: 'StepOfOperation' });
