import type { Role } from '@lienthong/domain';
import type { ApiHarness } from './api-harness';

/** What came back. `body` is JSON, whatever its media type. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of many shapes are looked into here
  readonly body: any;
}

export interface Ask {
  readonly token?: string;
  readonly key?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Speaks HTTP with an API as clients do. */
export class Desk {
  constructor(private readonly api: ApiHarness) {}

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
    return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
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
