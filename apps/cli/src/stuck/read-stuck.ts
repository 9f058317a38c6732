import { z } from 'zod';
import { stuckKinds } from '@lienthong/operations';
import type { ApiAccess } from '../dossier/api-access';
import { readApi } from '../dossier/api-call';

const plain = z.object({ vi: z.string(), en: z.string() });
const subject = z.discriminatedUnion('type', [
  z.object({ type: z.literal('dossier'), code: z.string() }),
  z.object({ type: z.literal('queue'), queue: z.string() }),
  z.object({ type: z.literal('consumer'), group: z.string(), topic: z.string(), partition: z.number() }),
]);
const kind = z.enum(stuckKinds);

const finding = z.looseObject({
  id: z.string(),
  kind,
  subject,
  unit: z.string().nullable(),
  procedure: z.string().nullable(),
  cause: plain,
  since: z.string(),
  evidence: z.looseObject({}),
  nextTry: z.string().nullable(),
  suggested: z.string(),
  fingerprint: z.string(),
  firstSeen: z.string(),
  lastSeen: z.string(),
  curedAt: z.string().nullable(),
});
const standing = z.union([
  z.looseObject({ known: z.literal(true), count: z.number() }),
  z.looseObject({ known: z.literal(false), since: z.string().nullable(), error: z.string().nullable() }),
]);
const board = z.looseObject({
  at: z.string(),
  faults: z.record(z.string(), standing),
  people: standing,
  sources: z.array(z.looseObject({ source: z.string(), fresh: z.boolean(), error: z.string().nullable() })),
});
const page = z.looseObject({ items: z.array(finding), total: z.number(), next: z.string().nullable() });
const stuckDossier = z.looseObject({
  code: z.string(),
  findings: z.array(finding),
  operations: z.array(
    z.looseObject({
      id: z.string(),
      request: z.looseObject({ act: z.string() }),
      reason: z.string(),
      requestedAt: z.string(),
      requestedBy: z.looseObject({ subject: z.string() }),
      status: z.string(),
      item: z.looseObject({ status: z.string(), outcome: z.looseObject({ told: plain }).nullable() }),
    }),
  ),
});
const groups = z.looseObject({
  items: z.array(
    z.looseObject({
      fingerprint: z.string(),
      kind,
      text: z.string(),
      open: z.number(),
      curedLastDay: z.number(),
      firstSeen: z.string(),
      lastSeen: z.string(),
      units: z.array(z.string()),
      procedures: z.array(z.string()),
      example: subject,
      trend: z.looseObject({ openedLastHour: z.number(), curedLastHour: z.number(), direction: z.string() }),
    }),
  ),
});

export type ShownSubject = z.output<typeof subject>;
export type ShownFinding = z.output<typeof finding>;
export type ShownBoard = z.output<typeof board>;
export type ShownStanding = z.output<typeof standing>;
export type ShownStuckDossier = z.output<typeof stuckDossier>;
export type ShownGroups = z.output<typeof groups>;
export interface ShownFindings {
  readonly items: readonly ShownFinding[];
  readonly total: number;
}

/** Narrows a list. */
export interface StuckFilter {
  readonly kind?: string;
  readonly unit?: string;
  readonly procedure?: string;
  readonly fingerprint?: string;
}

const base = '/api/v1/operations';

export function readBoard(access: ApiAccess): Promise<ShownBoard> {
  return readApi(access, { path: `${base}/board` }, board);
}

/** The first `most` findings, however many pages they are on. */
export async function readFindings(access: ApiAccess, filter: StuckFilter, most: number): Promise<ShownFindings> {
  const items: ShownFinding[] = [];
  for (let cursor: string | null = null; ;) {
    const asked = {
      ...filter,
      limit: String(Math.min(200, most - items.length)),
      ...(cursor === null ? {} : { cursor }),
    };
    const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== undefined));
    const answer: z.output<typeof page> = await readApi(access, { path: `${base}/stuck?${query}` }, page);
    items.push(...answer.items);
    if (answer.next === null || items.length >= most) return { items, total: answer.total };
    cursor = answer.next;
  }
}

export function readStuckDossier(access: ApiAccess, code: string): Promise<ShownStuckDossier> {
  return readApi(access, { path: `${base}/stuck/${encodeURIComponent(code)}` }, stuckDossier);
}

export function readGroups(access: ApiAccess): Promise<ShownGroups> {
  return readApi(access, { path: `${base}/groups` }, groups);
}
