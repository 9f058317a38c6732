import { dossierWorkflowId } from '@lienthong/contracts/temporal';
import { kafkaFromConfig, topicNames } from '@lienthong/messaging';
import type { TopicOffsets } from '@lienthong/messaging';
import { connectTemporal } from '@lienthong/temporal';
import type { Stack } from '@lienthong/infra/stack';
import type { Part } from '../measure/cpu';
import { closedLoop } from '../measure/load';
import { VoidRunError } from '../side';
import type { Side } from '../side';
import { workOf } from '../work/history-work';
import type { HistoryWork } from '../work/history-work';
import { ApiClient } from './api-client';
import { turns } from './bench-route';
import { checkEvents, readEventLog } from './event-log';
import type { LoggedEvents } from './event-log';
import { ViewWatch } from './view-watch';

/** The whole system. A dossier is done when its last command is answered and its view is closed at the last event. */
export class OurSide implements Side {
  readonly name = 'ours';
  /** Number of the last event of every dossier carried, as its last command was answered. */
  private readonly finalSeqs = new Map<string, number>();

  private constructor(
    private readonly stack: Stack,
    readonly client: ApiClient,
    private readonly views: ViewWatch,
  ) {}

  static async start(stack: Stack): Promise<OurSide> {
    const views = await ViewWatch.open(stack.servers.addresses.mongodbUri, stack.settings.database);
    return new OurSide(stack, await ApiClient.create(stack.apiUrl, stack.issuer), views);
  }

  get parts(): readonly Part[] {
    return Object.values(this.stack.services).map((service) => ({
      name: service.name,
      pids: () => (service.pid === undefined ? [] : [service.pid]),
    }));
  }

  async carry(count: number, clients: number): Promise<void> {
    await closedLoop(count, clients, () => this.carryOne().then(() => undefined));
    await this.allVisible();
  }

  /** Waits until the view of every dossier carried so far is closed. */
  allVisible(): Promise<void> {
    return this.views.untilClosed(this.finalSeqs.size);
  }

  /** Notes a dossier that was carried by other means, so that it is waited for and checked too. */
  carried(code: string, finalSeq: number): void {
    this.finalSeqs.set(code, finalSeq);
  }

  /** Carries one and counts what it was for the server; also answers the size of its input. */
  async probe(): Promise<{ readonly work: HistoryWork; readonly inputBytes: number }> {
    const code = await this.carryOne();
    await this.allVisible();
    const { temporalAddress: address } = this.stack.servers.addresses;
    const { client, connection } = connectTemporal({ address, namespace: this.stack.settings.namespace });
    const handle = client.workflow.getHandle(dossierWorkflowId(code));
    await handle.result();
    const { events } = await handle.fetchHistory();
    await connection.close();
    const payloads = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
    const inputBytes = payloads.reduce((sum, payload) => sum + (payload.data?.length ?? 0), 0);
    return { work: workOf(events ?? []), inputBytes };
  }

  /** Where the topic ends now. */
  async offsets(): Promise<TopicOffsets> {
    const admin = this.kafka().admin();
    await admin.connect();
    const bounds = await admin.fetchTopicOffsets(this.topic);
    await admin.disconnect();
    return new Map(bounds.map(({ partition, high }) => [partition, BigInt(high)]));
  }

  events(from: TopicOffsets = new Map()): Promise<LoggedEvents> {
    return readEventLog(this.kafka(), this.topic, from);
  }

  /** Checks everything that was carried, in views and on Kafka; answers how much it was. @throws VoidRunError */
  async verify(): Promise<{ readonly dossiers: number; readonly events: number; readonly duplicates: number }> {
    await this.views.check(this.finalSeqs);
    const log = await this.events();
    checkEvents(log, this.finalSeqs);
    const events = [...this.finalSeqs.values()].reduce((sum, seq) => sum + seq, 0);
    if (log.madeAt.size !== events)
      throw new VoidRunError(`Kafka has ${log.madeAt.size} events, receipts tell of ${events}`);
    return { dossiers: this.finalSeqs.size, events, duplicates: log.duplicates };
  }

  async stop(): Promise<void> {
    this.client.close();
    await this.views.close();
  }

  private async carryOne(): Promise<string> {
    const { code, receipt } = await this.client.receive();
    let { seq, business } = receipt;
    for (const turn of turns) ({ seq, business } = await this.client.command(code, turn));
    if (business !== 'returned') throw new VoidRunError(`dossier ${code} ended ${business}, not returned`);
    this.carried(code, seq);
    return code;
  }

  private get topic(): string {
    return topicNames(this.stack.settings.topicPrefix).events;
  }

  private kafka(): ReturnType<typeof kafkaFromConfig> {
    return kafkaFromConfig({ brokers: this.stack.servers.addresses.kafkaBrokers, clientId: 'lienthong-bench' });
  }
}
