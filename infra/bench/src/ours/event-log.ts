import type { Kafka } from 'kafkajs';
import { verifyChain } from '@lienthong/contracts/temporal';
import type { DossierEvent } from '@lienthong/domain';
import { decodeDossierEvent, readTopic } from '@lienthong/messaging';
import type { TopicOffsets } from '@lienthong/messaging';
import { VoidRunError } from '../side';

/** What Kafka holds of the dossiers of a run. */
export interface LoggedEvents {
  /** Events by dossier, each once, in order. */
  readonly byDossier: ReadonlyMap<string, readonly DossierEvent[]>;
  /** When the producer made the record, epoch ms, by `<code>:<seq>` (the first one, if there are copies). */
  readonly madeAt: ReadonlyMap<string, number>;
  /** Copies beyond the first: allowed, since delivery is at least once. */
  readonly duplicates: number;
}

/** Reads the topic to its end, after the run. */
export async function readEventLog(kafka: Kafka, topic: string, from: TopicOffsets = new Map()): Promise<LoggedEvents> {
  const byDossier = new Map<string, DossierEvent[]>();
  const madeAt = new Map<string, number>();
  let duplicates = 0;
  await readTopic(
    kafka,
    topic,
    async ({ messages }) => {
      for (const message of messages) {
        const event = decodeDossierEvent(message);
        const id = `${event.code}:${event.seq}`;
        if (madeAt.has(id)) {
          duplicates++;
          continue;
        }
        madeAt.set(id, Number(message.timestamp));
        byDossier.set(event.code, [...(byDossier.get(event.code) ?? []), event]);
      }
    },
    from,
  );
  return { byDossier, madeAt, duplicates };
}

/**
 * Checks that every dossier's events are there, numbered without a gap and chained.
 * @throws VoidRunError naming the first dossier of which something is missing
 */
export function checkEvents(log: LoggedEvents, finalSeqs: ReadonlyMap<string, number>): void {
  for (const [code, seq] of finalSeqs) {
    const events = log.byDossier.get(code) ?? [];
    if (events.length !== seq) throw new VoidRunError(`Kafka has ${events.length} of ${seq} events of dossier ${code}`);
    try {
      verifyChain(events);
    } catch (error) {
      throw new VoidRunError(`dossier ${code} on Kafka: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
