import type { Unit } from '../unit';
import { dayAfter, validOn } from '../validity';
import type { Dated } from '../validity';

/** The days of a validity on which the hierarchy may be another than on the day before: between them nothing changes. */
export function changeDays(units: readonly Unit[], within: Dated): string[] {
  const days = units.flatMap((unit) => [unit.validFrom, ...(unit.validTo === null ? [] : [dayAfter(unit.validTo)])]);
  return [...new Set([within.validFrom, ...days])].filter((day) => validOn(within, day)).sort();
}
