import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A level's own system that takes whatever it is told. */
export async function openLevelSystem(): Promise<{ readonly address: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
