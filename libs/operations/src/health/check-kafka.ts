import { ConfigResourceTypes } from 'kafkajs';
import type { Admin, Kafka } from 'kafkajs';
import { dossierTopicPartitions } from '@lienthong/contracts';
import { groupNames } from '@lienthong/messaging';
import type { TopicNames } from '@lienthong/messaging';
import { inTime, notOk, ok, reasonOf, untold } from './check';
import type { Check } from './check';

const patienceMs = 8_000;
/** Records that a consumer that lives may have before it. */
const mostLag = 1_000n;

/** What of Kafka belongs to one installation. */
export interface KafkaParts {
  readonly brokers: readonly string[];
  readonly topics: TopicNames;
  /** Before every group's name. */
  readonly prefix: string;
}

/** Whether Kafka, the topics and the consumer groups are as they should be. */
export async function checkKafka(kafka: Kafka, parts: KafkaParts): Promise<Check[]> {
  const admin = kafka.admin({ retry: { retries: 1, initialRetryTime: 200 } });
  const where = parts.brokers.join(', ');
  try {
    const { brokers } = await inTime(
      admin.connect().then(() => admin.describeCluster()),
      patienceMs,
    );
    const first = ok('kafka.server', `${brokers.length} broker ở ${where}`, `${brokers.length} brokers`);
    return [first, ...(await inTime(checkInside(admin, parts), patienceMs))];
  } catch (error) {
    const what = { vi: `Kafka ở ${where} không trả lời`, en: `Kafka at ${where}: ${reasonOf(error)}` };
    const todo = { vi: 'kiểm tra máy chủ và KAFKA_BROKERS', en: 'check the server and KAFKA_BROKERS' };
    return [
      notOk('kafka.server', 'away', what, todo),
      untold('kafka.topics', 'Kafka'),
      untold('kafka.groups', 'Kafka'),
    ];
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}

async function checkInside(admin: Admin, { topics, prefix }: KafkaParts): Promise<Check[]> {
  const there = new Set(await admin.listTopics());
  const checks: Check[] = [];
  for (const topic of [topics.events, topics.deadLetters]) checks.push(await checkTopic(admin, topic, there));
  const { projector, notifier } = groupNames(prefix);
  for (const [group, needed] of [
    [projector, true],
    [notifier, false],
  ] as const) {
    if (there.has(topics.events)) checks.push(await checkGroup(admin, group, topics.events, needed));
  }
  return checks;
}

async function checkTopic(admin: Admin, topic: string, there: ReadonlySet<string>): Promise<Check> {
  const id = `kafka.topic ${topic}`;
  const prepare = { vi: 'chạy projector hoặc npm start để tạo', en: 'start the services, which make it' };
  if (!there.has(topic)) return notOk(id, 'bad', { vi: 'chưa có', en: 'is not there' }, prepare);
  const [metadata, config] = await Promise.all([
    admin.fetchTopicMetadata({ topics: [topic] }),
    admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: ConfigResourceTypes.TOPIC, name: topic, configNames: ['retention.ms', 'cleanup.policy'] }],
    }),
  ]);
  const partitions = metadata.topics[0]?.partitions.length ?? 0;
  const settings = new Map(config.resources[0]?.configEntries.map((entry) => [entry.configName, entry.configValue]));
  const [retention, policy] = [settings.get('retention.ms') ?? '?', settings.get('cleanup.policy') ?? '?'];
  const what = {
    vi: `${partitions} phần, retention.ms ${retention}, cleanup.policy ${policy}`,
    en: `${partitions} partitions, retention.ms ${retention}, cleanup.policy ${policy}`,
  };
  if (partitions !== dossierTopicPartitions) {
    const todo = {
      vi: `phải đúng ${dossierTopicPartitions} phần để giữ thứ tự; không đổi khi đã có dữ liệu`,
      en: `must be ${dossierTopicPartitions}, or the order of a dossier's events is lost; make the topic anew and rebuild`,
    };
    return notOk(id, 'bad', what, todo);
  }
  if (retention !== '-1' || policy !== 'delete') {
    const todo = {
      vi: 'đặt retention.ms=-1, cleanup.policy=delete',
      en: 'set retention.ms=-1 and cleanup.policy=delete: events would be lost',
    };
    return notOk(id, 'bad', what, todo);
  }
  return ok(id, what.vi, what.en, { partitions });
}

async function checkGroup(admin: Admin, groupId: string, topic: string, needed: boolean): Promise<Check> {
  const id = `kafka.group ${groupId}`;
  const [groups, bounds, committed] = await Promise.all([
    admin.describeGroups([groupId]),
    admin.fetchTopicOffsets(topic),
    admin.fetchOffsets({ groupId, topics: [topic] }),
  ]);
  const members = groups.groups[0]?.members.length ?? 0;
  const offsets = new Map(committed[0]?.partitions.map(({ partition, offset }) => [partition, BigInt(offset)]));
  const lag = bounds.reduce((sum, { partition, low, high }) => {
    const known = offsets.get(partition) ?? -1n;
    return sum + BigInt(high) - (known < BigInt(low) ? BigInt(low) : known);
  }, 0n);
  const what = {
    vi: `${members} tiến trình đọc, còn ${lag} bản ghi chưa đọc`,
    en: `${members} members, ${lag} records behind`,
  };
  const facts = { members, lag: Number(lag) };
  if (members === 0) {
    const service = groupId.slice(groupId.lastIndexOf('-') + 1);
    const todo = { vi: `chạy ${service}`, en: `start the ${service}` };
    if (needed) return { ...notOk(id, 'bad', what, todo), facts };
    return ok(id, `${what.vi} (không bắt buộc)`, `${what.en} (not needed)`, facts);
  }
  if (lag <= mostLag) return ok(id, what.vi, what.en, facts);
  const todo = { vi: 'xem việc mắc loại G; chạy thêm projector', en: 'see what is stuck by kind G; add a projector' };
  return { ...notOk(id, 'bad', what, todo), facts };
}
