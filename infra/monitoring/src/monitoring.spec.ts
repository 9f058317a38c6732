import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { actNames, itemStatuses, stuckKinds } from '@lienthong/operations';
import { HttpMetrics } from '@lienthong/platform';
import { projectRoot } from '@lienthong/temporal';
import { Standings } from '../../../apps/operator/src/detecting/standings';
import { OperatorMetrics } from '../../../apps/operator/src/operate/operator-metrics';
import { unknownNames } from './check-expression';
import { dashboardFile, misplaced } from './dashboard-file';
import { exportedSeries } from './exported-series';
import type { ExportedSeries } from './exported-series';
import { readPromql } from './promql';
import { rulesFile, shownLabels } from './rules-file';

const folder = join(projectRoot(), 'infra/monitoring');
const readYaml = (): unknown => parse(readFileSync(join(folder, 'alerts.rules.yml'), 'utf8'));
const { groups } = rulesFile.parse(readYaml());
const rules = groups.flatMap((group) => group.rules);
const dashboard = dashboardFile.parse(JSON.parse(readFileSync(join(folder, 'dashboard.json'), 'utf8')));
const panelExpressions = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
const expressions = [...rules.map(({ expr }) => expr), ...panelExpressions];
const fixed = { kind: stuckKinds, act: actNames, outcome: itemStatuses };
let exported: ExportedSeries;

/** What the services export once their sources were read and something has happened. */
async function scraped(): Promise<ExportedSeries> {
  const now = new Date().toISOString();
  const standings = new Standings();
  for (const source of ['queues', 'consumer-lag', 'parked']) {
    const reading = { source, kinds: stuckKinds, readAt: now, triedAt: now, error: null, maxAgeMs: 60_000 };
    standings.note({ ...reading, totals: {} }, []);
  }
  const operator = new OperatorMetrics(standings);
  operator.queue('dossier', 3, 12);
  operator.lag('projector', 0, 7);
  operator.parked(1);
  operator.countItem('reset', 'progressed');
  const http = new HttpMetrics();
  http.observe({ method: 'GET', route: '/api/v1/dossiers', status: 200, ms: 12 });
  return exportedSeries(await operator.render(), await http.render());
}

beforeAll(async () => {
  exported = await scraped();
});

describe('alert rules and dashboard', () => {
  it('name only what a service exports', () => {
    expect(expressions.flatMap((expression) => unknownNames(expression, exported, fixed))).toEqual([]);
    for (const rule of rules) {
      const labels = new Set(
        readPromql(rule.expr).selectors.flatMap(({ metric }) => [...(exported.get(metric) ?? [])]),
      );
      expect([rule.alert, shownLabels(rule).filter((label) => !labels.has(label))]).toEqual([rule.alert, []]);
    }
    for (const { targets } of dashboard.panels) {
      for (const { legendFormat, expr } of targets) {
        const shown = [...legendFormat.matchAll(/\{\{(\w+)\}\}/g)].map(([, label = '']) => label);
        expect(readPromql(expr).labels).toEqual(expect.arrayContaining(shown));
      }
    }
  });

  it.each([
    ['lienthong_stuck_dossier{kind="A"} > 0', ['metric lienthong_stuck_dossier']],
    ['lienthong_stuck_dossiers{sort="A"} > 0', ['label sort of lienthong_stuck_dossiers']],
    ['lienthong_stuck_dossiers{kind=~"A|Z"} > 0', ['kind="Z"']],
    ['sum by (unit) (lienthong_consumer_lag) > 0', ['label unit']],
    ['lienthong_operation_items_total{outcome="success"}', ['outcome="success"']],
  ])('a wrong name would be told: %s', (expression, told) => {
    expect(unknownNames(expression, exported, fixed)).toEqual(told);
  });

  it('every metric of ours is watched by a rule or a panel', () => {
    const watched = new Set(expressions.flatMap((text) => readPromql(text).selectors.map(({ metric }) => metric)));
    const ours = [...exported.keys()].filter((name) => name.startsWith('lienthong_'));
    expect(ours.length).toBeGreaterThanOrEqual(10);
    expect(ours.filter((name) => !watched.has(name))).toEqual([]);
  });

  it('there is an alert for each kind, with its page of the runbook; only H is no more than information', () => {
    const byKind = rules.filter(({ labels }) => labels.kind !== undefined);
    expect(byKind.map(({ labels }) => labels.kind)).toEqual([...stuckKinds]);
    for (const { labels, expr, annotations } of byKind) {
      const kind = labels.kind ?? '';
      expect(readPromql(expr).selectors[0]?.matchers).toEqual([{ label: 'kind', operator: '=', value: kind }]);
      expect(annotations.runbook).toContain(`/runbook/${kind.toLowerCase()}-`);
      expect(labels.severity === 'info').toBe(kind === 'H');
    }
    expect(rules.filter(({ annotations }) => !existsSync(join(projectRoot(), annotations.runbook)))).toEqual([]);
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
  });

  it('panels lie side by side, each with its own number', () => {
    expect(misplaced(dashboard.panels)).toEqual([]);
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
    const [first] = dashboard.panels;
    expect(first).toBeDefined();
    if (first !== undefined) expect(misplaced([first, first])).toHaveLength(1);
  });

  it('a rule with a misspelt key, without a time or with a broken text is refused', () => {
    const [rule] = rules;
    const file = (over: object): unknown => ({ groups: [{ name: 'g', rules: [{ ...rule, ...over }] }] });
    expect(rulesFile.safeParse(file({})).success).toBe(true);
    expect(rulesFile.safeParse(file({ expression: 'up' })).success).toBe(false);
    expect(rulesFile.safeParse(file({ for: '5 minutes' })).success).toBe(false);
    const annotations = { ...rule?.annotations, summary: '{{ $lables.kind }}' };
    expect(rulesFile.safeParse(file({ annotations })).success).toBe(false);
  });
});
