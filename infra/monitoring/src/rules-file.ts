import { z } from 'zod';

/** `{{ $value }}` and `{{ $labels.kind }}` with Prometheus' own functions on them are all that our texts use. */
const template = /\{\{\s*(?:\$value|\$labels\.[A-Za-z_][A-Za-z0-9_]*)(?:\s*\|\s*humanize(?:Duration)?)?\s*\}\}/g;
const text = z
  .string()
  .min(1)
  .refine((value) => !/[{}]/.test(value.replace(template, '')), 'a template that is none');
const duration = z.string().regex(/^(\d+(ms|[smhdwy]))+$/);

const rule = z.strictObject({
  alert: z.string().regex(/^[A-Z][A-Za-z0-9]*$/),
  expr: z.string().min(1),
  for: duration,
  labels: z.strictObject({
    severity: z.enum(['critical', 'warning', 'info']),
    kind: z.string().length(1).optional(),
  }),
  annotations: z.strictObject({ summary: text, summary_vi: text, runbook: z.string().min(1) }),
});

/** The alert rules as Prometheus reads them; strict where Prometheus is: an unknown key is a spelling mistake. */
export const rulesFile = z.strictObject({
  groups: z.array(
    z.strictObject({ name: z.string().min(1), interval: duration.optional(), rules: z.array(rule).min(1) }),
  ),
});

export type AlertRule = z.output<typeof rule>;

/** Labels that a rule's texts show. */
export function shownLabels({ annotations }: AlertRule): string[] {
  const texts = `${annotations.summary} ${annotations.summary_vi}`;
  return [...texts.matchAll(/\$labels\.([A-Za-z0-9_]+)/g)].map(([, label = '']) => label);
}
