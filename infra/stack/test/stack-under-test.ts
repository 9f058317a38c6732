import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DossierEvent } from '@lienthong/domain';
import { decodeDossierEvent, kafkaFromConfig, readTopic, topicNames } from '@lienthong/messaging';
import { Desk } from '../../../apps/api/test/desk';
import { launchStack } from '../src';
import type { Stack } from '../src';

/** Everything on servers of its own, so that a spec may kill them. */
export class StackUnderTest {
  private constructor(
    private readonly home: string,
    readonly stack: Stack,
    readonly desk: Desk,
  ) {}

  static async launch(): Promise<StackUnderTest> {
    const home = mkdtempSync(join(tmpdir(), 'lienthong-faults-'));
    const stack = await launchStack({
      name: `faults-${randomUUID().slice(0, 8)}`,
      dataDir: home,
      logDir: join(home, 'logs'),
      // Monday 03/02/2020 08:00, as fast as real time: the catalogue of 2020 is in force.
      simulation: { wallOrigin: Date.now(), legalOrigin: Date.parse('2020-02-03T08:00:00+07:00'), factor: 1 },
    });
    return new StackUnderTest(home, stack, new Desk({ url: stack.apiUrl, issuer: stack.issuer }));
  }

  async stop(): Promise<void> {
    await this.stack.stop();
    rmSync(this.home, { recursive: true, force: true });
  }

  /** All events that lie on Kafka, read by a consumer that knows nothing of the projector. */
  async eventsOnKafka(): Promise<DossierEvent[]> {
    const kafka = kafkaFromConfig({ brokers: this.stack.servers.addresses.kafkaBrokers, clientId: 'faults' });
    const events: DossierEvent[] = [];
    await readTopic(kafka, topicNames(this.stack.settings.topicPrefix).events, ({ messages }) => {
      events.push(...messages.map((message) => decodeDossierEvent(message)));
      return Promise.resolve();
    });
    return events;
  }
}
