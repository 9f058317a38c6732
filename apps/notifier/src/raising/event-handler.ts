import type { DossierEvent } from '@lienthong/domain';
import type { ApologyDesk } from '../apology/apology-desk';
import type { AlertStore } from '../delivery/alert.store';
import type { AlertRecords } from './alert-records';
import type { DossierContexts } from './dossier-context';
import { mattersOf } from './matters-of';
import { silencedBy } from './silenced-by';

/** Takes one event: silences what it makes needless, keeps what people are to be told. Doing so again changes nothing. */
export class EventHandler {
  constructor(
    private readonly store: AlertStore,
    private readonly records: AlertRecords,
    private readonly contexts: DossierContexts,
    private readonly apologies: ApologyDesk,
  ) {}

  /** Resolves once all of it is stored. @throws while the store is away */
  async handle(event: DossierEvent): Promise<void> {
    const silencer = silencedBy(event);
    if (silencer !== undefined)
      await this.store.silence(event.code, event.seq, silencer, `${event.type} (${event.seq})`);
    // Only what may have to be told is worth looking its dossier up.
    if (mattersOf(event, null).length === 0) return;
    const context = await this.contexts.of(event);
    const matters = [...mattersOf(event, context?.state ?? null), ...(await this.apologies.attend(event, context))];
    for (const matter of matters) {
      for (const record of this.records.of(matter, context)) await this.store.add(record);
    }
  }
}
