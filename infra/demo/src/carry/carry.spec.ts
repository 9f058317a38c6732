import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiClient, ApiProblem, tookAt } from './api-client';
import { LegalWall } from './legal-wall';
import { Turnstile } from './turnstile';

describe('the turnstile', () => {
  it('lets no more through at once than it is wide, and all in the end', async () => {
    const turnstile = new Turnstile(3);
    let [inside, most, done] = [0, 0, 0];
    const work = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await sleep(2);
      inside -= 1;
      done += 1;
      if (done === 5) throw new Error('one fails');
    };
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => turnstile.through(work)));
    expect([most, done]).toEqual([3, 20]);
    expect(results.filter((result) => result.status === 'rejected')).toHaveLength(1);
  });
});

describe('the client', () => {
  const seen: string[] = [];
  let server: Server;
  let url = '';
  let answer: (request: IncomingMessage, response: ServerResponse) => void;

  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push(String(request.headers['idempotency-key']));
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => seen.splice(0));

  const post = { method: 'POST', path: '/dossiers', body: {}, key: 'k-1' } as const;
  const client = (): ApiClient => new ApiClient(url, new AbortController().signal);

  it('sends again with the same key when the service is away, the line breaks, or a receipt is only kept', async () => {
    const answers = [503, 0, 202, 201];
    answer = (request, response) => {
      const status = answers.shift() ?? 500;
      if (status === 0) request.socket.destroy();
      else response.writeHead(status).end('{"code":"c"}');
    };
    const careful = client();
    expect(await careful.send(post)).toEqual({ code: 'c' });
    expect(seen).toEqual(['k-1', 'k-1', 'k-1', 'k-1']);
    expect(careful.counts).toMatchObject({ requests: 4, repeated: 3 });
    expect(tookAt(0.5, careful.counts)).toBeGreaterThanOrEqual(200);
  });

  it('does not repeat what was refused, and keeps what is allowed instead', async () => {
    const allowed = [{ command: 'offer-handoff', unit: '164', roles: ['leader'] }];
    answer = (_request, response) => {
      response.writeHead(409).end(JSON.stringify({ code: 'DOSSIER.OUT_OF_TURN', detail: 'd', allowed }));
    };
    const refusal = await client()
      .send(post)
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ApiProblem);
    expect(refusal).toMatchObject({ status: 409, code: 'DOSSIER.OUT_OF_TURN', allowed });
    expect(seen).toHaveLength(1);
  });
});

describe('the clock on the wall', () => {
  it('shows legal time and breaks off a wait when told to', async () => {
    const breaking = new AbortController();
    const legalOrigin = Date.parse('2020-03-30T07:00:00+07:00');
    const wall = new LegalWall({ wallOrigin: Date.now(), legalOrigin, factor: 3600 }, breaking.signal);
    await wall.until('2020-03-30T07:01:00+07:00');
    expect(wall.now() >= '2020-03-30T07:01:00+07:00').toBe(true);
    const waiting = wall.until('2020-04-30T07:00:00+07:00');
    breaking.abort();
    await expect(waiting).rejects.toThrow();
  });
});
