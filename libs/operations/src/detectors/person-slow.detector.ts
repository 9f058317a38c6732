import { parseInstant } from '@lienthong/domain';
import type { Detector, StuckKind, Trouble } from '../stuck/finding';
import type { BookEntry, DossierBook } from './dossier-book';
import type { LegalWall } from './legal-wall';
import { makeTrouble } from './make-trouble';

const mostListed = 1_000;
const rereadAtOnce = 100;

/** A detector whose list is cut off knows how many there are. */
export interface CountingDetector extends Detector {
  readonly totals: Readonly<Partial<Record<StuckKind, number>>>;
}

/** H, no fault: the step is overdue and nobody has touched the dossier since. The longest come first. */
export class PersonSlow implements CountingDetector {
  readonly source = 'people';
  readonly kinds = ['H'] as const;
  readonly everyMs = 30_000;
  totals: CountingDetector['totals'] = {};

  constructor(
    private readonly book: DossierBook,
    private readonly clock: LegalWall,
    /** Legal milliseconds without an event. */
    private readonly silentMs: number,
  ) {}

  async detect(): Promise<readonly Trouble[]> {
    await this.book.refresh(rereadAtOnce);
    const before = parseInstant(this.clock.now()) - this.silentMs;
    const slow = [...this.book.all()].filter(
      ({ stepBreachedAt, lastAt }) => stepBreachedAt !== null && parseInstant(lastAt) < before,
    );
    this.totals = { H: slow.length };
    slow.sort((a, b) => (a.lastAt < b.lastAt ? -1 : 1));
    return slow.slice(0, mostListed).map((entry) => this.troubleOf(entry));
  }

  private troubleOf({ code, place, stepBreachedAt, lastAt, seq }: BookEntry): Trouble {
    const dueAt = stepBreachedAt ?? lastAt;
    return makeTrouble({
      kind: 'H',
      subject: { type: 'dossier', code },
      place,
      cause: 'person-slow',
      told: { dueAt },
      since: this.clock.wallOf(lastAt),
      evidence: { dueAt, seq },
      suggested: 'remind',
      text: `a person is slow at ${place.unit ?? '?'}`,
    });
  }
}
