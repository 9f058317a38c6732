import { Agent, request } from 'node:http';
import type { CommandReceipt } from '@lienthong/contracts/temporal';
import type { Issuer } from '@lienthong/infra/issuer';
import { VoidRunError } from '../side';
import { officers, receipt } from './bench-route';
import type { OfficerName, RouteTurn } from './bench-route';

type Receipt = Omit<CommandReceipt, 'bodyHash'>;

/** A dossier as its receipt was answered. */
export interface Received {
  readonly code: string;
  readonly receipt: Receipt;
}

/** Acts for the officers of the route over HTTP, with kept connections. Any answer that is not a success is a loss. */
export class ApiClient {
  private readonly agent = new Agent({ keepAlive: true });
  private keys = 0;

  private constructor(
    private readonly url: string,
    private readonly tokens: Readonly<Record<OfficerName, string>>,
  ) {}

  static async create(url: string, issuer: Issuer): Promise<ApiClient> {
    const [desk, leader] = await Promise.all([issuer.token(officers.desk), issuer.token(officers.leader)]);
    return new ApiClient(url, { desk, leader });
  }

  async receive(): Promise<Received> {
    const { code, receipt: given } = await this.post<{ code: string; receipt: Receipt | null }>(
      '/api/v1/dossiers',
      receipt,
      'desk',
    );
    if (given === null) throw new VoidRunError(`dossier ${code} was kept, not received: no worker answered in time`);
    return { code, receipt: given };
  }

  command(code: string, { command, by, body }: RouteTurn): Promise<Receipt> {
    return this.post<Receipt>(`/api/v1/dossiers/${code}/commands/${command}`, body, by);
  }

  /** Answers when the view has the event, for an officer who may see it. */
  async seen(code: string, seq: number, by: OfficerName): Promise<void> {
    await this.send('GET', `/api/v1/dossiers/${code}?min-seq=${seq}`, by);
  }

  close(): void {
    this.agent.destroy();
  }

  private async post<T>(path: string, body: unknown, by: OfficerName): Promise<T> {
    return JSON.parse(await this.send('POST', path, by, JSON.stringify(body))) as T;
  }

  private send(method: 'GET' | 'POST', path: string, by: OfficerName, body?: string): Promise<string> {
    const write = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body ?? ''),
      'idempotency-key': `bench-${++this.keys}`,
    };
    const headers = { authorization: `Bearer ${this.tokens[by]}`, ...(body === undefined ? {} : write) };
    return new Promise((resolve, reject) => {
      const sent = request(`${this.url}${path}`, { method, agent: this.agent, headers }, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (text += chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const status = answer.statusCode ?? 0;
          if (status >= 200 && status < 300) resolve(text);
          else reject(new VoidRunError(`${method} ${path} was answered ${status}: ${text.slice(0, 300)}`));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}
