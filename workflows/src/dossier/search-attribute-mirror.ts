import { upsertSearchAttributes } from '@temporalio/workflow';
import type { DossierState } from '@lienthong/domain';
import { searchAttributes } from '@lienthong/contracts/temporal';
import type { SearchAttributeName } from '@lienthong/contracts/temporal';

type Mirrored = Readonly<Partial<Record<SearchAttributeName, string>>>;
type Pair = Extract<Parameters<typeof upsertSearchAttributes>[0], readonly unknown[]>[number];

/**
 * Keeps the operators' search attributes in step with the state. Each write costs the server an event and a visibility
 * record, so only what changed is written, what is known at the start is set by the start, and a closed dossier's are
 * left as they were: that it is closed the server knows by itself.
 */
export class SearchAttributeMirror {
  private written: Mirrored = {};

  reflect(state: DossierState): void {
    const wanted = mirrored(state);
    if (this.written.LtUnit === undefined) this.written = { LtUnit: wanted.LtUnit, LtTier: wanted.LtTier };
    if (state.closed) return;
    const changed = (Object.keys(wanted) as SearchAttributeName[]).filter(
      (name) => wanted[name] !== this.written[name],
    );
    if (changed.length === 0) return;
    upsertSearchAttributes(changed.map((name) => pair(name, wanted[name])));
    this.written = wanted;
  }
}

/** Where it lies and when it is due; a paused dossier has no due instant. */
function mirrored(state: DossierState): Mirrored {
  const dueAt = state.clocks.dossier?.dueAt ?? undefined;
  return { LtUnit: state.position?.unit, LtTier: state.position?.tier, LtDueAt: dueAt };
}

function pair(name: SearchAttributeName, value: string | undefined): Pair {
  const type = searchAttributes[name];
  const typed = type === 'DATETIME' && value !== undefined ? new Date(value) : (value ?? null);
  return { key: { name, type }, value: typed } as Pair;
}
