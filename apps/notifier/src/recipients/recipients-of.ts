import type { Officer, Unit } from '@lienthong/domain';
import type { Matter, Place } from '../raising/matter';
import type { Audience } from '../rules/alert-kinds';
import type { Addresses } from '../rules/alert-rules.schema';
import type { Directory } from './directory';

/** Somebody to be told: an officer's subject, `citizen`, or `system:<name>`; `unit` gives the office hours. */
export interface Recipient {
  readonly name: string;
  readonly unit: string;
}

/** Units whose desks face the applicant. */
export interface Desks {
  readonly receiving: string;
  readonly returning: string;
}

/** Turns what rules say into persons and systems, from the catalogue as it is on the day of the event. */
export class Recipients {
  constructor(
    private readonly directory: Directory,
    private readonly systems: Addresses['systems'],
  ) {}

  /** Each once, in the order of the audiences. Empty if the catalogue has nobody. */
  of(matter: Matter, audiences: readonly Audience[], desks: Desks): readonly Recipient[] {
    const all = audiences.flatMap((audience) => this.one(matter, audience, desks));
    return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
  }

  private one(matter: Matter, audience: Audience, desks: Desks): readonly Recipient[] {
    const { place, giver } = matter;
    const date = matter.event.at.slice(0, 10);
    switch (audience) {
      case 'officer':
        return this.workers(matter, date);
      case 'escalation-target':
        return matter.target === undefined ? [] : this.one(matter, matter.target, desks);
      case 'giver':
        return giver === undefined ? [] : this.at(giver, date, (unit) => this.directory.officers(unit, giver.office));
      case 'head-of-office':
        return this.at(place, date, (unit) => this.directory.heads(unit, place.office));
      case 'leader':
        return this.at(place, date, (unit) => this.directory.leaders(unit));
      case 'higher-tier':
        return this.above(place, date);
      case 'receiving-desk':
      case 'returning-desk':
        return this.desk(audience === 'receiving-desk' ? desks.receiving : desks.returning, date);
      case 'citizen':
        return [{ name: 'citizen', unit: desks.receiving }];
      default:
        return this.system(audience);
    }
  }

  private workers(matter: Matter, date: string): readonly Recipient[] {
    const { place, assignee } = matter;
    return this.at(place, date, (unit) => {
      const known = unit.officers.filter(({ subject }) => subject === assignee);
      const office = place.office === '' ? this.directory.deskOffice : place.office;
      return known.length > 0 ? known : this.directory.officers(unit, office);
    });
  }

  private desk(unit: string, date: string): readonly Recipient[] {
    const office = this.directory.deskOffice;
    return this.at({ unit, office }, date, (found) => this.directory.officers(found, office));
  }

  private above(place: Place, date: string): readonly Recipient[] {
    const parent = this.directory.unit(place.unit, date)?.parent ?? null;
    if (parent === null) return this.at(place, date, (unit) => this.directory.leaders(unit));
    return this.at({ unit: parent, office: '' }, date, (unit) => this.directory.leaders(unit));
  }

  private at(place: Place, date: string, pick: (unit: Unit) => readonly Officer[]): readonly Recipient[] {
    const unit = this.directory.unit(place.unit, date);
    return unit === undefined ? [] : pick(unit).map(({ subject: name }) => ({ name, unit: unit.code }));
  }

  private system(audience: `system:${string}`): readonly Recipient[] {
    const known = this.systems[audience.slice('system:'.length)];
    return known === undefined ? [] : [{ name: audience, unit: known.unit }];
  }
}
