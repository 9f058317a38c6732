import { createHash } from 'node:crypto';
import { canonicalJson } from '@lienthong/contracts/temporal';
import type { Catalogue } from '@lienthong/domain';
import type { PreviewBasis } from './operation';

/** What a preview holds for: made in the same way by whoever previews and by whoever lets it be applied. */
export class PreviewBases {
  private readonly catalogue: string;

  constructor(
    catalogue: Catalogue,
    private readonly currentBuild: () => Promise<string | null>,
  ) {
    this.catalogue = createHash('sha256').update(canonicalJson(catalogue)).digest('hex').slice(0, 12);
  }

  /** @throws DomainError SERVICE.TEMPORAL_UNAVAILABLE */
  async now(): Promise<PreviewBasis> {
    return { catalogue: this.catalogue, buildId: await this.currentBuild() };
  }
}
