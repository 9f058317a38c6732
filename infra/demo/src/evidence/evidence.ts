import type { DossierView } from '@lienthong/contracts';
import type { DossierSnapshot } from '@lienthong/contracts/temporal';
import type { ChainReading } from '../checks/read-chain';

/** One dossier as three witnesses have it, taken at the same time: Kafka, the workflow, the view. */
export interface Evidence {
  readonly code: string;
  readonly chain: ChainReading;
  readonly snapshot: DossierSnapshot;
  readonly view: DossierView | null;
}
