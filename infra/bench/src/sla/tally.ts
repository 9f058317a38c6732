/** One due instant and what must come of it: exactly one event. */
export interface DueInstant {
  /** Dossier or workflow. */
  readonly code: string;
  readonly clock: string;
  /** The legal instant, as the event bears it. */
  readonly dueAt: string;
  /** The same by the wall clock, epoch ms. */
  readonly wallAt: number;
}

/** One record on Kafka that tells of a breach. */
export interface SeenBreach {
  readonly code: string;
  readonly clock: string;
  readonly dueAt: string;
  /** The event's own id: the same for a copy of the same event. */
  readonly id: string;
  /** When the producer made the record, epoch ms. */
  readonly madeAt: number;
  /** When the consumer had it, epoch ms. */
  readonly arrivedAt: number;
}

/** What became of all due instants. */
export interface Tally {
  readonly expected: number;
  /** Due instants without an event, as `<code> <clock>`. */
  readonly lost: readonly string[];
  /** Events beyond the first of their due instant, by another id: decided twice. */
  readonly doubled: readonly string[];
  /** Records beyond the first of the same event id: delivery is at least once, consumers skip them by the id. */
  readonly copies: number;
  /** Events of due instants that were not expected. */
  readonly strangers: readonly string[];
  /** Events that came before their instant. */
  readonly early: readonly string[];
  /** Milliseconds from the due instant until the first record was made and until it arrived. */
  readonly madeAfter: readonly number[];
  readonly arrivedAfter: readonly number[];
}

/** Holds what was seen on Kafka against what fell due. */
export function tally(expected: readonly DueInstant[], seen: readonly SeenBreach[]): Tally {
  const byKey = new Map<string, SeenBreach[]>();
  for (const breach of seen) byKey.set(keyOf(breach), [...(byKey.get(keyOf(breach)) ?? []), breach]);
  const known = new Set(expected.map(keyOf));
  const lost: string[] = [];
  const doubled: string[] = [];
  const early: string[] = [];
  const madeAfter: number[] = [];
  const arrivedAfter: number[] = [];
  for (const due of expected) {
    const breaches = byKey.get(keyOf(due)) ?? [];
    const [first] = breaches;
    if (first === undefined) {
      lost.push(nameOf(due));
      continue;
    }
    const others = new Set(breaches.map(({ id }) => id)).size - 1;
    doubled.push(...Array.from({ length: others }, () => nameOf(due)));
    if (Math.min(first.madeAt, first.arrivedAt) < due.wallAt) early.push(nameOf(due));
    madeAfter.push(first.madeAt - due.wallAt);
    arrivedAfter.push(first.arrivedAt - due.wallAt);
  }
  const copies = seen.length - new Set(seen.map((breach) => `${keyOf(breach)} ${breach.id}`)).size;
  const strangers = seen.filter((breach) => !known.has(keyOf(breach))).map(nameOf);
  return { expected: expected.length, lost, doubled, copies, strangers, early, madeAfter, arrivedAfter };
}

/** Whether every due instant has its one event, none before its time, and nothing else sounded. */
export function isExact({
  lost,
  doubled,
  strangers,
  early,
}: Pick<Tally, 'lost' | 'doubled' | 'strangers' | 'early'>): boolean {
  return lost.length + doubled.length + strangers.length + early.length === 0;
}

/** How many of the due instants have an event. */
export function countSounded(expected: readonly DueInstant[], seen: readonly SeenBreach[]): number {
  const keys = new Set(seen.map(keyOf));
  return expected.filter((due) => keys.has(keyOf(due))).length;
}

type Key = Pick<DueInstant, 'code' | 'clock' | 'dueAt'>;

function keyOf({ code, clock, dueAt }: Key): string {
  return `${code} ${clock} ${dueAt}`;
}

function nameOf({ code, clock }: Key): string {
  return `${code} ${clock}`;
}
