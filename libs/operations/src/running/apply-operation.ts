import type { WorkItem } from '../acting/item.store';
import type { StepRecord } from '../acting/operation-steps';
import { ItemRun } from './item-run';
import type { Pass } from './pass';
import { previewDigest } from './preview-digest';
import { sideBySide } from './side-by-side';

/** Does what was previewed, on those dossiers alone, and ends the operation. Goes on where another runner was killed. */
export async function applyOperation(pass: Pass): Promise<void> {
  const { items } = pass.parts.operations;
  const all = await items.all(pass.id);
  let problem: string | null = null;
  if (previewDigest(all) !== pass.operation.preview?.digest) {
    problem = 'CHAIN.BROKEN: the items are not those that were previewed; none was begun on';
    pass.stopped = problem;
  }
  await workThrough(pass, all);
  const { previewed, skipped } = await items.counts(pass.id);
  problem ??= previewed + skipped > 0 ? pass.stopped : null;
  if (problem !== null) await items.skipRest(pass.id, stopOutcome(problem));
  const body = { counts: await items.counts(pass.id), stopped: problem !== null, problem };
  await pass.parts.operations.claims.releaseAll(pass.id);
  await pass.note('done', null, body);
  const at = new Date().toISOString();
  const done: StepRecord<'done'> = { operation: pass.id, step: 'done', at, by: pass.actor, key: null, body };
  await pass.parts.operations.record(done);
}

async function workThrough(pass: Pass, all: readonly WorkItem[]): Promise<void> {
  const run = new ItemRun(pass);
  const begun = all.filter(({ status }) => status === 'applying' || status === 'applied');
  const waiting = all.filter(({ status, preview }) => status === 'previewed' && preview?.able === true);
  await sideBySide([...begun, ...waiting], pass.limits.inFlight, (item) => run.work(item));
}

function stopOutcome(why: string): Parameters<Pass['parts']['operations']['items']['skipRest']>[1] {
  const told = {
    vi: `Chưa thực hiện: thao tác đã bị dừng (${why})`,
    en: `Not begun: the operation was stopped (${why})`,
  };
  return { at: new Date().toISOString(), told, evidence: {} };
}
