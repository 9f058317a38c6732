import { condition, proxyActivities } from '@temporalio/workflow';
import type { DossierEvent } from '@lienthong/domain';
import { tierTaskQueue } from '@lienthong/contracts/temporal';
import type { DossierActivities, HandoffDelivery } from '@lienthong/contracts/temporal';
import type { DossierInstance } from './dossier.instance';

/**
 * Tells the levels' own systems of what is handed to them, in order. Each level has a loop and a task queue of its own,
 * so that one that is away holds up neither another nor the publishing of events.
 */
export class LevelDeliveries {
  private readonly open: Set<string>;

  constructor(
    private readonly dossier: DossierInstance,
    tiers: readonly string[],
  ) {
    this.open = new Set(tiers);
  }

  /** Whether the dossier is closed and every level was told all. */
  get done(): boolean {
    return this.dossier.state.closed && this.open.size === 0;
  }

  async run(): Promise<void> {
    await Promise.all([...this.open].map((tier) => this.deliverTo(tier)));
  }

  private async deliverTo(tier: string): Promise<void> {
    // The server keeps the retry for as long as the level is away, where operators see it as a pending activity.
    const { deliverHandoff } = proxyActivities<Pick<DossierActivities, 'deliverHandoff'>>({
      taskQueue: tierTaskQueue(tier),
      startToCloseTimeout: '15s',
      retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '20s' },
    });
    const { dossier } = this;
    for (let seen = 0; ;) {
      await condition(() => dossier.events.length > seen || dossier.state.closed);
      const event = dossier.events[seen];
      if (event === undefined) break;
      seen += 1;
      const delivery = deliveryOf(event);
      if (delivery?.tier === tier) await deliverHandoff(delivery);
    }
    this.open.delete(tier);
  }
}

/** What an event has to tell a level; null if nothing. */
function deliveryOf(event: DossierEvent): HandoffDelivery | null {
  if (event.type !== 'HandoffOffered' && event.type !== 'HandoffRecalled') return null;
  const { code, seq, at, data } = event;
  return {
    code,
    seq,
    key: `${code}:${seq}:deliver`,
    kind: event.type === 'HandoffOffered' ? 'offered' : 'recalled',
    handoff: data.handoff,
    from: data.from.unit,
    to: data.to.unit,
    tier: data.to.tier,
    step: data.to.step,
    at,
    papers: event.type === 'HandoffOffered' ? event.data.papers.map((paper) => paper.code) : [],
  };
}
