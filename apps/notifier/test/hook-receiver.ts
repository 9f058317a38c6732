import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call as the receiver took it. */
export interface TakenCall {
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
}

/** A real HTTP server on loopback that answers as it is told. */
export class HookReceiver {
  readonly calls: TakenCall[] = [];
  /** Status of the next answers; 204 when they are used up. */
  readonly answers: number[] = [];
  private readonly server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      this.calls.push({ body: Buffer.concat(parts).toString(), headers: request.headers });
      response.writeHead(this.answers.shift() ?? 204).end();
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', () => resolve()));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/su-kien`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
