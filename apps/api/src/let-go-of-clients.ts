import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** How long requests under way may take once the service is to stop. */
const patienceMs = 5_000;

/**
 * Lets the service stop although clients hold connections. Node closes idle ones by itself, but not those on which no
 * request was ever sent (browsers and fetch open some in advance): it would wait for them for a minute.
 */
export function letGoOfClients(app: NestFastifyApplication): void {
  const server: Server = app.getHttpServer();
  const unused = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }) => unused.delete(socket));
  const instance = app.getHttpAdapter().getInstance();
  instance.addHook('preClose', (done: () => void) => {
    unused.forEach((socket) => socket.destroy());
    setTimeout(() => server.closeAllConnections(), patienceMs).unref();
    done();
  });
}
