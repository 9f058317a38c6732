import { upsertSearchAttributes } from '@temporalio/workflow';
import type { DossierState } from '@lienthong/domain';
import { searchAttributes } from '@lienthong/contracts/temporal';
import type { SearchAttributeName } from '@lienthong/contracts/temporal';

type Mirrored = Partial<Record<SearchAttributeName, string>>;

/** Keeps the operators' search attributes in step with the state, writing only what changed: each write costs an event. */
export class SearchAttributeMirror {
  private written: Mirrored = {};

  reflect(state: DossierState): void {
    const wanted = mirrored(state);
    const changed = (Object.keys(wanted) as SearchAttributeName[]).filter((name) => wanted[name] !== this.written[name]);
    if (changed.length === 0) return;
    upsertSearchAttributes(changed.map((name) => pair(name, wanted[name])));
    this.written = wanted;
  }
}

function mirrored(state: DossierState): Mirrored {
  const holder = state.handoff.kind === 'offered' ? state.handoff.to : state.position;
  const dueAt = state.clocks.dossier?.dueAt;
  return {
    ...(holder === null ? {} : { LtUnit: holder.unit, LtTier: holder.tier }),
    LtBusiness: state.business.kind,
    ...(dueAt ? { LtDueAt: dueAt } : {}),
  };
}

function pair(name: SearchAttributeName, value: string | undefined): Parameters<typeof upsertSearchAttributes>[0][never] {
  const type = searchAttributes[name];
  const typed = type === 'DATETIME' && value !== undefined ? new Date(value) : value;
  return { key: { name, type }, value: typed ?? null } as never;
}
