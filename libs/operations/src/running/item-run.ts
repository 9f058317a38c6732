import type { WorkItem } from '../acting/item.store';
import type { Baseline, ItemStatus, ProofVerdict } from '../acting/operation';
import type { Evidence, PlainText } from '../stuck/finding';
import { isServerTrouble, toldFailure } from './failure-text';
import { Gate } from './gate';
import type { Pass } from './pass';

type Verdict = Exclude<ProofVerdict, { verdict: 'waiting' }>;

/** Takes dossiers through: claimed, recorded, applied, and proved to have moved or not. */
export class ItemRun {
  private readonly applies: Gate;
  private readonly proofs: Gate;

  constructor(private readonly pass: Pass) {
    this.applies = new Gate(pass.limits.appliesAtOnce);
    this.proofs = new Gate(pass.limits.proofsAtOnce);
  }

  /** @throws PassOver, or DomainError SERVICE.STORE_UNAVAILABLE: the item is taken up again from its record */
  async work(item: WorkItem): Promise<void> {
    const { baseline } = item;
    if (baseline === null) return;
    const applied = item.status === 'applied' ? item : await this.applies.pass(() => this.bringAbout(item, baseline));
    if (applied === null) return;
    const { verdict, told, evidence } = await this.prove(applied, baseline);
    await this.end(applied, verdict, told, evidence);
  }

  /** Begins and applies; null if it ended at that. What was begun before a crash is applied again under the same key. */
  private async bringAbout(item: WorkItem, baseline: Baseline): Promise<WorkItem | null> {
    const begun = item.status === 'applying' ? item : await this.begin(item, baseline);
    if (begun === null) return null;
    const target = this.pass.target(item.code, begun.trailHead ?? '');
    const tried = await this.pass.try(() => this.pass.act.apply(target, baseline));
    if ('value' in tried) return this.pass.parts.operations.items.applied(begun);
    const en = isServerTrouble(tried.failure) ? 'It is not known to have been done' : 'It was refused';
    const vi = isServerTrouble(tried.failure) ? 'Không rõ đã thực hiện hay chưa' : 'Bị từ chối';
    await this.end(begun, 'not-progressed', toldFailure(vi, en, tried.failure));
    return null;
  }

  private async begin(item: WorkItem, baseline: Baseline): Promise<WorkItem | null> {
    const { pass } = this;
    if (pass.stopped !== null) return null;
    await pass.pause(pass.pace.turn());
    if (pass.stopped !== null) return null;
    const { claims, items } = pass.parts.operations;
    const holder = await claims.claim(item.code, pass.id);
    if (holder !== pass.id) return this.skip(item, heldBy(holder));
    const tried = await pass.try(() => pass.act.unfit(pass.target(item.code, ''), baseline));
    const unfit =
      'value' in tried
        ? tried.value
        : toldFailure('Không kiểm tra được', 'It can not be told to be fit', tried.failure);
    if (unfit !== null) return this.skip(item, unfit);
    const begunAt = new Date().toISOString();
    const { hash } = await pass.note('item-applying', item.code, { baseline, begunAt });
    pass.check();
    return items.begin(item, hash, begunAt);
  }

  private async prove(item: WorkItem, baseline: Baseline): Promise<Verdict> {
    const { act, limits } = this.pass;
    const target = this.pass.target(item.code, item.trailHead ?? '');
    const until = Date.now() + act.patienceMs;
    const [first, longest] = limits.proofPausesMs;
    for (let pause = first; ; pause = Math.min(pause * 1.5, longest)) {
      const late = Date.now() >= until;
      const proof = await this.proofs.pass(() => this.look(() => act.prove(target, baseline, item.appliedAt ?? '')));
      if (proof.verdict !== 'waiting') return proof;
      if (late) return notMoved(act.patienceMs, proof.trouble);
      await this.pass.pause(Math.min(pause, Math.max(0, until - Date.now())));
    }
  }

  /** One look for progress: where the servers can't tell, it is too early to tell. */
  private async look(
    prove: () => Promise<ProofVerdict>,
  ): Promise<Verdict | { readonly verdict: 'waiting'; readonly trouble?: unknown }> {
    this.pass.check();
    try {
      return await prove();
    } catch (error) {
      if (isServerTrouble(error)) return { verdict: 'waiting', trouble: error };
      const told = toldFailure('Không chứng minh được là đã chuyển', 'It can not be shown to have moved', error);
      return { verdict: 'not-progressed', told, evidence: {} };
    }
  }

  private async skip(item: WorkItem, told: PlainText): Promise<null> {
    await this.end(item, 'skipped', told);
    return null;
  }

  /** The trail first: a record may be there twice after a crash, and is never missing. */
  private async end(item: WorkItem, status: ItemStatus, told: PlainText, evidence: Evidence = {}): Promise<void> {
    const { claims, items } = this.pass.parts.operations;
    const outcome = { at: new Date().toISOString(), told, evidence };
    await this.pass.note('item-ended', item.code, { status, outcome });
    await items.end(item, status, outcome);
    await claims.release(item.code, this.pass.id);
    this.pass.parts.itemEnded?.(this.pass.act.name, status);
  }
}

function heldBy(operation: string): PlainText {
  return {
    vi: `Bỏ qua: thao tác ${operation} đang xử lý hồ sơ này`,
    en: `Left alone: operation ${operation} is working on this dossier`,
  };
}

function notMoved(patienceMs: number, trouble: unknown): Verdict {
  const seconds = Math.round(patienceMs / 1_000);
  const vi = `Không thấy hồ sơ chuyển sau ${seconds} giây`;
  const en = `The dossier was not seen to move within ${seconds} s`;
  const told = trouble === undefined ? { vi, en } : toldFailure(vi, en, trouble);
  return { verdict: 'not-progressed', told, evidence: {} };
}
