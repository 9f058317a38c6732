import type { Kafka } from 'kafkajs';
import type { Connection } from 'mongoose';
import type { DossierEvent } from '@lienthong/domain';
import { PoisonMessage, decodeDossierEvent, readTopic } from '@lienthong/messaging';
import type { HistorySource, TopicOffsets, TopicStretch } from '@lienthong/messaging';
import { DossierViewStore, dossierViewCollection, swapViews } from '@lienthong/read-model';
import { compareViews } from './compare-views';
import type { Comparison } from './compare-views';
import { applyDelivered } from './dossier-fold';
import type { FoldProblem } from './dossier-fold';
import { TopicFold } from './topic-fold';

/** Where the events are and the views shall be. */
export interface RebuildParts {
  readonly kafka: Kafka;
  readonly topic: string;
  readonly connection: Connection;
  readonly history: HistorySource;
  /** Told what is being done. */
  readonly progress: (line: string) => void;
}

/** What a rebuild found. */
export interface RebuildReport extends Comparison {
  readonly events: number;
  readonly dossiers: number;
  readonly poison: number;
  readonly problems: readonly FoldProblem[];
  readonly swapped: boolean;
  readonly seconds: number;
}

/**
 * Builds the views again from the first event on, beside the live ones, and compares. With `swap` they take the live
 * ones' place; what happened meanwhile is read once more before and after, so that nothing is lost on the way.
 */
export async function rebuildViews(parts: RebuildParts, swap: boolean): Promise<RebuildReport> {
  const { kafka, topic, connection, history, progress } = parts;
  const start = Date.now();
  const fresh = new DossierViewStore(connection, { collection: `${dossierViewCollection}_rebuild_${start}` });
  const fold = new TopicFold(fresh, history);
  let swapped = false;
  try {
    await fresh.ensureIndexes();
    progress(`đọc / reading ${topic}`);
    const end = await readTopic(kafka, topic, (stretch) => fold.take(stretch));
    await fold.finish();
    progress(`so sánh / comparing ${fold.dossiers} dossiers, ${fold.events} events`);
    const comparison = await compareViews(new DossierViewStore(connection), fresh, () => codesSince(parts, end));
    if (swap) {
      await swapIn(parts, fresh, end);
      swapped = true;
    }
    const { events, dossiers, poison, problems } = fold;
    return { ...comparison, events, dossiers, poison, problems, swapped, seconds: (Date.now() - start) / 1000 };
  } finally {
    if (!swapped) await fresh.drop().catch(() => undefined);
  }
}

async function swapIn(parts: RebuildParts, fresh: DossierViewStore, end: TopicOffsets): Promise<void> {
  const { connection, progress } = parts;
  progress('thay / swapping');
  const nearly = await catchUp(parts, fresh, end);
  await swapViews(connection, fresh.collection, dossierViewCollection);
  const live = new DossierViewStore(connection);
  await live.ensureIndexes();
  await catchUp(parts, live, nearly);
}

/** Applies what came since; poison was told of by the fold, or is the projector's to park. */
async function catchUp(parts: RebuildParts, views: DossierViewStore, from: TopicOffsets): Promise<TopicOffsets> {
  const { kafka, topic, history } = parts;
  const later = async ({ messages }: TopicStretch): Promise<void> => {
    for (const events of soundByDossier(messages).values()) await applyDelivered(views, events, history);
  };
  return readTopic(kafka, topic, later, from);
}

async function codesSince(parts: RebuildParts, from: TopicOffsets): Promise<ReadonlySet<string>> {
  const codes = new Set<string>();
  const collect = async ({ messages }: TopicStretch): Promise<void> => {
    for (const code of soundByDossier(messages).keys()) codes.add(code);
  };
  await readTopic(parts.kafka, parts.topic, collect, from);
  return codes;
}

function soundByDossier(messages: TopicStretch['messages']): Map<string, DossierEvent[]> {
  const byDossier = new Map<string, DossierEvent[]>();
  for (const message of messages) {
    try {
      const event = decodeDossierEvent(message);
      byDossier.set(event.code, [...(byDossier.get(event.code) ?? []), event]);
    } catch (error) {
      if (!(error instanceof PoisonMessage)) throw error;
    }
  }
  return byDossier;
}
