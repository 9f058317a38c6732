import { setTimeout as sleep } from 'node:timers/promises';
import type { AllowedCommand } from '@lienthong/domain';

/** A request to the API on behalf of whoever the token is for. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token?: string;
  readonly body?: unknown;
  /** Makes a POST happen once, however often it is sent. */
  readonly key?: string;
}

/** An answer that is no success: problem+json of RFC 9457. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly allowed: readonly AllowedCommand[] | undefined,
  ) {
    super(`${status} ${code}: ${detail}`);
  }
}

export interface ApiCounts {
  requests: number;
  /** Real milliseconds that each answered request took, repetitions included. */
  readonly took: number[];
  /** Requests sent again with the same key, because no final answer came. */
  repeated: number;
}

const tries = 12;
const patienceMs = 15_000;

/** Talks to the API as a careful client does: the same key again when the answer did not come or says "not now". */
export class ApiClient {
  readonly counts: ApiCounts = { requests: 0, took: [], repeated: 0 };

  constructor(
    private readonly apiUrl: string,
    private readonly signal: AbortSignal,
  ) {}

  /** @throws ApiProblem for a refusal, AbortError when broken off, Error when the API stays away */
  async send<T>(request: ApiRequest): Promise<T> {
    let last = 'no answer';
    const began = Date.now();
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      this.counts.requests += 1;
      if (attempt > 1) this.counts.repeated += 1;
      const response = await this.once(request).catch((error: unknown) => {
        this.signal.throwIfAborted();
        return error instanceof Error ? error : new Error(String(error));
      });
      if (response instanceof Response && !isLater(response.status)) {
        this.counts.took.push(Date.now() - began);
        return answerOf<T>(response);
      }
      last = response instanceof Response ? `${response.status} ${await response.text()}` : response.message;
      await sleep(Math.min(2_000, 100 * 2 ** attempt), undefined, { signal: this.signal });
    }
    throw new Error(`${request.method} ${request.path} was not answered after ${tries} tries: ${last}`);
  }

  /** A file, e.g. a slip. @throws ApiProblem for a refusal, Error when it does not come */
  async download(path: string, token: string): Promise<Buffer> {
    const response = await this.once({ method: 'GET', path, token });
    if (!response.ok) return answerOf(response);
    return Buffer.from(await response.arrayBuffer());
  }

  private once({ method, path, token, body, key }: ApiRequest): Promise<Response> {
    return fetch(`${this.apiUrl}/api/v1${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.any([this.signal, AbortSignal.timeout(patienceMs)]),
    });
  }
}

/** The time within which a share of the requests was answered. */
export function tookAt(share: number, { took }: Pick<ApiCounts, 'took'>): number {
  return [...took].sort((a, b) => a - b)[Math.floor((took.length - 1) * share)] ?? 0;
}

/** 202: kept, ask again with the same key; 425, 429, 502–504: not now. */
function isLater(status: number): boolean {
  return status === 202 || status === 425 || status === 429 || (status >= 502 && status <= 504);
}

async function answerOf<T>(response: Response): Promise<T> {
  const text = await response.text();
  if (response.ok) return JSON.parse(text) as T;
  const problem = parsed(text);
  const context = (problem['context'] ?? {}) as Record<string, unknown>;
  const allowed = (problem['allowed'] ?? context['allowed']) as AllowedCommand[] | undefined;
  const detail = typeof problem['detail'] === 'string' ? problem['detail'] : text.slice(0, 300);
  throw new ApiProblem(response.status, typeof problem['code'] === 'string' ? problem['code'] : '?', detail, allowed);
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
