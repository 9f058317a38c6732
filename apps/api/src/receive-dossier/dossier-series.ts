/** The codes that one agency gives on one legal date: `{agency}-{yyMMdd}`. */
export function dossierSeries(agencyId: string, date: string): string {
  return `${agencyId}-${date.slice(2, 4)}${date.slice(5, 7)}${date.slice(8, 10)}`;
}

/** A code of a series; serials begin at 1 and have at least four digits. */
export function dossierCodeIn(series: string, serial: number): string {
  return `${series}-${String(serial).padStart(4, '0')}`;
}
