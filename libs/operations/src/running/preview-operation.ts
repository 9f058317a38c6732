import { DomainError, isDomainError } from '@lienthong/domain';
import { approvalGrounds, unitsOf } from '../acting/approval-grounds';
import { checkHowMany } from '../acting/check-operation';
import type { Baseline, ItemPreview, OperationItem, PreviewSummary } from '../acting/operation';
import type { StepBodies } from '../acting/operation-steps';
import type { SelectedSet } from '../acting/work-queue.store';
import type { PlainText } from '../stuck/finding';
import { isServerTrouble, toldFailure } from './failure-text';
import type { Pass } from './pass';
import { previewDigest } from './preview-digest';
import { sideBySide } from './side-by-side';

/** Items are written when so many are together: one command instead of many. */
const bulk = 20;

/** Shows what an operation would do: to the exact set of dossiers, which is fixed here, and to each of them. */
export async function previewOperation(pass: Pass): Promise<void> {
  const { operations } = pass.parts;
  try {
    const set = (await operations.queue.findSet(pass.id)) ?? (await fixSet(pass));
    await previewItems(pass, set);
    if (pass.stopped !== null || (await operations.has(pass.id, 'stopped'))) return;
    await close(pass, 'previewed', summarize(pass, set, await operations.items.all(pass.id)));
  } catch (error) {
    if (!isDomainError(error) || isServerTrouble(error)) throw error;
    await close(pass, 'failed', { problem: `${error.code}: ${error.detail}` });
  }
}

async function close<S extends 'previewed' | 'failed'>(pass: Pass, step: S, body: StepBodies[S]): Promise<void> {
  await pass.note(step, null, { ...body });
  const by = pass.operation.requestedBy;
  await pass.parts.operations.record({ operation: pass.id, step, at: new Date().toISOString(), by, key: null, body });
}

/** @throws DomainError OPERATION.TOO_MANY, OPERATION.NOTHING_TO_DO */
async function fixSet(pass: Pass): Promise<SelectedSet> {
  const { selection } = pass.operation;
  const found = selection.by === 'codes' ? selection.codes : await pass.parts.selectCodes(selection);
  const codes = [...new Set(found)].sort();
  checkHowMany(codes.length);
  if (codes.length === 0)
    throw new DomainError('OPERATION.NOTHING_TO_DO', `no dossier fits the selection by ${selection.by} any more`);
  return pass.parts.operations.queue.keepSet(pass.id, { codes, selection, basis: await pass.parts.basis() });
}

async function previewItems(pass: Pass, set: SelectedSet): Promise<void> {
  const { items } = pass.parts.operations;
  const known = new Set(await items.codes(pass.id));
  const ready: OperationItem[] = [];
  const left = set.codes.filter((code) => !known.has(code));
  await sideBySide(left, pass.limits.previewsAtOnce, async (code) => {
    if (pass.stopped !== null) return;
    ready.push(await previewItem(pass, code));
    if (ready.length >= bulk) await items.add(ready.splice(0));
  });
  await items.add(ready);
}

async function previewItem(pass: Pass, code: string): Promise<OperationItem> {
  const tried = await pass.try(() => pass.act.preview(pass.target(code, '')));
  const shown = 'value' in tried ? withinSight(pass, tried.value) : unseen(tried.failure);
  const status = shown.preview.able && shown.baseline !== null ? 'previewed' : 'unable';
  return { operation: pass.id, code, status, ...shown, appliedAt: null, outcome: null };
}

interface Shown {
  readonly preview: ItemPreview;
  readonly baseline: Baseline | null;
}

/** Of a dossier that the operator does not oversee, nothing is shown. */
function withinSight(pass: Pass, shown: Shown): Shown {
  const unit = shown.baseline?.unit ?? null;
  if (shown.baseline === null || pass.parts.oversees(pass.operation.requestedBy, unit)) return shown;
  return unable({
    vi: 'Hồ sơ không thuộc đơn vị bạn phụ trách',
    en: 'DOSSIER.NOT_YOUR_UNIT: the dossier is not of a unit that you oversee',
  });
}

function unseen(failure: unknown): Shown {
  return unable(toldFailure('Không xem trước được', 'It could not be previewed', failure));
}

function unable(unableBecause: PlainText): Shown {
  const clock = { vi: 'Không thay đổi', en: 'No change' };
  const nothing = { reapplied: [], repeated: [], clock, shadowReplay: null, notes: [] };
  return { preview: { able: false, unableBecause, ...nothing }, baseline: null };
}

function summarize(pass: Pass, { basis }: SelectedSet, items: readonly OperationItem[]): PreviewSummary {
  return {
    at: new Date().toISOString(),
    basis,
    items: items.length,
    able: items.filter(({ status }) => status === 'previewed').length,
    units: unitsOf(items),
    approval: approvalGrounds(items, pass.operation.request, pass.limits.approvalAbove),
    digest: previewDigest(items),
  };
}
