import type { ActivityTrouble, ActivityTroubleStore } from '@lienthong/read-model';
import { millisOf } from '@lienthong/temporal';
import type { Detector, Trouble } from '../stuck/finding';
import { makeTrouble } from './make-trouble';
import { sideBySide } from '../running/side-by-side';
import { placeOf } from './temporal-reader';
import type { Described, TemporalReader } from './temporal-reader';

const width = 8;
const refreshMs = 6_000;
/** From which on workers note it, too. */
const attemptsThatTell = 3;

interface Known {
  readonly trouble: Trouble;
  readonly readAt: number;
  /** Attempt and time as the worker noted them: when they change Temporal is asked again. */
  readonly noted: string;
}

type Pending = NonNullable<Described['pendingActivities']>[number];

/**
 * B: an activity that is tried again for ever, which Temporal has no list of. Workers note it; Temporal is asked whether
 * it is still so, and notes that it knows nothing of are thrown away.
 */
export class ActivityRetrying implements Detector {
  readonly source = 'activities';
  readonly kinds = ['B'] as const;
  readonly everyMs = 2_000;
  private known = new Map<string, Known>();

  constructor(
    private readonly temporal: TemporalReader,
    private readonly notes: Pick<ActivityTroubleStore, 'all' | 'clearMany'>,
  ) {}

  async detect(): Promise<readonly Trouble[]> {
    const notes = await this.notes.all();
    const known = new Map<string, Known>();
    const gone: string[] = [];
    await sideBySide(notes, width, async (note) => {
      const before = this.known.get(note._id);
      const noted = `${note.runId} ${note.lastAt}`;
      if (before !== undefined && before.noted === noted && Date.now() - before.readAt < refreshMs) {
        known.set(note._id, before);
        return;
      }
      const answer = await this.confirm(note);
      if (answer === 'gone') gone.push(note._id);
      else if (answer !== 'quiet') known.set(note._id, { trouble: answer, readAt: Date.now(), noted });
    });
    this.known = known;
    await this.notes.clearMany(gone);
    return [...known.values()].map(({ trouble }) => trouble);
  }

  private async confirm(note: ActivityTrouble): Promise<Trouble | 'gone' | 'quiet'> {
    const { code } = note;
    if (code === null) return 'gone';
    const described = await this.temporal.describe(code);
    const activityId = note._id.slice(note.workflowId.length + 1);
    const pending = described?.pendingActivities?.find((activity) => activity.activityId === activityId);
    if (described === null || pending === undefined) return 'gone';
    if (pending.paused === true) return 'quiet';
    // An operator's retry made the attempts count anew; it is in trouble again when the worker says so again.
    const attempt = pending.attempt ?? 0;
    if (attempt < attemptsThatTell) return 'quiet';
    return troubleOf({ note, code, activityId, pending, described });
  }
}

function troubleOf(facts: {
  note: ActivityTrouble;
  code: string;
  activityId: string;
  pending: Pending;
  described: Described;
}): Trouble {
  const { note, code, activityId, pending, described } = facts;
  const attempt = pending.attempt ?? note.attempt;
  const failure = pending.lastFailure?.message ?? note.failure;
  return makeTrouble({
    kind: 'B',
    subject: { type: 'dossier', code },
    distinct: activityId,
    place: placeOf(described.workflowExecutionInfo?.searchAttributes),
    cause: 'activity-retrying',
    told: { activity: note.activity, attempt },
    since: Date.parse(note.firstAt),
    evidence: {
      runId: described.workflowExecutionInfo?.execution?.runId ?? note.runId,
      attempt,
      activity: note.activity,
      failure,
      taskQueue: note.taskQueue,
    },
    nextTry: millisOf(pending.nextAttemptScheduleTime) ?? null,
    suggested: 'retry-activity',
    text: `${note.activity}: ${failure}`,
  });
}
