import type { SlaClockKind } from '@lienthong/domain';
import type { AlertKind } from './alert-kinds';
import type { AlertRule, AlertRules } from './alert-rules.schema';

/** What of a matter the rules look at. `share` and `clockKind` are those of a warning or a breach. */
export interface RuleMatter {
  readonly kind: AlertKind;
  readonly unit: string;
  /** Null where the procedure is not known: then only the ordinary rules and those of the unit hold. */
  readonly procedure: string | null;
  readonly clockKind?: SlaClockKind;
  readonly share?: number;
}

/** The rules that hold for a matter: of the last override that fits, else the ordinary ones. */
export function rulesFor(settings: AlertRules, matter: RuleMatter): readonly AlertRule[] {
  const fitting = settings.overrides.filter(
    ({ units, procedures, rules }) =>
      (units?.includes(matter.unit) ?? true) &&
      (procedures?.some((procedure) => procedure === matter.procedure) ?? true) &&
      rules.some((rule) => rule.kind === matter.kind),
  );
  const rules = fitting.at(-1)?.rules ?? settings.rules;
  return rules.filter((rule) => fits(rule, matter));
}

function fits(rule: AlertRule, { kind, clockKind, share }: RuleMatter): boolean {
  if (rule.kind !== kind) return false;
  if (rule.clocks !== undefined && (clockKind === undefined || !rule.clocks.includes(clockKind))) return false;
  return share === undefined || !rule.mutedShares.includes(share);
}
