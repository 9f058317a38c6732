import type { ReceiveDossier } from '@lienthong/contracts';
import { ServerProblem } from '../../server/server-problem';
import type { ReceivedAnswer, Submission } from '../receive/submission';
import { waitingRows } from './group-draft';
import type { GroupRow } from './group-draft';

export interface GroupRun {
  readonly bodyOf: (row: GroupRow) => ReceiveDossier;
  readonly submit: (submission: Submission) => Promise<ReceivedAnswer>;
  /** Keeps a row as it is now, before anything else is done with it. */
  readonly keep: (row: GroupRow) => void;
  readonly newKey: () => string;
  readonly isStopped: () => boolean;
}

/**
 * Receives the rows that wait, one by one. Each is kept with its key and body before it is sent, so that sent again, in
 * this run or after a reload, it is one dossier. A refusal is written to its row and the next follows; where the server
 * does not answer the run ends, and what it may have received stays sent.
 * @returns the problem that ended it early; null if it came to the end or was stopped
 */
export async function runGroup(rows: readonly GroupRow[], run: GroupRun): Promise<ServerProblem | null> {
  for (const row of waitingRows(rows)) {
    if (run.isStopped()) return null;
    const sent = row.sent ?? { key: run.newKey(), body: run.bodyOf(row) };
    const going: GroupRow = { ...row, sent, problem: null };
    run.keep(going);
    try {
      run.keep({ ...going, sent: null, done: await run.submit(sent) });
    } catch (error) {
      if (!(error instanceof ServerProblem)) throw error;
      // Without a session nothing goes on either, but it is known that nothing was received.
      if (error.passes || error.status === 401) {
        if (!error.passes) run.keep({ ...going, sent: null });
        return error;
      }
      const { code, title, detail } = error;
      run.keep({ ...going, sent: null, problem: { code, title, detail } });
    }
  }
  return null;
}
