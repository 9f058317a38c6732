import type { EventPublisher } from '@lienthong/messaging';
import type { DossierViewStore, ParkedDossierStore } from '@lienthong/read-model';
import type { DossierGateway, DossierOperations, RawHistory, ShadowVerdict } from '@lienthong/temporal';
import type { SupersededRecords } from './superseded-records';

/** What acts work with. */
export interface ActParts {
  readonly gateway: Pick<DossierGateway, 'events' | 'snapshot' | 'command' | 'intervene'>;
  readonly runs: DossierOperations;
  /** Remembers nothing between writes (`remembered: 0`): the projector writes the same views. */
  readonly views: DossierViewStore;
  readonly parked: ParkedDossierStore;
  readonly publisher: Pick<EventPublisher, 'publish'>;
  /** Left out: a reset is previewed without a replay, and says so. */
  readonly replayer?: ShadowReplay;
  /** Left out: a preview does not say which records of a parked dossier are set aside. */
  readonly deadLetters?: SupersededRecords;
}

/** Replays a real history against a build (null: the current one) up to the point that it would be reset to. */
export interface ShadowReplay {
  check(buildId: string | null, history: RawHistory, resetTo: number): Promise<ShadowVerdict>;
}
