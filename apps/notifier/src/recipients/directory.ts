import { findUnit, isDomainError, nextOpening } from '@lienthong/domain';
import type { Catalogue, Officer, Unit, WorkCalendar } from '@lienthong/domain';
import { DomainError } from '@lienthong/domain';

/** Units, officers and working hours, as the catalogue has them on a date. */
export class Directory {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly leaderOffice: string,
    readonly deskOffice: string,
  ) {}

  /** The unit in force on a date, else the latest version of its code; undefined if there is none at all. */
  unit(code: string, date: string): Unit | undefined {
    try {
      return findUnit(this.catalogue, code, date);
    } catch (error) {
      if (!isDomainError(error)) throw error;
      const versions = this.catalogue.units.filter((unit) => unit.code === code);
      return versions.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
    }
  }

  unitName(code: string, date: string): string {
    return this.unit(code, date)?.name.vi ?? code;
  }

  officeName(unit: string, office: string, date: string): string {
    return this.unit(unit, date)?.offices.find((one) => one.code === office)?.name.vi ?? office;
  }

  /** Units in force on a date. */
  unitsOn(date: string): readonly Unit[] {
    return this.catalogue.units.filter((one) => one.validFrom <= date && (one.validTo === null || date <= one.validTo));
  }

  /** Those who do an office's work; where it has none but its head, the head. */
  officers(unit: Unit, office: string): readonly Officer[] {
    const all = unit.officers.filter((officer) => officer.office === office);
    const working = all.filter(({ role }) => role !== 'leader');
    return working.length > 0 ? working : all;
  }

  /** Heads of an office; where none is named, the unit's leaders. */
  heads(unit: Unit, office: string): readonly Officer[] {
    const heads = unit.officers.filter((officer) => officer.office === office && officer.role === 'leader');
    return heads.length > 0 ? heads : this.leaders(unit);
  }

  leaders(unit: Unit): readonly Officer[] {
    return unit.officers.filter(({ office, role }) => office === this.leaderOffice && role === 'leader');
  }

  /** @throws DomainError CALENDAR.UNKNOWN */
  calendar(unit: string, date: string): WorkCalendar {
    const series = this.unit(unit, date)?.calendar ?? Object.keys(this.catalogue.calendars)[0] ?? '';
    const found = this.catalogue.calendars[series];
    if (found !== undefined) return found;
    throw new DomainError('CALENDAR.UNKNOWN', `unit "${unit}" works by calendar "${series}", which is not there`);
  }

  /** The instant itself in the unit's office hours, else its next opening. */
  openingFor(unit: string, at: string): string {
    return nextOpening(at, this.calendar(unit, at.slice(0, 10)));
  }
}
