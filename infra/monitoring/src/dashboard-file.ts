import { z } from 'zod';

const datasource = z.strictObject({ type: z.literal('prometheus'), uid: z.literal('${datasource}') });
const bilingual = z.string().regex(/^\P{L}*\p{L}.* \/ .+$/u, 'vi / en');

const panel = z.strictObject({
  id: z.number().int().positive(),
  type: z.enum(['stat', 'timeseries', 'bargauge', 'state-timeline']),
  title: bilingual,
  description: bilingual.optional(),
  datasource,
  gridPos: z.strictObject({
    x: z.number().int().min(0),
    y: z.number().int().min(0),
    w: z.number().int().min(1).max(24),
    h: z.number().int().min(1),
  }),
  targets: z
    .array(z.strictObject({ refId: z.string().regex(/^[A-Z]$/), expr: z.string().min(1), legendFormat: z.string() }))
    .min(1),
  fieldConfig: z.strictObject({
    defaults: z.strictObject({ unit: z.string(), noValue: z.string().optional(), min: z.number().optional() }),
    overrides: z.tuple([]),
  }),
  options: z.record(z.string(), z.unknown()),
});

/** What of Grafana's dashboard model ours uses. */
export const dashboardFile = z.strictObject({
  uid: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
  title: bilingual,
  tags: z.array(z.string()),
  schemaVersion: z.number().int().min(36),
  version: z.number().int(),
  refresh: z.string(),
  timezone: z.string(),
  time: z.strictObject({ from: z.string(), to: z.string() }),
  templating: z.strictObject({
    list: z.tuple([
      z.strictObject({ name: z.literal('datasource'), type: z.literal('datasource'), query: z.literal('prometheus') }),
    ]),
  }),
  panels: z.array(panel).min(1),
});

export type Panel = z.output<typeof panel>;

/** Pairs of panels that lie over each other, and panels that stand out of the grid of 24 columns. */
export function misplaced(panels: readonly Panel[]): string[] {
  const out = panels.filter(({ gridPos: { x, w } }) => x + w > 24).map(({ title }) => `${title}: too wide`);
  const over = panels.flatMap((one, index) =>
    panels
      .slice(index + 1)
      .flatMap((other) => (overlap(one.gridPos, other.gridPos) ? [`${one.title} × ${other.title}`] : [])),
  );
  return [...out, ...over];
}

function overlap(a: Panel['gridPos'], b: Panel['gridPos']): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}
