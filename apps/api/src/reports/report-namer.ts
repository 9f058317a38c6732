import { Inject, Injectable } from '@nestjs/common';
import type { BilingualText, Catalogue, DossierFact, ProcedureCase, ReportGrouping } from '@lienthong/domain';
import { CATALOGUE } from '../routes/catalogue.token';

type Dated = { readonly validFrom: string; readonly validTo: string | null };

/** Names of what reports are split by, from the catalogue; what it has not any more is named by its code. */
@Injectable()
export class ReportNamer {
  private readonly tiers = new Map<string, string>();

  constructor(@Inject(CATALOGUE) private readonly catalogue: Catalogue) {}

  /** @param to last date of the report: the name then, else the last one before */
  name(of: ReportGrouping, code: string, to: string): BilingualText {
    const { units, procedures, tiers } = this.catalogue;
    switch (of) {
      case 'unit':
        return (
          lastBy(
            units.filter((one) => one.code === code),
            to,
          )?.name ?? plain(code)
        );
      case 'procedure':
        return (
          lastBy(
            procedures.filter((one) => one.code === code),
            to,
          )?.name ?? plain(code)
        );
      case 'field':
        return (
          lastBy(
            procedures.filter(({ field }) => field.code === code),
            to,
          )?.field.name ?? plain(code)
        );
      case 'tier':
        return tiers.find((one) => one.code === code)?.name ?? plain(code);
      case 'month':
        return { vi: `Tháng ${Number(code.slice(5))}/${code.slice(0, 4)}`, en: code };
    }
  }

  /** Tier of the unit that received a dossier, as it was then. */
  tierOf({ unit, receivedOn }: Pick<DossierFact, 'unit' | 'receivedOn'>): string {
    const key = `${unit}@${receivedOn}`;
    const known = this.tiers.get(key);
    if (known !== undefined) return known;
    if (this.tiers.size > 20_000) this.tiers.clear();
    const tier =
      lastBy(
        this.catalogue.units.filter(({ code }) => code === unit),
        receivedOn,
      )?.tier ?? '';
    this.tiers.set(key, tier);
    return tier;
  }

  /** The case that a dossier pinned. */
  caseOf({
    procedure,
    procedureVersion,
    case: code,
  }: Pick<DossierFact, 'procedure' | 'procedureVersion' | 'case'>): ProcedureCase | undefined {
    const version = this.catalogue.procedures.find((one) => one.code === procedure && one.version === procedureVersion);
    return version?.cases.find((one) => one.code === code);
  }
}

/** The version in force on a date, else the last before it, else the first. */
function lastBy<T extends Dated>(versions: readonly T[], date: string): T | undefined {
  const sorted = [...versions].sort((a, b) => a.validFrom.localeCompare(b.validFrom));
  return sorted.findLast(({ validFrom }) => validFrom <= date) ?? sorted[0];
}

function plain(code: string): BilingualText {
  return { vi: code, en: code };
}
