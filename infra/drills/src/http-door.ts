import { setTimeout as sleep } from 'node:timers/promises';
import type { Role } from '@lienthong/domain';
import type { Issuer } from '@lienthong/infra/issuer';

/** What was answered. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

interface Asked {
  readonly body?: unknown;
  readonly key?: string;
}

export interface Person {
  readonly sub: string;
  readonly unit: string;
  readonly role: Role;
}

const patienceMs = 20_000;
const tries = 15;

/** HTTP as one person, whose token is got once. */
export class HttpDoor {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(
    private readonly apiUrl: string,
    private readonly issuer: Pick<Issuer, 'token'>,
  ) {}

  /** One request, as it was answered. @throws Error when no answer came */
  async ask<T>(person: Person, method: 'GET' | 'POST', path: string, { body, key }: Asked = {}): Promise<Answer<T>> {
    const token = await this.tokenOf(person);
    const response = await fetch(`${this.apiUrl}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patienceMs),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as T };
  }

  /** Repeats while a service is away or starting. @throws Error for a refusal */
  async get<T>(person: Person, method: 'GET' | 'POST', path: string, asked: Asked = {}): Promise<T> {
    let last = 'no answer';
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const answer = await this.ask<T>(person, method, path, asked).catch((error: unknown) => String(error));
      if (typeof answer === 'object') {
        if (answer.status < 300) return answer.body;
        last = `${answer.status} ${JSON.stringify(answer.body)}`;
        if (answer.status < 500 && answer.status !== 429 && answer.status !== 425) break;
      } else {
        last = answer;
      }
      await sleep(Math.min(2_000, 100 * 2 ** attempt));
    }
    throw new Error(`${method} ${path}: ${last}`);
  }

  private tokenOf(person: Person): Promise<string> {
    const id = `${person.sub}/${person.unit}/${person.role}`;
    const known = this.tokens.get(id) ?? this.issuer.token(person);
    this.tokens.set(id, known);
    return known;
  }
}
