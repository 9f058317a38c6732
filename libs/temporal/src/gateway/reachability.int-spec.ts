import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { connectTemporal } from '../connection/connect-temporal';
import type { TemporalHandle } from '../connection/connect-temporal';
import { Reachability } from './reachability';

/** A wire to the real Temporal on which answers can be held back. */
class SlowWire {
  private readonly held: (() => void)[] = [];
  private readonly sockets = new Set<Socket>();
  private holds = false;
  private readonly server: Server;

  constructor(to: string) {
    const [host = '', port = ''] = to.split(':');
    this.server = createServer((near) => {
      const far = connect(Number(port), host);
      for (const socket of [near, far]) this.sockets.add(socket.on('error', () => undefined));
      near.pipe(far);
      far.on('data', (data) => {
        if (this.holds) this.held.push(() => near.write(data));
        else near.write(data);
      });
      near.on('close', () => far.destroy());
      far.on('close', () => near.destroy());
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  hold(): void {
    this.holds = true;
  }

  letGo(): void {
    this.holds = false;
    for (const pass of this.held.splice(0)) pass();
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

describe('whether Temporal answers', () => {
  let wire: SlowWire;
  let temporal: TemporalHandle;
  let reachability: Reachability;

  beforeEach(async () => {
    wire = new SlowWire(process.env.LT_TEST_TEMPORAL ?? '');
    temporal = connectTemporal({ address: await wire.listen(), namespace: 'default' });
    reachability = new Reachability(temporal.client);
    expect(await reachability.check()).toBe(true);
  });
  afterEach(async () => {
    await temporal.connection.close();
    await wire.close();
  });

  const timed = async (): Promise<{ readonly answers: boolean; readonly ms: number }> => {
    const began = Date.now();
    return { answers: await reachability.check(), ms: Date.now() - began };
  };

  it('is not doubted for one answer that came late', async () => {
    wire.hold();
    const asked = timed();
    setTimeout(() => wire.letGo(), 2_000);
    const { answers, ms } = await asked;
    expect(answers).toBe(true);
    expect(ms).toBeGreaterThan(1_500);
  });

  it('is told within a few seconds when it does not, and each time anew', async () => {
    wire.hold();
    const { answers, ms } = await timed();
    expect(answers).toBe(false);
    expect(ms).toBeLessThan(5_000);
    wire.letGo();
    expect(await reachability.check()).toBe(true);
  });

  it('is told within a few seconds when nobody is there', async () => {
    await wire.close();
    const { answers, ms } = await timed();
    expect(answers).toBe(false);
    expect(ms).toBeLessThan(5_000);
  });
});
