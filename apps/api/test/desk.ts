import type { Role } from '@lienthong/domain';
import type { ApiHarness } from './api-harness';

/** The members of answers that the specs look into. */
export interface AnswerBody {
  readonly code: string;
  readonly check: string;
  readonly status: string | number;
  readonly title: string;
  readonly detail: string;
  readonly retryAfter: number;
  readonly dueAt: string | null;
  readonly seq: number;
  readonly lookUp: string;
  readonly receipt: { readonly seq: number; readonly events: readonly string[] };
  readonly events: readonly { readonly seq: number; readonly type: string }[];
  readonly allowed: readonly {
    readonly command: string;
    readonly unit: string;
    readonly roles: readonly Role[];
    readonly outcomes?: readonly string[];
  }[];
  readonly allowedForYou: readonly { readonly command: string }[];
  readonly issues: readonly { readonly path: string }[];
  readonly missing: readonly { readonly paper: string; readonly oneOf?: readonly string[] }[];
  readonly items: readonly {
    readonly code: string;
    readonly unit: string;
    readonly holding: number;
    readonly urgentAt: string;
  }[];
  readonly next: string | null;
  readonly explanation: readonly { readonly because: { readonly vi: string; readonly en: string } }[];
  readonly answer: { readonly vi: string; readonly en: string };
  readonly path: readonly { readonly unit: { readonly vi: string }; readonly until: string | null }[];
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: AnswerBody;
}

export interface Ask {
  readonly token?: string;
  readonly key?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Speaks HTTP with an API as clients do. */
export class Desk {
  constructor(private readonly api: Pick<ApiHarness, 'url' | 'issuer'>) {}

  token(unit: string, role: Role, sub = `cb-${unit}-${role}`): Promise<string> {
    return this.api.issuer.token({ sub, unit, role });
  }

  async ask(method: string, path: string, { token, key, body, headers }: Ask = {}): Promise<Answer> {
    const raw = typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await fetch(`${this.api.url}${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : raw,
    });
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    const parsed = (isJson ? JSON.parse(text) : {}) as AnswerBody;
    return { status: answer.status, headers: answer.headers, text, body: parsed };
  }

  receive(token: string, body: unknown, key?: string): Promise<Answer> {
    return this.ask('POST', '/api/v1/dossiers', { token, body, key });
  }

  command(token: string, code: string, name: string, body: unknown = {}, key?: string): Promise<Answer> {
    return this.ask('POST', `/api/v1/dossiers/${code}/commands/${name}`, { token, body, key });
  }
}

/** A marital-status certificate as it is handed in at ward 05431, all papers there. */
export const marriageDossier = {
  procedure: '1.004873',
  case: 'cap-giay',
  channel: 'desk',
  papers: [
    { code: 'TO-KHAI', originals: 1, copies: 0 },
    { code: 'CAN-CUOC', originals: 0, copies: 1 },
  ],
  applicant: { name: 'Nguyễn Thị Mẫu', idNumber: '012345678901', phone: '0000000000' },
};
