import { loadCatalogue } from '@lienthong/platform';
import type { DemoDossier } from './dossier-file.schema';
import { loadDossiers } from './load-dossiers';
import { outcomeOf, plantedBreaches, sameBreach, seenBreaches } from './planted';
import { rehearse } from './rehearsal';
import type { Rehearsed, RunFrame } from './rehearsal';

const dossiers = loadDossiers();
let frame: RunFrame;
let rehearsed: ReadonlyMap<string, Rehearsed>;

beforeAll(async () => {
  const catalogue = await loadCatalogue();
  const calendar = catalogue.calendars['vn'];
  if (calendar === undefined) throw new Error('the catalogue has no calendar vn');
  frame = { catalogue, calendar, firstDay: '2020-04-06' };
  rehearsed = new Map(dossiers.map((dossier) => [dossier.id, rehearse(dossier, frame)]));
});

const of = (dossier: DemoDossier): Rehearsed => {
  const found = rehearsed.get(dossier.id);
  if (found === undefined) throw new Error(`${dossier.id} was not rehearsed`);
  return found;
};

describe('the demo dossiers', () => {
  it('are at least 64, from all 32 communes, of all six procedures and by every channel', () => {
    expect(dossiers.length).toBeGreaterThanOrEqual(64);
    const communes = frame.catalogue.units.filter((unit) => unit.tier === 'xa' && unit.validFrom === '2020-01-01');
    const received = new Set(dossiers.map((dossier) => dossier.receivingUnit));
    expect(communes.filter((unit) => !received.has(unit.code))).toEqual([]);
    expect(communes).toHaveLength(32);
    expect(new Set(dossiers.map((dossier) => dossier.procedure)).size).toBe(6);
    expect(new Set(dossiers.map((dossier) => dossier.channel)).size).toBe(3);
  });

  it.each(dossiers.map((dossier) => [dossier.id, dossier] as const))('%s ends as its data says', (_id, dossier) => {
    expect(outcomeOf(of(dossier).state)).toBe(dossier.expect);
  });

  it('bring about every planted breach', () => {
    const missing = dossiers.flatMap((dossier) => {
      const seen = seenBreaches(dossier.id, of(dossier).events);
      return plantedBreaches(dossier).filter((planted) => !seen.some((breach) => sameBreach(breach, planted)));
    });
    expect(missing).toEqual([]);
  });

  it('breach nothing else, save where a dossier is held on purpose or nobody comes for it', () => {
    const strange = dossiers
      .filter((dossier) => dossier.expect !== 'late' && dossier.expect !== 'on-time')
      .flatMap((dossier) => {
        const planted = plantedBreaches(dossier);
        const seen = seenBreaches(dossier.id, of(dossier).events);
        return seen.filter((breach) => !planted.some((one) => sameBreach(one, breach)));
      });
    expect(strange).toEqual([]);
  });

  it('fill the five days of one week', () => {
    const last =
      [...rehearsed.values()]
        .map((one) => one.endsAt)
        .sort()
        .at(-1) ?? '';
    expect(last.slice(0, 10)).toBe('2020-04-10');
  });

  it('end so too in a week with a holiday, and over a weekend', () => {
    const other = { ...frame, firstDay: '2020-03-30' };
    const wrong = dossiers.filter((dossier) => outcomeOf(rehearse(dossier, other).state) !== dossier.expect);
    expect(wrong).toEqual([]);
  });

  it('carry one three-level dossier that is told in full', () => {
    const shown = dossiers.filter((dossier) => dossier.id === 'D01' && dossier.showcase !== null);
    expect(shown).toHaveLength(1);
    const tiers = shown.flatMap((dossier) => of(dossier).events.map((event) => event.position.tier));
    expect(new Set(tiers)).toEqual(new Set(['xa', 'thanh-pho', 'tinh']));
  });
});
