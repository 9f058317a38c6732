import type { mongo } from 'mongoose';
import type { DossierEvent } from '@lienthong/domain';
import { apologyDraftsCollection, isDuplicateKey } from '@lienthong/read-model';
import type { ApologyDraft } from '@lienthong/read-model';
import type { DossierContext } from '../raising/dossier-context';
import type { Matter } from '../raising/matter';
import type { DraftWriter } from './draft-writer';

/** Share of the dossier's time at which its apology is drafted at the latest. */
const draftShare = 0.8;

/** Has the apology ready before a dossier is late (N12), and its leader told. */
export class ApologyDesk {
  constructor(
    private readonly database: () => mongo.Db,
    private readonly writer: DraftWriter,
  ) {}

  async ensureIndexes(): Promise<void> {
    await this.drafts().createIndex({ dossier: 1, seq: -1 });
  }

  /** Keeps a draft if the event calls for one; answers what the leader is to be told. @throws while the store is away */
  async attend(event: DossierEvent, context: DossierContext | null): Promise<readonly Matter[]> {
    if (event.type === 'SlaBreached' && event.data.kind === 'dossier') {
      const { dueAt: oldDueAt } = event.data;
      if ((await this.drafts().findOne({ dossier: event.code, oldDueAt })) !== null) return [];
      await this.keep(this.writer.write(event, oldDueAt, context));
    } else if (event.type === 'SlaWarned' && isLastWarning(event, context)) {
      await this.keep(this.writer.write(event, event.data.dueAt, context));
    } else return [];
    return [{ kind: 'apology-draft-ready', about: 'draft', place: event.position, assignee: null, event }];
  }

  private async keep(draft: ApologyDraft): Promise<void> {
    try {
      await this.drafts().insertOne(draft);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  private drafts(): mongo.Collection<ApologyDraft> {
    return this.database().collection<ApologyDraft>(apologyDraftsCollection);
  }
}

/** The last that the case's rules give, or any from 80 % on. */
function isLastWarning(event: Extract<DossierEvent, { type: 'SlaWarned' }>, context: DossierContext | null): boolean {
  const { kind, share } = event.data;
  if (kind !== 'dossier') return false;
  return share >= draftShare || share >= Math.max(...(context?.state.rules.warnShares ?? [draftShare]));
}
