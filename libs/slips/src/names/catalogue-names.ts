import type { Catalogue, Officer, Procedure, ProcedureCase, Unit } from '@lienthong/domain';

/** What a dossier pinned of the catalogue. */
export interface PinnedProcedure {
  readonly procedure: string;
  readonly procedureVersion: number;
  readonly case: string;
}

/**
 * Names that slips print for the codes of events. A thing that the catalogue does not have any more is printed by its
 * code: a slip of old must be printable for as long as its dossier is kept.
 */
export class CatalogueNames {
  /** @param receivedOn date of the receipt: what is not in force later is named as it was then */
  constructor(
    private readonly catalogue: Pick<Catalogue, 'units' | 'procedures'>,
    private readonly receivedOn: string,
  ) {}

  unit(code: string, on: string): Unit | undefined {
    const versions = this.catalogue.units.filter((unit) => unit.code === code);
    const inForce = (date: string): Unit | undefined =>
      versions.find(({ validFrom, validTo }) => validFrom <= date && (validTo === null || date <= validTo));
    return inForce(on.slice(0, 10)) ?? inForce(this.receivedOn);
  }

  unitName(code: string, on: string): string {
    return this.unit(code, on)?.name.vi ?? code;
  }

  officeName(unit: string, office: string, on: string): string {
    return this.unit(unit, on)?.offices.find(({ code }) => code === office)?.name.vi ?? office;
  }

  officer(subject: string): Officer | undefined {
    for (const unit of this.catalogue.units) {
      const found = unit.officers.find((officer) => officer.subject === subject);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  officerName(subject: string): string {
    return subject === 'clock' ? 'Hệ thống' : (this.officer(subject)?.name ?? subject);
  }

  procedure(pinned: PinnedProcedure): Procedure | undefined {
    const { procedure: code, procedureVersion: version } = pinned;
    return this.catalogue.procedures.find((one) => one.code === code && one.version === version);
  }

  case(pinned: PinnedProcedure): ProcedureCase | undefined {
    return this.procedure(pinned)?.cases.find(({ code }) => code === pinned.case);
  }

  procedureName(pinned: PinnedProcedure): string {
    const name = this.procedure(pinned)?.name.vi;
    return name === undefined ? pinned.procedure : `${name} (${pinned.procedure})`;
  }

  paperName(pinned: PinnedProcedure, paper: string): string {
    return this.case(pinned)?.papers.find(({ code }) => code === paper)?.name.vi ?? paper;
  }

  stepName(pinned: PinnedProcedure, step: string): string {
    return this.case(pinned)?.route.steps.find(({ id }) => id === step)?.name.vi ?? step;
  }

  outcomeName(pinned: PinnedProcedure, step: string, outcome: string): string {
    const found = this.case(pinned)?.route.steps.find(({ id }) => id === step);
    return found?.outcomes.find(({ code }) => code === outcome)?.name.vi ?? outcome;
  }

  /** Place of a unit as headings name it: `Quán Triều` of `UBND phường Quán Triều`, of an office the one above it. */
  placeName(code: string, on: string): string | null {
    for (let unit = this.unit(code, on), climbed = 0; unit !== undefined && climbed < 5; climbed += 1) {
      const place = /(?:phường|xã|thị trấn|thị xã|thành phố|huyện|tỉnh)\s+(.+?)\s*(?:\(|$)/iu.exec(unit.name.vi)?.[1];
      if (place !== undefined) return place;
      unit = unit.parent === null ? undefined : this.unit(unit.parent, on);
    }
    return null;
  }
}
