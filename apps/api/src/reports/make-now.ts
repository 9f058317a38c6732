import type { NowReport, NowUnit } from '@lienthong/contracts';
import { countNow, nowMeasures } from '@lienthong/domain';
import type { DossierFact, NowCounts, NowMeasure } from '@lienthong/domain';
import type { ReportNamer } from './report-namer';
import type { ScopedFacts } from './report-scopes';

const none = Object.fromEntries(nowMeasures.map((measure) => [measure, 0])) as unknown as NowCounts;

/** What stands now: by who received it, and by who must act. */
export function makeNow({ facts, head, window }: ScopedFacts, namer: ReportNamer): NowReport {
  const { from: _from, to: _to, ...scope } = head;
  const split = (part: 'receiver' | 'holder', keyOf: (fact: DossierFact) => string): NowUnit[] =>
    [...countNow(facts, head.asOf, keyOf)]
      .filter(([unit]) => unit !== '')
      .sort(([, a], [, b]) => b.late - a.late || b.inProcess - a.inProcess)
      .map(([unit, counts]) => ({
        unit,
        name: namer.name('unit', unit, window.to),
        counts,
        lists: lists(head, `&${part}=${encodeURIComponent(unit)}`),
      }));
  return {
    ...scope,
    totals: countNow(facts, head.asOf).get('') ?? none,
    lists: lists(head, ''),
    units: split('receiver', ({ unit }) => unit),
    holders: split('holder', ({ holder }) => holder ?? ''),
  };
}

function lists({ unit, scope }: Pick<NowReport, 'unit' | 'scope'>, part: string): Record<NowMeasure, string> {
  const query = `unit=${encodeURIComponent(unit)}&scope=${scope}${part}`;
  const paths = nowMeasures.map((measure) => [measure, `/api/v1/reports/dossiers?measure=${measure}&${query}`]);
  return Object.fromEntries(paths) as Record<NowMeasure, string>;
}
