import { z } from 'zod';
import { dossierCode } from '@lienthong/contracts';
import { DomainError } from '@lienthong/domain';
import type { ApiAccess } from './api-access';
import { readApi, strangeAnswer } from './api-call';

const bilingual = z.object({ vi: z.string(), en: z.string() });

const explanationLine = z.object({
  from: z.string(),
  to: z.string(),
  kind: z.enum(['counted', 'skipped', 'paused', 'restarted', 'moved']),
  counted: z.number(),
  unit: z.enum(['minutes', 'working-days', 'calendar-days', 'months']),
  because: bilingual,
  ground: z.string().optional(),
});

/** What of the deadline's answer is printed; the rest is passed on with --json. */
const deadlineAnswer = z.looseObject({
  code: z.string(),
  dueAt: z.string().nullable(),
  effectiveStart: z.string(),
  allotted: z.looseObject({ amount: z.number(), unit: z.string() }),
  calendar: z.string(),
  finishedAt: z.string().nullish(),
  timeliness: z.string().nullish(),
  explanation: z.array(explanationLine),
});

/** Events as they come: whether they are as they were written is not for a schema to say. */
const eventsAnswer = z.looseObject({ code: z.string(), head: z.string(), events: z.array(z.unknown()) });

export type DeadlineAnswer = z.output<typeof deadlineAnswer>;
export type EventsAnswer = z.output<typeof eventsAnswer>;

/** Whether a text has the form `{agency}-{yyMMdd}-{serial}`. */
export function isDossierCode(text: string): boolean {
  return dossierCode.safeParse(text).success;
}

/** Why a dossier is due when it is. @throws DomainError what the API refuses, SERVICE.API_UNAVAILABLE */
export async function readDeadline(access: ApiAccess, code: string): Promise<DeadlineAnswer> {
  return readOf(access, code, { what: 'deadline', schema: deadlineAnswer });
}

/** All events of a dossier, and its head by the API. @throws DomainError as {@link readDeadline} */
export async function readDossierEvents(access: ApiAccess, code: string): Promise<EventsAnswer> {
  return readOf(access, code, { what: 'events', schema: eventsAnswer });
}

async function readOf<S extends z.ZodType<{ code: string }>>(
  access: ApiAccess,
  code: string,
  { what, schema }: { readonly what: string; readonly schema: S },
): Promise<z.output<S>> {
  if (!isDossierCode(code)) {
    const rule = 'mã hồ sơ có dạng / a dossier code is {agency}-{yyMMdd}-{serial}';
    throw new DomainError('DOSSIER.NOT_FOUND', `${JSON.stringify(code)}: ${rule}`);
  }
  const path = `/api/v1/dossiers/${encodeURIComponent(code)}/${what}`;
  const answer = await readApi(access, { path }, schema);
  if (answer.code === code) return answer;
  throw strangeAnswer(access.url, 200);
}
