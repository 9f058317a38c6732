import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@lienthong/domain';
import type { Catalogue, CommandData, TurnName } from '@lienthong/domain';
import type { SignedIn } from '@lienthong/platform';
import { DossierReader } from '../read-dossier/dossier-reader';
import { CATALOGUE } from '../routes/catalogue.token';

/**
 * Operators act on dossiers that their own unit has no part in, so the workflow can't judge whether they oversee them,
 * nor which unit the catalogue names as the successor of another. Both are judged here.
 */
@Injectable()
export class OperatorTurns {
  constructor(
    private readonly reader: DossierReader,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
  ) {}

  /** @throws DomainError DOSSIER.NOT_YOUR_UNIT, UNIT.SUCCESSION_INVALID */
  async check<N extends TurnName>(code: string, name: N, data: CommandData[N], who: SignedIn): Promise<void> {
    if (who.role !== 'operator') return;
    await this.reader.read(code, who);
    if (name === 'succeed-unit') this.checkSuccession(data as CommandData['succeed-unit']);
  }

  private checkSuccession({ from, to }: CommandData['succeed-unit']): void {
    const successors = this.catalogue.units
      .filter((unit) => unit.code === from)
      .flatMap((unit) => unit.successors ?? []);
    if (successors.includes(to)) return;
    const named = successors.length === 0 ? 'none' : successors.join(' or ');
    const detail = `the catalogue names ${named} as successor of unit ${from}, not ${to}`;
    throw new DomainError('UNIT.SUCCESSION_INVALID', detail, { from, to, successors });
  }
}
