import { numberOf } from '@lienthong/temporal';
import type { Detector, Trouble } from '../stuck/finding';
import type { BookEntry, DossierBook } from './dossier-book';
import { makeTrouble } from './make-trouble';
import { sideBySide } from '../running/side-by-side';
import type { TemporalReader } from './temporal-reader';

/** Fewer events of its own make no long history. */
const lookedAtFrom = 300;
const share = 0.6;
/** From where Temporal itself would have a workflow begin anew, and where it ends it. */
const soft = { events: 4_096, bytes: 4 * 1_048_576 };
const hard = { events: 51_200 };
const width = 4;
const rereadAtOnce = 100;

/** I: the dossier's history nears what Temporal bears. */
export class HistoryLong implements Detector {
  readonly source = 'histories';
  readonly kinds = ['I'] as const;
  readonly everyMs = 60_000;

  constructor(
    private readonly book: DossierBook,
    private readonly temporal: TemporalReader,
  ) {}

  async detect(): Promise<readonly Trouble[]> {
    await this.book.refresh(rereadAtOnce);
    const long = [...this.book.all()].filter(({ seq }) => seq >= lookedAtFrom);
    const found = await sideBySide(long, width, (entry) => this.look(entry));
    return found.flat();
  }

  private async look({ code, place, seq }: BookEntry): Promise<Trouble[]> {
    const info = (await this.temporal.describe(code))?.workflowExecutionInfo;
    const length = numberOf(info?.historyLength);
    const bytes = numberOf(info?.historySizeBytes);
    if (length <= share * soft.events && bytes <= share * soft.bytes) return [];
    const trouble = makeTrouble({
      kind: 'I',
      subject: { type: 'dossier', code },
      place,
      cause: length > share * hard.events ? 'history-near-end' : 'history-long',
      told: { length, kilobytes: Math.round(bytes / 1_024) },
      since: Date.now(),
      evidence: { runId: info?.execution?.runId ?? '', historyLength: length, historyBytes: bytes, seq },
      suggested: 'remind',
    });
    return [trouble];
  }
}
