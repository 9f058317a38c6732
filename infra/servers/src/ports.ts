import { createServer, type Server } from 'node:net';

/** Below the range from which systems take the ports of outgoing connections: a restarted server finds its port still free. */
const FIRST_PORT = 15_000;
const LAST_PORT = 31_999;

function listen(port: number): Promise<Server | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(null));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => resolve(server));
  });
}

async function listenAnywhere(): Promise<{ server: Server; port: number }> {
  for (;;) {
    const port = FIRST_PORT + Math.floor(Math.random() * (LAST_PORT - FIRST_PORT + 1));
    const server = await listen(port);
    if (server) return { server, port };
  }
}

/** As many distinct free ports of 127.0.0.1 as asked; all are held until the last is found. */
export async function freePorts(count: number): Promise<number[]> {
  const held: { server: Server; port: number }[] = [];
  while (held.length < count) held.push(await listenAnywhere());
  await Promise.all(held.map(({ server }) => new Promise((resolve) => server.close(resolve))));
  return held.map(({ port }) => port);
}
