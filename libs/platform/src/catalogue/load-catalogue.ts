import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DomainError, lintCatalogue, mergeCalendarYears } from '@lienthong/domain';
import type { CalendarYear, Catalogue, LintFinding, Procedure, Unit } from '@lienthong/domain';
import { calendarFile, procedureFile, tiersFile, unitSchema, unitsFile } from './catalogue-file.schema';
import { catalogueFiles, invalidFile, parseAt, readCatalogueFile } from './read-file';

/** A catalogue as its files give it, with what its linter says. */
export interface LintedCatalogue {
  readonly catalogue: Catalogue;
  readonly findings: readonly LintFinding[];
}

/** Where each procedure and unit was read: `code@validFrom` → file. */
type Origins = Map<string, string>;

/**
 * The project's own catalogue: `infra/catalogue` of the folder that holds nest-cli.json, looked for from this file up.
 *
 * @throws DomainError `CATALOGUE.INVALID` outside of a project
 */
export function catalogueDir(): string {
  for (let dir = __dirname; ; dir = dirname(dir)) {
    if (existsSync(join(dir, 'nest-cli.json'))) return join(dir, 'infra', 'catalogue');
    if (dirname(dir) === dir) {
      throw new DomainError(
        'CATALOGUE.INVALID',
        `no folder above ${__dirname} holds nest-cli.json; name the catalogue's`,
      );
    }
  }
}

/**
 * Reads the catalogue's files and refuses what the linter calls an error.
 *
 * @throws DomainError `CATALOGUE.INVALID` for a file that is unreadable or of the wrong shape (file, place, rule),
 * `ROUTE.INVALID` for a route that can't be run (file, step, rule); `context.findings` has all of them
 */
export async function loadCatalogue(dir: string = catalogueDir()): Promise<Catalogue> {
  const { catalogue, findings } = await lintCatalogueFiles(dir);
  const errors = findings.filter((finding) => finding.severity === 'error');
  const [first] = errors;
  if (first === undefined) return catalogue;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  const { file, step, rule } = first;
  throw new DomainError(
    first.procedure === undefined ? 'CATALOGUE.INVALID' : 'ROUTE.INVALID',
    `${findingPlace(first)}: ${rule}: ${first.message.en}${more}`,
    { file, step, rule, findings: errors },
  );
}

/** Reads the catalogue's files and lints them, without refusing a bad one; wrong shapes are refused all the same. */
export async function lintCatalogueFiles(dir: string = catalogueDir()): Promise<LintedCatalogue> {
  const origins: Origins = new Map();
  const { tiers } = await readCatalogueFile(dir, 'tiers.json', tiersFile);
  const units = await readUnits(dir, origins);
  const procedures = await readProcedures(dir, origins);
  const calendars = await readCalendars(dir);
  const catalogue: Catalogue = { tiers, units, procedures, calendars };
  const findings = lintCatalogue(catalogue).map((finding) => {
    const file = origins.get(`${finding.procedure ?? finding.unit}@${finding.validFrom}`);
    return file === undefined ? finding : { ...finding, file };
  });
  return { catalogue, findings };
}

/** Where a finding lies, as one reads it: `procedures/x.json, case c, step s`. */
export function findingPlace(finding: LintFinding): string {
  const parts = [
    finding.file,
    finding.procedure === undefined ? undefined : `procedure ${finding.procedure}`,
    finding.unit === undefined ? undefined : `unit ${finding.unit}`,
    finding.case === undefined ? undefined : `case ${finding.case}`,
    finding.step === undefined ? undefined : `step ${finding.step}`,
  ];
  return parts.filter((part) => part !== undefined).join(', ') || 'catalogue';
}

async function readUnits(dir: string, origins: Origins): Promise<Unit[]> {
  const units: Unit[] = [];
  for (const file of await catalogueFiles(dir, 'units')) {
    const { defaults, units: rows } = await readCatalogueFile(dir, file, unitsFile);
    rows.forEach((row, at) => {
      const unit = parseAt(file, `units.${at}`, { ...defaults, ...row }, unitSchema);
      origins.set(`${unit.code}@${unit.validFrom}`, file);
      units.push(unit);
    });
  }
  return units;
}

async function readProcedures(dir: string, origins: Origins): Promise<Procedure[]> {
  const procedures: Procedure[] = [];
  for (const file of await catalogueFiles(dir, 'procedures')) {
    const procedure = await readCatalogueFile(dir, file, procedureFile);
    origins.set(`${procedure.code}@${procedure.validFrom}`, file);
    procedures.push(procedure);
  }
  return procedures;
}

async function readCalendars(dir: string): Promise<Catalogue['calendars']> {
  const series = new Map<string, CalendarYear[]>();
  for (const file of await catalogueFiles(dir, 'calendars')) {
    const year = await readCatalogueFile(dir, file, calendarFile);
    if (!year.code.endsWith(`-${year.year}`)) throw invalidFile(file, 'code', `must end in the year, ${year.year}`);
    const name = year.code.slice(0, -5);
    series.set(name, [...(series.get(name) ?? []), year]);
  }
  return Object.fromEntries([...series].map(([name, years]) => [name, mergeCalendarYears(years, name)]));
}
