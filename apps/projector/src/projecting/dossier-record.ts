import type { KafkaMessage } from 'kafkajs';
import type { DossierEvent } from '@lienthong/domain';
import { PoisonMessage, decodeDossierEvent } from '@lienthong/messaging';
import type { EventBatch } from '../consuming/event-batch';

/** A record and what it turned out to be. */
export interface DossierRecord {
  readonly topic: string;
  readonly partition: number;
  readonly message: KafkaMessage;
  readonly content: DossierEvent | PoisonMessage;
}

/** A record that holds an event. */
export type SoundRecord = DossierRecord & { readonly content: DossierEvent };

export function isSound(record: DossierRecord): record is SoundRecord {
  return !(record.content instanceof PoisonMessage);
}

/** Records of a batch by the dossier they are filed under, each in the order of the partition. */
export function recordsByDossier({ topic, partition, messages }: EventBatch): Map<string, DossierRecord[]> {
  const byDossier = new Map<string, DossierRecord[]>();
  for (const message of messages) {
    const key = message.key?.toString() ?? '';
    const record = { topic, partition, message, content: contentOf(message) };
    const known = byDossier.get(key);
    if (known === undefined) byDossier.set(key, [record]);
    else known.push(record);
  }
  return byDossier;
}

function contentOf(message: KafkaMessage): DossierEvent | PoisonMessage {
  try {
    return decodeDossierEvent(message);
  } catch (error) {
    if (error instanceof PoisonMessage) return error;
    throw error;
  }
}
