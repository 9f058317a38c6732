import { isDomainError } from '@lienthong/domain';
import type { RunDescription } from '@lienthong/temporal';
import type { Baseline } from '../acting/operation';
import type { Evidence, PlainText } from '../stuck/finding';
import type { ActParts } from './act-parts';
import { texts } from './plain-texts';

/** A dossier as its run and its view show it now. */
export interface Look {
  readonly run: RunDescription;
  /** Last event of the view; 0 if there is none. */
  readonly seq: number;
  readonly head: string;
  readonly unit: string | null;
  /** The run has ended. */
  readonly closed: boolean;
}

/** Looks without asking the workflow itself, which may be what is stuck; null: there is no such dossier. */
export async function lookAt(parts: ActParts, code: string): Promise<Look | null> {
  const run = await findRun(parts, code);
  if (run === null) return null;
  const row = await parts.views.findRow(code);
  const closed = run.status !== 'RUNNING' && run.status !== 'PAUSED';
  return { run, seq: row?.seq ?? 0, head: row?.head ?? '', unit: row?.holder ?? run.unit, closed };
}

async function findRun(parts: ActParts, code: string): Promise<RunDescription | null> {
  try {
    return await parts.runs.describe(code);
  } catch (error) {
    if (isDomainError(error) && error.code === 'DOSSIER.NOT_FOUND') return null;
    throw error;
  }
}

export function baselineOf(look: Look, evidence: Evidence = {}, seq = look.seq): Baseline {
  const { runId, historyLength } = look.run;
  return { runId, seq, historyLength, unit: look.unit, evidence: { runId, historyLength, ...evidence } };
}

/** Why an act must leave a dossier alone whatever it does: gone, ended (unless it works on that), or in another run. */
export function unfitIn(look: Look | null, baseline: Baseline, onClosed = false): PlainText | null {
  if (look === null) return texts.notThere;
  if (look.run.runId !== baseline.runId) return texts.movedOn(`run ${look.run.runId}`);
  return look.closed && !onClosed ? texts.closed(look.run.status) : null;
}
