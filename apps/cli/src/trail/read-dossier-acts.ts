import { DomainError } from '@lienthong/domain';
import type { DossierEvent } from '@lienthong/domain';
import { PoisonMessage, decodeDossierEvent, kafkaFromConfig, readTopic, topicNames } from '@lienthong/messaging';
import type { TopicStretch } from '@lienthong/messaging';
import { kafkaOptions, readEnv } from '@lienthong/platform';
import type { DossierActs, ToldAct } from './compare-trail';

/**
 * Reads from Kafka, where nobody who writes to the store of the trail can change it, what dossiers tell of acts.
 * @throws DomainError SERVICE.KAFKA_UNAVAILABLE
 */
export async function readDossierActs(): Promise<DossierActs> {
  const env = readEnv('cli');
  const kafka = kafkaFromConfig({ ...kafkaOptions(env), clientId: 'lienthong-cli' });
  const told = new Map<string, ToldAct>();
  const completed = new Set<string>();
  const take = async ({ messages }: TopicStretch): Promise<void> => {
    for (const message of messages) {
      const event = decoded(message);
      if (event?.type === 'DossierCompleted') completed.add(event.code);
      if (event?.type !== 'OperatorIntervened') continue;
      const { code, seq, data } = event;
      const { operation, act, trailHead } = data;
      // Copies of an event are the same; two with one number are not, and both are looked at.
      told.set(`${code}:${seq}:${event.hash}`, { code, seq, operation, act, trailHead });
    }
  };
  try {
    await readTopic(kafka, topicNames(env.KAFKA_TOPIC_PREFIX).events, take);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DomainError('SERVICE.KAFKA_UNAVAILABLE', `KAFKA_BROKERS: ${why}`);
  }
  const inOrder = [...told.values()].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.seq - b.seq));
  return { told: inOrder, completed };
}

/** A record that no consumer can read is set aside by the projector, and tells of no act. */
function decoded(message: TopicStretch['messages'][number]): DossierEvent | null {
  try {
    return decodeDossierEvent(message);
  } catch (error) {
    if (error instanceof PoisonMessage) return null;
    throw error;
  }
}
