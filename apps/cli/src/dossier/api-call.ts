import { z } from 'zod';
import { DomainError, errorCodes, type ErrorCode } from '@lienthong/domain';
import type { ApiAccess } from './api-access';

const patienceMs = 15_000;

const problemAnswer = z.object({ code: z.string(), title: z.string(), title_en: z.string(), detail: z.string() });

/** What is asked of the API. */
export interface ApiCall {
  readonly method?: 'GET' | 'POST';
  /** From `/api/v1` on, with its query. */
  readonly path: string;
  readonly body?: unknown;
  /** Idempotency-Key: the same for every repetition. */
  readonly key?: string;
}

/** What came back. */
export interface ApiText {
  readonly ok: boolean;
  readonly status: number;
  readonly text: string;
}

/** Asks the API, whatever it answers. @throws DomainError SERVICE.API_UNAVAILABLE */
async function askApi(access: ApiAccess, call: ApiCall): Promise<ApiText> {
  try {
    const response = await send(access, call, AbortSignal.timeout(patienceMs));
    return { ok: response.ok, status: response.status, text: await response.text() };
  } catch (error) {
    throw away(access.url, error);
  }
}

/** Asks the API for JSON of a known form. @throws DomainError what the API refuses, SERVICE.API_UNAVAILABLE */
export async function readApi<S extends z.ZodType>(access: ApiAccess, call: ApiCall, schema: S): Promise<z.output<S>> {
  const answer = await askApi(access, call);
  const body = parsedJson(answer.text);
  if (!answer.ok) throw refusal(answer.status, body, access.url);
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw strangeAnswer(access.url, answer.status);
}

/** A body that may be large, piece by piece. @throws DomainError as {@link readApi} */
export async function* streamApi(access: ApiAccess, path: string): AsyncGenerator<Uint8Array> {
  try {
    const response = await send(access, { path }, AbortSignal.timeout(10 * 60_000));
    if (!response.ok) throw refusal(response.status, parsedJson(await response.text()), access.url);
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) yield part.value;
  } catch (error) {
    throw error instanceof DomainError ? error : away(access.url, error);
  }
}

/** The API answers, but not as ours does. */
export function strangeAnswer(url: string, status: number): DomainError {
  return new DomainError(
    'SERVICE.API_UNAVAILABLE',
    `${url} trả lời ${status}, không như API Liên Thông / ${url} answers ${status}, not as the API of Liên Thông does`,
  );
}

function send({ url, token }: ApiAccess, call: ApiCall, signal: AbortSignal): Promise<Response> {
  const { method = 'GET', path, body, key } = call;
  // A redirect would carry the token to wherever it points.
  return fetch(`${url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    redirect: 'manual',
    signal,
  });
}

function away(url: string, error: unknown): DomainError {
  const why = reasonOf(error);
  return new DomainError(
    'SERVICE.API_UNAVAILABLE',
    `API ${url} không trả lời (${why}) / the API at ${url} does not answer (${why})`,
  );
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
