import type { DossierEvent } from '@lienthong/domain';

/** Where a consumer gets events that it missed: the dossier's own record. */
export interface HistorySource {
  /** All events from a sequence number on, in order. @throws if the record can't be asked now, or does not know the code */
  events(code: string, fromSeq: number): Promise<readonly DossierEvent[]>;
}
