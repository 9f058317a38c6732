import type { DossierViewStore, ParkedDossier, ParkedDossierStore } from '@lienthong/read-model';
import type { Detector, Trouble } from '../stuck/finding';
import type { DetectorGauges } from './gauges';
import { makeTrouble, nowhere } from './make-trouble';
import type { Place } from './make-trouble';

/** G: a record could not be taken in, and the dossier's later events wait behind it. */
export class Parked implements Detector {
  readonly source = 'parked';
  readonly kinds = ['G'] as const;
  readonly everyMs = 3_000;
  private readonly places = new Map<string, Place>();
  private codes: ReadonlySet<string> = new Set();

  constructor(
    private readonly parked: Pick<ParkedDossierStore, 'all'>,
    private readonly views: Pick<DossierViewStore, 'findRow'>,
    private readonly gauges: DetectorGauges,
  ) {}

  /** Whether a dossier was parked when last looked at: it explains what its view lacks. */
  has(code: string): boolean {
    return this.codes.has(code);
  }

  async detect(): Promise<readonly Trouble[]> {
    const parked = await this.parked.all();
    this.gauges.parked(parked.length);
    this.codes = new Set(parked.map(({ _id }) => _id));
    const troubles: Trouble[] = [];
    for (const one of parked) troubles.push(troubleOf(one, await this.placeOf(one._id)));
    for (const code of this.places.keys()) if (!this.codes.has(code)) this.places.delete(code);
    return troubles;
  }

  private async placeOf(code: string): Promise<Place> {
    const known = this.places.get(code);
    if (known !== undefined) return known;
    const row = await this.views.findRow(code);
    const place = row === null ? nowhere : { unit: row.holder, tier: row.tier, procedure: row.procedure };
    this.places.set(code, place);
    return place;
  }
}

function troubleOf(
  { _id: code, reason, detail, since, topic, partition, offset }: ParkedDossier,
  place: Place,
): Trouble {
  return makeTrouble({
    kind: 'G',
    subject: { type: 'dossier', code },
    distinct: 'parked',
    place,
    cause: 'parked',
    told: { reason, offset },
    since: Date.parse(since),
    evidence: { topic, partition, offset, failure: `${reason}: ${detail}` },
    suggested: 'redrive',
    text: `${reason}: ${detail}`,
  });
}
