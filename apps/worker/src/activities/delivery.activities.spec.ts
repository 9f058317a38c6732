import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { ApplicationFailure } from '@temporalio/common';
import type { HandoffDelivery } from '@lienthong/contracts/temporal';
import { DeliveryActivities } from './delivery.activities';

const delivery: HandoffDelivery = {
  code: '000.01.19.H55-200302-0001',
  seq: 7,
  key: '000.01.19.H55-200302-0001:7:deliver',
  kind: 'offered',
  handoff: 1,
  from: '19001',
  to: '19',
  tier: 'thanh-pho',
  step: 'appraise',
  at: '2020-03-02T09:00:00+07:00',
  papers: ['to-khai'],
};

/** A level's own system: answers as told, and keeps what it was sent. Status 0: it never answers. */
class LevelSystem {
  readonly received: { readonly method?: string; readonly key: unknown; readonly body: string }[] = [];
  status = 200;
  private readonly server: Server = createServer((request, response) => {
    void this.keep(request).then(() => {
      if (this.status === 0) return;
      response.writeHead(this.status, { location: '/elsewhere' }).end('Nguyễn Văn A, CCCD 001099000001');
    });
  });

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/handoffs`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async keep(request: IncomingMessage): Promise<void> {
    const body = await text(request);
    this.received.push({ method: request.method, key: request.headers['idempotency-key'], body });
  }
}

async function failureOf(delivering: Promise<void>): Promise<ApplicationFailure> {
  const error: unknown = await delivering.then(
    () => new Error('it was delivered'),
    (failure: unknown) => failure,
  );
  if (!(error instanceof ApplicationFailure)) throw error;
  expect(error.nonRetryable).toBe(false);
  return error;
}

describe('deliveries to the system of a level', () => {
  let system: LevelSystem;
  let address: string;
  beforeEach(async () => {
    system = new LevelSystem();
    address = await system.open();
  });
  afterEach(() => system.close());

  const deliver = (timeoutMs?: number): Promise<void> =>
    new DeliveryActivities({ 'thanh-pho': address }, timeoutMs).deliverHandoff(delivery);

  it('sends the hand-off once, with its key', async () => {
    await deliver();
    expect(system.received).toEqual([{ method: 'POST', key: delivery.key, body: JSON.stringify(delivery) }]);
  });

  it.each([201, 204, 409])('takes HTTP %i for an acknowledgement', async (status) => {
    system.status = status;
    await expect(deliver()).resolves.toBeUndefined();
  });

  it.each([500, 503, 404, 302])('is refused by HTTP %i, telling nothing of the answer', async (status) => {
    system.status = status;
    const failure = await failureOf(deliver());
    expect(failure).toMatchObject({
      type: 'DELIVERY.REFUSED',
      message: `thanh-pho's system answered HTTP ${status}`,
    });
    expect(JSON.stringify(failure)).not.toContain('001099000001');
    expect(system.received).toHaveLength(1);
  });

  it('gives up on a system that hangs', async () => {
    system.status = 0;
    const failure = await failureOf(deliver(200));
    expect(failure).toMatchObject({
      type: 'DELIVERY.UNREACHABLE',
      message: "thanh-pho's system did not answer within 200 ms",
    });
  });

  it('says that nobody listens', async () => {
    await system.close();
    const failure = await failureOf(deliver());
    expect(failure).toMatchObject({
      type: 'DELIVERY.UNREACHABLE',
      message: "thanh-pho's system cannot be reached: ECONNREFUSED",
    });
    system = new LevelSystem();
    await system.open();
  });

  it('can be put right where a tier has no system', async () => {
    const failure = await failureOf(new DeliveryActivities({}).deliverHandoff(delivery));
    expect(failure.type).toBe('DELIVERY.NOT_CONFIGURED');
  });
});
