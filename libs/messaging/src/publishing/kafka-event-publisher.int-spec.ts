import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DossierEvent } from '@lienthong/domain';
import { startServers } from '@lienthong/infra/servers';
import type { ServerStack } from '@lienthong/infra/servers';
import { buildHistory, testServers, uniqueName, wholeWay } from '@lienthong/testing';
import { kafkaFromConfig } from '../connection/kafka-connection';
import { decodeDossierEvent } from '../consuming/decode-dossier-event';
import { readTopic } from '../consuming/read-topic';
import { ensureTopics, topicNames } from '../topics/ensure-topics';
import { KafkaEventPublisher } from './kafka-event-publisher';

function history(serial: number): DossierEvent[] {
  return buildHistory({ code: `H55.19-200302-${String(serial).padStart(4, '0')}`, commands: wholeWay() });
}

async function readBack(brokers: readonly string[], topic: string): Promise<Map<string, DossierEvent[]>> {
  const byCode = new Map<string, DossierEvent[]>();
  await readTopic(kafkaFromConfig({ brokers, clientId: 'spec' }), topic, async ({ messages }) => {
    for (const event of messages.map(decodeDossierEvent)) {
      byCode.set(event.code, [...(byCode.get(event.code) ?? []), event]);
    }
  });
  return byCode;
}

async function millisOf(work: Promise<unknown>): Promise<number> {
  const start = Date.now();
  await work.catch(() => undefined);
  return Date.now() - start;
}

describe('publishing on Kafka', () => {
  const names = topicNames(`${uniqueName('publish')}.`);
  let brokers: string[];
  let publisher: KafkaEventPublisher;

  beforeAll(async () => {
    brokers = testServers().kafkaBrokers;
    await ensureTopics(kafkaFromConfig({ brokers, clientId: 'spec' }), names);
    publisher = new KafkaEventPublisher({ brokers, clientId: 'spec' }, { topic: names.events, withinMs: 10_000 });
  });
  afterAll(() => publisher.close());

  it('keeps the order of each dossier while many publish at once, each step after the one before', async () => {
    const histories = Array.from({ length: 60 }, (_, serial) => history(serial + 1));
    await Promise.all(
      histories.map(async (events) => {
        for (let from = 0; from < events.length; from += 3) await publisher.publish(events.slice(from, from + 3));
      }),
    );
    const byCode = await readBack(brokers, names.events);
    expect(byCode.size).toBe(60);
    for (const events of histories) expect(byCode.get(events[0]?.code ?? '')).toEqual(events);
  });

  it('refuses an event that is too large for Kafka, and only that one', async () => {
    const [first] = history(900) as [DossierEvent];
    const huge = { ...first, cause: 'x'.repeat(2_000_000) };
    const [refused, fine] = await Promise.allSettled([publisher.publish([huge]), publisher.publish(history(901))]);
    expect([refused.status, fine.status]).toEqual(['rejected', 'fulfilled']);
  });
});

describe('publishing while Kafka is away', () => {
  const names = topicNames();
  const dataDir = mkdtempSync(join(tmpdir(), 'lienthong-publisher-'));
  let stack: ServerStack;
  let publisher: KafkaEventPublisher;

  beforeAll(async () => {
    const env = { ...process.env, KAFKA_BROKERS: '' };
    stack = await startServers({ dataDir, logDir: join(dataDir, 'logs'), only: ['kafka'], env });
    const settings = { brokers: stack.addresses.kafkaBrokers, clientId: 'spec' };
    await ensureTopics(kafkaFromConfig(settings), names);
    publisher = new KafkaEventPublisher(settings, { topic: names.events });
  }, 120_000);
  afterAll(async () => {
    await publisher.close();
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);

  it('fails soon, for whoever waits, and goes on in order when Kafka is back', async () => {
    const events = history(1);
    await retried(() => publisher.publish(events.slice(0, 5)));
    stack.controls.kafka.pause();
    const frozen = await Promise.all([
      millisOf(publisher.publish(events.slice(5, 8))),
      millisOf(publisher.publish(history(2).slice(0, 3))),
    ]);
    stack.controls.kafka.resume();
    expect(Math.max(...frozen)).toBeLessThan(2_500);
    await stack.controls.kafka.kill();
    const gone = await millisOf(publisher.publish(events.slice(5, 8)));
    expect(gone).toBeLessThan(2_500);
    await stack.controls.kafka.restart();
    await retried(() => publisher.publish(events.slice(5)));
    const byCode = await readBack(stack.addresses.kafkaBrokers, names.events);
    // Copies may be there, since what was not acknowledged may have arrived; nothing is missing and the last are last.
    const seen = byCode.get(events[0]?.code ?? '') ?? [];
    expect([...new Set(seen.map((event) => event.seq))].sort((a, b) => a - b)).toEqual(
      events.map((event) => event.seq),
    );
    expect(seen.slice(-events.length + 5)).toEqual(events.slice(5));
  }, 120_000);
});

async function retried(work: () => Promise<void>): Promise<void> {
  for (const _try of Array.from({ length: 30 })) {
    try {
      await work();
      return;
    } catch {
      // As the activity does: again, until it is acknowledged.
    }
  }
  throw new Error('Kafka did not acknowledge in 30 tries');
}
