import { noAnswerProblem, problemOf } from './server-problem';

export interface Asking {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: unknown;
  /** Makes repetitions of one intent harmless; the same for every try. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** Where the access token comes from; set once someone signed in. */
let bearer: () => string | null = () => null;
let onExpired: () => void = () => undefined;

export function takeTokensFrom(source: () => string | null, expired: () => void): void {
  bearer = source;
  onExpired = expired;
}

export function currentToken(): string | null {
  return bearer();
}

const base = '/api/v1';

/** Asks the API. @throws ServerProblem for whatever is no success */
export async function ask<T>(path: string, asking: Asking = {}): Promise<T> {
  const response = await send(path, asking);
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

/** Fetches a file, with the token, as something a browser can open or save. */
export async function askFile(path: string): Promise<Blob> {
  return (await send(path, {})).blob();
}

async function send(path: string, { method = 'GET', body, idempotencyKey, signal }: Asking): Promise<Response> {
  const token = bearer();
  const headers: Record<string, string> = {
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
  };
  const init: RequestInit = { method, headers, ...(signal === undefined ? {} : { signal }) };
  if (body !== undefined) init.body = JSON.stringify(body);
  const response = await fetch(base + path, init).catch((error: unknown) => {
    if (signal?.aborted === true) throw error;
    throw noAnswerProblem(error);
  });
  if (response.ok) return response;
  if (response.status === 401) onExpired();
  throw await problemOf(response);
}

/** `?a=1&b=x` of what is set; empty if nothing is. */
export function queryText(values: Readonly<Record<string, string | number | boolean | null | undefined>>): string {
  const set = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return set.length === 0 ? '' : `?${new URLSearchParams(set.map(([key, value]) => [key, String(value)])).toString()}`;
}
