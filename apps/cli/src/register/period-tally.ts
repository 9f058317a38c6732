import type { DossierView } from '@lienthong/contracts';
import { emptyBalance, withDossier } from '@lienthong/domain';
import type { PeriodBalance, ReportPeriod } from '@lienthong/domain';

/** Counts the dossiers that pass by into the balance of a period. */
export class PeriodTally {
  balance: PeriodBalance = emptyBalance;

  constructor(private readonly period: ReportPeriod) {}

  add({ state }: DossierView): void {
    const finishedAt = state.clock.kind === 'stopped' ? state.clock.at : null;
    this.balance = withDossier(this.balance, { receivedAt: state.receivedAt, finishedAt }, this.period);
  }

  /** The same views, counted as they are read. */
  async *counted(views: AsyncIterable<DossierView>): AsyncGenerator<DossierView> {
    for await (const view of views) {
      this.add(view);
      yield view;
    }
  }
}

/** The four numbers in one line. */
export function balanceLine({ opening, received, finished, closing }: PeriodBalance): string {
  return (
    `tồn đầu kỳ / opening ${opening} + tiếp nhận / received ${received} = ` +
    `giải quyết xong / finished ${finished} + tồn cuối kỳ / closing ${closing}`
  );
}
