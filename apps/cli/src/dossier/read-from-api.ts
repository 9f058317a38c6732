import { z } from 'zod';
import { dossierCode } from '@lienthong/contracts';
import { DomainError, errorCodes, type ErrorCode } from '@lienthong/domain';
import type { ApiAccess } from './api-access';

const patienceMs = 15_000;

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

const problemAnswer = z.object({ code: z.string(), title: z.string(), title_en: z.string(), detail: z.string() });

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
  const answer = await ask(access, `/api/v1/dossiers/${encodeURIComponent(code)}/${what}`);
  const body = parsedJson(answer.text);
  if (!answer.ok) throw refusal(answer.status, body, access.url);
  const parsed = schema.safeParse(body);
  if (parsed.success && parsed.data.code === code) return parsed.data;
  throw strangeAnswer(access.url, answer.status);
}

interface ApiText {
  readonly ok: boolean;
  readonly status: number;
  readonly text: string;
}

async function ask({ url, token }: ApiAccess, path: string): Promise<ApiText> {
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
  try {
    // A redirect would carry the token to wherever it points.
    const options = { headers, redirect: 'manual', signal: AbortSignal.timeout(patienceMs) } as const;
    const response = await fetch(`${url}${path}`, options);
    return { ok: response.ok, status: response.status, text: await response.text() };
  } catch (error) {
    const why = reasonOf(error);
    throw new DomainError(
      'SERVICE.API_UNAVAILABLE',
      `API ${url} không trả lời (${why}) / the API at ${url} does not answer (${why})`,
    );
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `${patienceMs / 1000} s`;
  const { cause } = error;
  return cause instanceof Error ? ('code' in cause ? String(cause.code) : cause.message) : error.message;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(status: number, body: unknown, url: string): DomainError {
  const parsed = problemAnswer.safeParse(body);
  if (!parsed.success) return strangeAnswer(url, status);
  const { code, title, title_en: titleEn, detail } = parsed.data;
  const known = (errorCodes as readonly string[]).includes(code);
  const told = `${title} / ${titleEn}: ${detail}`;
  return new DomainError(known ? (code as ErrorCode) : 'REQUEST.INVALID', known ? told : `${code}: ${told}`);
}

function strangeAnswer(url: string, status: number): DomainError {
  return new DomainError(
    'SERVICE.API_UNAVAILABLE',
    `${url} trả lời ${status}, không như API Liên Thông / ${url} answers ${status}, not as the API of Liên Thông does`,
  );
}
