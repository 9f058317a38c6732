import type { ReportKey, ReportNames, SummaryReport } from '@lienthong/contracts';
import { countBy, countFacts, onTimeRate } from '@lienthong/domain';
import type { BilingualText, DossierFact, ReportGrouping } from '@lienthong/domain';
import type { ReportNamer } from './report-namer';
import type { ScopedFacts } from './report-scopes';

/** Value of a dimension for a number of a dossier. */
export function valueOf(name: ReportGrouping, fact: DossierFact, month: string, namer: ReportNamer): string {
  if (name === 'month') return month;
  return name === 'tier' ? namer.tierOf(fact) : fact[name];
}

/** The numbers of a period, split as asked. */
export function makeSummary(
  { facts, head, window }: ScopedFacts,
  by: readonly ReportGrouping[],
  namer: ReportNamer,
): SummaryReport {
  const counted = countBy(facts, window, (fact, month) =>
    by.map((name) => valueOf(name, fact, month, namer)).join('|'),
  );
  const cells = counted.map(({ key, counts }) => ({ key: keyOf(key, by), counts, onTimeRate: onTimeRate(counts) }));
  const totals = countFacts(facts, window);
  const names = namesOf(
    cells.map(({ key }) => key),
    by,
    (name, code) => namer.name(name, code, window.to),
  );
  return { ...head, by, cells: by.length === 0 ? [] : cells, totals, onTimeRate: onTimeRate(totals), names };
}

function keyOf(key: string, by: readonly ReportGrouping[]): ReportKey {
  const values = key.split('|');
  return Object.fromEntries(by.map((name, index) => [name, values[index] ?? '']));
}

function namesOf(
  keys: readonly ReportKey[],
  by: readonly ReportGrouping[],
  nameOf: (name: ReportGrouping, code: string) => BilingualText,
): ReportNames {
  const named = by.map((name) => {
    const codes = new Set(keys.map((key) => key[name] ?? ''));
    return [name, Object.fromEntries([...codes].map((code) => [code, nameOf(name, code)]))];
  });
  return Object.fromEntries(named) as ReportNames;
}
