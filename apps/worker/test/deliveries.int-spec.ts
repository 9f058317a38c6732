import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { tierTaskQueue } from '@lienthong/contracts/temporal';
import type { HandoffDelivery } from '@lienthong/contracts/temporal';
import { buildIdOf, bundlePath, workerDeployment } from '@lienthong/temporal';
import { until, wholeWay } from '@lienthong/testing';
import { DossierHarness } from './dossier-harness';
import { openTestTopic } from './test-topic';

const cleanups: (() => Promise<unknown>)[] = [];

afterAll(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
});

/** A level's own system: fails at first, then takes what comes. */
async function levelSystem(failures: number): Promise<{ address: string; received: Map<string, HandoffDelivery[]> }> {
  const received = new Map<string, HandoffDelivery[]>();
  let left = failures;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const key = String(request.headers['idempotency-key']);
      if (left > 0) {
        left -= 1;
        response.writeHead(500).end();
        return;
      }
      received.set(key, [...(received.get(key) ?? []), JSON.parse(body) as HandoffDelivery]);
      response.writeHead(200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => new Promise((resolve) => server.close(resolve)));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, received };
}

describe('deliveries to the own system of a level', () => {
  it('go out by the queue of the tier, which has no version, for a dossier that has one', async () => {
    const topic = await openTestTopic();
    cleanups.push(() => topic.close());
    const tiers = ['xa', 'thanh-pho', 'tinh'];
    const systems = await levelSystem(2);
    const harness = await DossierHarness.start({
      temporalAddress: process.env['LT_TEST_TEMPORAL'] ?? '',
      publisher: topic.publisher,
      host: {
        deployment: { name: workerDeployment, buildId: buildIdOf(bundlePath()), becomeCurrent: true },
        queues: ['dossier', ...tiers.map(tierTaskQueue)],
      },
      parts: { levelSystems: Object.fromEntries(tiers.map((tier) => [tier, systems.address])) },
    });
    cleanups.push(() => harness.close());
    const code = `000.01.19.H55-200302-${randomUUID().slice(0, 8)}`;
    const outcome = await harness.gateway.receive({ ...harness.input(code), connected: tiers });
    expect(outcome.kind).toBe('accepted');
    const { seq } = await harness.giveAll(code, wholeWay());
    const offers = (await topic.eventsOf(code, seq)).filter((event) => event.type === 'HandoffOffered');
    expect(offers.length).toBeGreaterThan(1);
    await until(() => Promise.resolve(systems.received.size === offers.length));
    for (const offer of offers) {
      const told = systems.received.get(`${code}:${offer.seq}:deliver`) ?? [];
      expect(told).toMatchObject([{ code, seq: offer.seq, kind: 'offered', at: offer.at }]);
    }
  });
});
