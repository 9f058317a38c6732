import { allHandlersFinished, condition, defineUpdate, proxyLocalActivities, setHandler } from '@temporalio/workflow';

/** What one update of the bare workflow does, so that it does as much on the server as the command it stands for. */
export interface BareTurn {
  /** Local activities inside the update's handler (ours plans clocks there). */
  readonly inHandler: number;
  /** Local activities that follow it (ours publishes there). */
  readonly after: number;
  /** Whether the waiting timer is cancelled and another armed. */
  readonly rearms: boolean;
}

/** Input of the bare workflow: its turns, the first of which comes with the start. */
export interface BareInput {
  readonly turns: readonly BareTurn[];
  readonly timerMs: number;
  /** As many bytes as ours pins at receipt. */
  readonly ballast: string;
}

/** What the bare workflow's activities do: nothing. */
export interface BareActivities {
  inHandler(): Promise<void>;
  after(): Promise<void>;
}

const activities = proxyLocalActivities<BareActivities>({ startToCloseTimeout: '5s' });

const first = defineUpdate<number>('first');
const turn = defineUpdate<number, [string]>('turn');

/** The same number of updates, local activities and timers as a dossier has, and nothing else. */
export async function bareWorkflow(input: BareInput): Promise<number> {
  let done = 0;
  let armed = 0;
  let following = 0;
  const carryOut = async (): Promise<number> => {
    const next = input.turns[done];
    if (next === undefined) throw new Error('more updates than turns');
    for (let n = 0; n < next.inHandler; n++) await activities.inHandler();
    following += next.after;
    if (next.rearms) armed++;
    return ++done;
  };
  const closed = (): boolean => done === input.turns.length;
  setHandler(first, async () => {
    await condition(() => done > 0);
    return done;
  });
  setHandler(turn, carryOut);
  await carryOut();
  await Promise.all([timers(), followUps()]);
  await condition(allHandlersFinished);
  return done;

  async function timers(): Promise<void> {
    while (!closed()) {
      const now = armed;
      await condition(() => closed() || armed > now, input.timerMs);
    }
  }

  async function followUps(): Promise<void> {
    for (;;) {
      await condition(() => following > 0 || closed());
      if (following === 0) return;
      await activities.after();
      following--;
    }
  }
}
