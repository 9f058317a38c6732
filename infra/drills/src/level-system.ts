import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A level's own system, as the deliveries of hand-offs meet it: it takes them, or answers 500 while it is ill. */
export class LevelSystem {
  /** Deliveries taken, by their idempotency key: how often each came. */
  readonly taken = new Map<string, number>();
  private ill = false;
  private refusing = 0;
  private readonly refused = new Set<string>();

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => {
      request.resume();
      const key = String(request.headers['idempotency-key'] ?? '');
      if (this.ill || this.refuses(key)) {
        response.statusCode = 500;
      } else {
        this.taken.set(key, (this.taken.get(key) ?? 0) + 1);
        response.statusCode = 204;
      }
      response.end();
    });
  }

  static async start(): Promise<LevelSystem> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new LevelSystem(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/handoffs`;
  }

  /** Refuses the first dossiers that come, and takes all others, until it heals. */
  refuseFirst(dossiers: number): void {
    this.refusing = dossiers;
  }

  fallIll(): void {
    this.ill = true;
  }

  heal(): void {
    this.ill = false;
    this.refusing = 0;
    this.refused.clear();
  }

  /** Keys of one dossier's deliveries. */
  takenOf(code: string): readonly string[] {
    return [...this.taken.keys()].filter((key) => key.startsWith(`${code}:`));
  }

  private refuses(key: string): boolean {
    const [code = ''] = key.split(':');
    if (this.refused.size < this.refusing) this.refused.add(code);
    return this.refused.has(code);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
