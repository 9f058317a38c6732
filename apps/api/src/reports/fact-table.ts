import type { DossierFact } from '@lienthong/domain';
import type { FactSnapshot } from '@lienthong/read-model';
import type { EventMark } from './event-marks';

/** How long a view that is behind is left alone. */
const lookAgainMs = 1_000;

interface Wanted {
  readonly seq: number;
  readonly notBefore: number;
}

/** Facts by dossier, never going back; which of them must be read anew; and how far the events were followed. */
export class FactTable {
  /** Next offset of each partition. */
  readonly offsets = new Map<number, string>();
  private readonly byCode = new Map<string, DossierFact>();
  private readonly wanted = new Map<string, Wanted>();
  private isChanged = false;

  get size(): number {
    return this.byCode.size;
  }

  /** Dossiers whose newest event is not in their fact. */
  get behind(): number {
    return this.wanted.size;
  }

  /** Whether something changed since the last snapshot. */
  get changed(): boolean {
    return this.isChanged;
  }

  facts(): DossierFact[] {
    return [...this.byCode.values()];
  }

  put(fact: DossierFact): void {
    if ((this.byCode.get(fact.code)?.seq ?? 0) > fact.seq) return;
    this.byCode.set(fact.code, fact);
    if ((this.wanted.get(fact.code)?.seq ?? Infinity) <= fact.seq) this.wanted.delete(fact.code);
    this.isChanged = true;
  }

  /** A record was read: the dossier of its event is to be read anew, unless its fact is as new. */
  note(mark: EventMark | null, partition: number, next: string): void {
    this.offsets.set(partition, next);
    if (mark === null) return;
    const { code, seq } = mark;
    const known = Math.max(this.byCode.get(code)?.seq ?? 0, this.wanted.get(code)?.seq ?? 0);
    if (seq > known) this.wanted.set(code, { seq, notBefore: 0 });
  }

  /** Codes to be read anew now. */
  due(now: number): string[] {
    return [...this.wanted].filter(([, { notBefore }]) => notBefore <= now).map(([code]) => code);
  }

  /** What was read and is still behind is left alone for a while. */
  leave(code: string, now: number): void {
    const still = this.wanted.get(code);
    if (still !== undefined) this.wanted.set(code, { ...still, notBefore: now + lookAgainMs });
  }

  /** All three are taken at one moment: what is followed again from there is known or wanted. */
  snapshot(): FactSnapshot {
    this.isChanged = false;
    const wanted = new Map([...this.wanted].map(([code, { seq }]) => [code, seq]));
    return { facts: this.facts(), offsets: new Map(this.offsets), wanted };
  }

  restore({ facts, offsets, wanted }: FactSnapshot): void {
    for (const fact of facts) this.byCode.set(fact.code, fact);
    for (const [partition, next] of offsets) this.offsets.set(partition, next);
    for (const [code, seq] of wanted) this.wanted.set(code, { seq, notBefore: 0 });
  }
}
