import type { Connection } from 'mongoose';
import type { DossierView } from '@lienthong/contracts';
import type { DossierEvent } from '@lienthong/domain';
import { dossierViewCollection } from '@lienthong/read-model';
import type { Detector, Evidence, Trouble } from '../stuck/finding';
import type { EventFollower } from './event-follower';
import type { LateDossier } from './follow-ledger';
import { makeTrouble } from './make-trouble';
import type { Place } from './make-trouble';
import { sideBySide } from '../running/side-by-side';

type Seen = Pick<DossierView, '_id' | 'seq' | 'head' | 'holder' | 'tier' | 'procedure'>;

const projection = { seq: 1, head: 1, holder: 1, tier: 1, procedure: 1 } as const;
const checkedAtOnce = 500;
const width = 8;

export interface ViewFollowOptions {
  readonly lateMs: number;
  /** Told of a dossier whose view has all that was sent out. */
  readonly onSettled: (code: string) => void;
  /** Dossiers whose delay is explained by something else. */
  readonly isParked: (code: string) => boolean;
}

/**
 * F and G: what was sent out must be in its view soon. Only views of dossiers that something was sent out for are asked,
 * one by one: that is what every store answers from its index.
 */
export class ViewFollow implements Detector {
  readonly source = 'views';
  readonly kinds = ['F', 'G'] as const;
  readonly everyMs = 2_000;
  private readonly seen = new Map<string, Seen | null>();

  constructor(
    private readonly connection: Connection,
    private readonly follower: EventFollower,
    private readonly options: ViewFollowOptions,
  ) {}

  async detect(): Promise<readonly Trouble[]> {
    this.follower.assertReading();
    const { ledger } = this.follower;
    const views = this.connection.collection<Seen>(dossierViewCollection);
    await sideBySide(ledger.toCheck(checkedAtOnce), width, async (code) => {
      const askedAt = Date.now();
      const view = await views.findOne<Seen>({ _id: code }, { projection });
      this.seen.set(code, view);
      if (!ledger.check(code, view, askedAt)) return;
      this.seen.delete(code);
      this.options.onSettled(code);
    });
    const late = ledger.late(this.options.lateMs).filter(({ code }) => !this.options.isParked(code));
    return late.flatMap((dossier) => troublesOf(dossier, this.seen.get(dossier.code) ?? null));
  }
}

function troublesOf({ code, events }: LateDossier, view: Seen | null): Trouble[] {
  const [first] = events;
  const last = events.at(-1);
  if (first === undefined || last === undefined) return [];
  const { position } = first.event;
  const place: Place = {
    unit: view?.holder ?? position.unit,
    tier: view?.tier ?? position.tier,
    procedure: view?.procedure ?? null,
  };
  const viewSeq = view?.seq ?? 0;
  const { partition, offset, at } = first.record;
  const evidence = { seq: last.event.seq, viewSeq, partition, offset: `${offset}` };
  const base = { subject: { type: 'dossier', code }, place, since: at, suggested: 'republish' } as const;
  const offers = events.map(({ event }) => event).filter((event) => event.type === 'HandoffOffered');
  if (offers.length > 0) return offers.map((offer) => unacknowledged(offer, { ...base, evidence }));
  const otherHistory = first.event.seq === viewSeq;
  const cause = otherHistory ? 'view-on-other-history' : 'view-behind';
  const told = { seq: otherHistory ? viewSeq : last.event.seq, viewSeq };
  const suggested = otherHistory ? 'rebuild-view' : 'republish';
  return [makeTrouble({ ...base, kind: 'G', cause, told, evidence, suggested })];
}

function unacknowledged(
  offer: Extract<DossierEvent, { type: 'HandoffOffered' }>,
  base: Pick<Parameters<typeof makeTrouble>[0], 'subject' | 'place' | 'since' | 'suggested'> & { evidence: Evidence },
): Trouble {
  const { handoff, to } = offer.data;
  const seconds = Math.round((Date.now() - base.since) / 1_000);
  return makeTrouble({
    ...base,
    kind: 'F',
    distinct: handoff,
    place: { ...base.place, unit: to.unit, tier: to.tier },
    cause: 'handoff-unacknowledged',
    told: { handoff, to: to.unit, seconds },
    evidence: { ...base.evidence, handoff },
    text: `hand-off to ${to.tier} not acknowledged`,
  });
}
