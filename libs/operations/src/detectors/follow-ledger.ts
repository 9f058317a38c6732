import type { DossierEvent } from '@lienthong/domain';
import { PoisonMessage, decodeDossierEvent } from '@lienthong/messaging';

/** An event that was sent out and is in no view yet. */
export interface WaitingEvent {
  readonly seq: number;
  readonly hash: string;
  readonly partition: number;
  readonly offset: bigint;
  /** Epoch ms at which Kafka got it. */
  readonly at: number;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
}

interface Followed {
  waiting: WaitingEvent[];
  /** Epoch ms of the last look at its view. */
  checkedAt: number;
}

/** A dossier whose view lacks what was sent out long ago. */
export interface LateDossier {
  readonly code: string;
  readonly events: readonly { readonly event: DossierEvent; readonly record: WaitingEvent }[];
}

/** What is known of a view. */
export interface SeenView {
  readonly seq: number;
  readonly head: string;
}

/** Which events of the topic the views do not have yet, and up to where everything is in. No I/O. */
export class FollowLedger {
  private readonly dossiers = new Map<string, Followed>();
  /** By partition: next offset to be read. */
  private readonly next = new Map<number, bigint>();

  get size(): number {
    return this.dossiers.size;
  }

  isWaiting(code: string): boolean {
    return this.dossiers.has(code);
  }

  /** A record was read and holds an event by its headers. */
  take(code: string, event: WaitingEvent): void {
    this.next.set(event.partition, event.offset + 1n);
    const followed = this.dossiers.get(code);
    if (followed === undefined) {
      this.dossiers.set(code, { waiting: [event], checkedAt: 0 });
      return;
    }
    const at = followed.waiting.findIndex(({ seq }) => seq >= event.seq);
    if (at === -1) followed.waiting.push(event);
    else if (followed.waiting[at]?.seq !== event.seq) followed.waiting.splice(at, 0, event);
    else if (followed.waiting[at]?.hash !== event.hash) followed.waiting[at] = event;
  }

  /** A record was read that is no event: whoever parks it tells of it. */
  skip(partition: number, offset: bigint): void {
    this.next.set(partition, offset + 1n);
  }

  /** Dossiers whose views are to be looked at, the longest unseen first. */
  toCheck(limit: number): string[] {
    const all = [...this.dossiers];
    if (all.length > limit) all.sort(([, a], [, b]) => a.checkedAt - b.checkedAt);
    return all.slice(0, limit).map(([code]) => code);
  }

  /** Notes what a view has. Answers whether nothing of the dossier waits any more. */
  check(code: string, view: SeenView | null, now: number): boolean {
    const followed = this.dossiers.get(code);
    if (followed === undefined) return true;
    followed.checkedAt = now;
    const isIn = ({ seq, hash }: WaitingEvent): boolean =>
      view !== null && (seq < view.seq || (seq === view.seq && hash === view.head));
    followed.waiting = followed.waiting.filter((event) => !isIn(event));
    if (followed.waiting.length > 0) return false;
    this.dossiers.delete(code);
    return true;
  }

  /** Dossiers that were looked at and still lacked something that was sent out more than `lateMs` before. */
  late(lateMs: number): LateDossier[] {
    return [...this.dossiers].flatMap(([code, followed]) => {
      const isLate = followed.waiting.some(({ at }) => followed.checkedAt - at > lateMs);
      return isLate ? (this.decoded(code, followed) ?? []) : [];
    });
  }

  /** By partition: the offset before which every event is in its view. */
  committable(): Map<number, bigint> {
    const offsets = new Map(this.next);
    for (const { waiting } of this.dossiers.values()) {
      for (const { partition, offset } of waiting) {
        if (offset < (offsets.get(partition) ?? 0n)) offsets.set(partition, offset);
      }
    }
    return offsets;
  }

  /** Forgets what belongs to partitions that another member reads now. */
  keepOnly(partitions: ReadonlySet<number>): void {
    for (const partition of this.next.keys()) if (!partitions.has(partition)) this.next.delete(partition);
    for (const [code, followed] of this.dossiers) {
      followed.waiting = followed.waiting.filter(({ partition }) => partitions.has(partition));
      if (followed.waiting.length === 0) this.dossiers.delete(code);
    }
  }

  /** Only now is it worth while to look inside: what is no event after all waits for nothing. */
  private decoded(code: string, followed: Followed): LateDossier | undefined {
    const events = followed.waiting.flatMap((record) => {
      const event = eventIn(record);
      return event === undefined ? [] : [{ event, record }];
    });
    followed.waiting = events.map(({ record }) => record);
    if (events.length > 0) return { code, events };
    this.dossiers.delete(code);
    return undefined;
  }
}

function eventIn({ key, value }: WaitingEvent): DossierEvent | undefined {
  try {
    return decodeDossierEvent({ key, value });
  } catch (error) {
    if (error instanceof PoisonMessage) return undefined;
    throw error;
  }
}
