import { pendingAlarms } from '@lienthong/domain';
import type { DossierGateway } from '@lienthong/temporal';
import type { Detector, Trouble } from '../stuck/finding';
import type { BookEntry, DossierBook } from './dossier-book';
import type { LegalWall } from './legal-wall';
import { makeTrouble } from './make-trouble';
import { isServerTrouble } from '../running/failure-text';
import { sideBySide } from '../running/side-by-side';
import type { TemporalReader } from './temporal-reader';

const overdueMs = 60_000;
const rereadAtOnce = 200;
const confirmedAtOnce = 50;
const confirmedForMs = 30_000;
const width = 4;
/** Status of a dossier that was paused as a whole: its clock is meant to stand. */
const pausedStatus = 8;

interface Confirmed {
  readonly alarmAt: string;
  readonly readAt: number;
  /** Null: the workflow says that all is well, or is not to be asked. */
  readonly trouble: Trouble | null;
}

/** E: an instant of the dossier's clocks has passed and it did not notice. The view says so, the workflow must agree. */
export class AlarmOverdue implements Detector {
  readonly source = 'alarms';
  readonly kinds = ['E'] as const;
  readonly everyMs = 10_000;
  private confirmed = new Map<string, Confirmed>();

  constructor(
    private readonly book: DossierBook,
    private readonly gateway: Pick<DossierGateway, 'snapshot'>,
    private readonly temporal: TemporalReader,
    private readonly clock: LegalWall,
  ) {}

  async detect(): Promise<readonly Trouble[]> {
    await this.book.refresh(rereadAtOnce);
    const suspects = [...this.book.all()].filter((entry) => this.isOverdue(entry.alarm?.at));
    suspects.sort((a, b) => ((a.alarm?.at ?? '') < (b.alarm?.at ?? '') ? -1 : 1));
    const known = new Map<string, Confirmed>();
    const unknown = suspects.filter(({ code, alarm }) => {
      const before = this.confirmed.get(code);
      if (before === undefined || before.alarmAt !== alarm?.at) return true;
      known.set(code, before);
      return Date.now() - before.readAt > confirmedForMs;
    });
    await this.confirmSome(unknown.slice(0, confirmedAtOnce), known);
    this.confirmed = known;
    return [...known.values()].flatMap(({ trouble }) => trouble ?? []);
  }

  private async confirmSome(suspects: readonly BookEntry[], known: Map<string, Confirmed>): Promise<void> {
    const failures: unknown[] = [];
    await sideBySide(suspects, width, async ({ code }) => {
      const entry = await this.book.reread(code);
      const alarmAt = entry?.alarm?.at;
      known.delete(code);
      if (entry === undefined || alarmAt === undefined || !this.isOverdue(alarmAt)) return;
      try {
        known.set(code, { alarmAt, readAt: Date.now(), trouble: await this.confirm(entry) });
      } catch (error) {
        failures.push(error);
      }
    });
    // One dossier that does not answer is another kind of trouble; if none does, nothing is known.
    if (failures.length > 0 && failures.length === suspects.length && isServerTrouble(failures[0])) {
      throw failures[0] as Error;
    }
  }

  private async confirm({ code, place }: BookEntry): Promise<Trouble | null> {
    const { state } = await this.gateway.snapshot(code);
    const [alarm] = pendingAlarms(state);
    if (alarm === undefined || !this.isOverdue(alarm.at)) return null;
    const described = await this.temporal.describe(code);
    if (described?.workflowExecutionInfo?.status === pausedStatus) return null;
    const runId = described?.workflowExecutionInfo?.execution?.runId ?? '';
    const what = `${alarm.clock.id} ${alarm.kind}`;
    return makeTrouble({
      kind: 'E',
      subject: { type: 'dossier', code },
      distinct: alarm.clock.id,
      place,
      cause: 'alarm-overdue',
      told: { what, dueAt: alarm.at },
      since: this.clock.wallOf(alarm.at),
      evidence: { runId, dueAt: alarm.at, clock: alarm.clock.id, seq: state.seq },
      suggested: 'reset',
      text: `alarm ${alarm.kind} of clock ${alarm.clock.kind} overdue`,
    });
  }

  private isOverdue(at: string | undefined): boolean {
    return at !== undefined && Date.now() - this.clock.wallOf(at) > overdueMs;
  }
}
