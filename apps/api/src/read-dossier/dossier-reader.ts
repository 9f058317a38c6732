import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { DossierView } from '@lienthong/contracts';
import { DomainError } from '@lienthong/domain';
import type { SignedIn } from '@lienthong/platform';
import { DossierViewStore } from '@lienthong/read-model';
import { DossierAccess } from '../access/dossier-access';
import { Intakes } from '../receive-dossier/intakes';
import { inStoreTime } from '../store/in-time';

/** How long a reader waits for the view to have its own write. */
const patienceMs = 2_000;
/** Pauses between looks: short at first, since a view is usually tens of milliseconds behind. */
const pauses = [15, 20, 30, 50, 80, 120];
const longestPause = 200;

/** Reads a dossier's view for someone, waiting for an event where asked to. */
@Injectable()
export class DossierReader {
  constructor(
    private readonly views: DossierViewStore,
    private readonly intakes: Intakes,
    private readonly access: DossierAccess,
  ) {}

  /** @throws DomainError DOSSIER.NOT_FOUND, DOSSIER.NOT_YOUR_UNIT, SERVICE.VIEW_BEHIND, SERVICE.STORE_UNAVAILABLE */
  async read(code: string, who: SignedIn, minSeq = 0): Promise<DossierView> {
    const view = await this.find(code, minSeq);
    this.access.checkDossier(who, view);
    if (view.seq >= minSeq) return view;
    throw behind(`the view has event ${view.seq} of the dossier, not yet ${minSeq}`);
  }

  /** The view as it is after waiting, whoever asks. */
  async find(code: string, minSeq = 0): Promise<DossierView> {
    if (minSeq > 0) await this.waitFor(code, minSeq);
    const view = await inStoreTime(() => this.views.find(code));
    if (view !== null) return view;
    const intake = await inStoreTime(() => this.intakes.findByCode(code));
    if (intake === null) throw new DomainError('DOSSIER.NOT_FOUND', `there is no dossier ${code}`);
    throw behind(`dossier ${code} was received and is not in the views yet`);
  }

  private async waitFor(code: string, minSeq: number): Promise<void> {
    const until = Date.now() + patienceMs;
    for (let look = 0; ; look += 1) {
      const row = await inStoreTime(() => this.views.findRow(code));
      if (row !== null && row.seq >= minSeq) return;
      const left = until - Date.now();
      if (left <= 0) return;
      await pause(Math.min(pauses[look] ?? longestPause, left));
    }
  }
}

function behind(detail: string): DomainError {
  return new DomainError('SERVICE.VIEW_BEHIND', `${detail}; ask again`);
}
