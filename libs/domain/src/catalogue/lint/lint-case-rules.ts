import type { Allotment } from '../../clock/allotment';
import type { CaseRules } from '../case-rules';
import type { Procedure, ProcedureCase } from '../procedure';
import { errorAt } from './lint-finding';
import type { LintFinding, LintRule, Place } from './lint-finding';

const isWhole = (value: number, least: number): boolean => Number.isInteger(value) && value >= least;
const rises = (values: readonly number[]): boolean =>
  values.every((value, at) => at === 0 || value > Number(values[at - 1]));

type Rules = Partial<CaseRules>;
type Check = readonly [rule: LintRule, wrong: boolean, vi: string, en: string];

/** Findings on the rules of a case: figures that no clock can use, and what departs from the ordinary without a ground. */
export function lintCaseRules(procedure: Procedure, procedureCase: ProcedureCase): LintFinding[] {
  const { rules } = procedureCase;
  if (rules === undefined) return [];
  const place: Place = { procedure, case: procedureCase };
  const checks = [...ofSupplement(rules, procedureCase), ...ofExtension(rules), ...ofAlerts(rules)];
  return checks.filter(([, wrong]) => wrong).map(([rule, , vi, en]) => errorAt(place, rule, vi, en));
}

function ofSupplement({ supplement }: Rules, procedureCase: ProcedureCase): Check[] {
  if (supplement === undefined) return [];
  const { clock, silence, ground } = supplement;
  const added = clock.mode === 'add' ? clock.amount : 1;
  const departs = clock.mode !== 'pause' || silence !== null;
  const asked = procedureCase.route.steps.some((step) => step.turns.includes('supplement'));
  const wait = silenceText(silence);
  return [
    ['added-time-invalid', !isWhole(added, 1), `Thời gian cộng thêm là ${added}`, `${added} is added, not 1 or more`],
    [
      'silence-invalid',
      silence !== null && !isWhole(silence.amount, 1),
      `Thời hạn chờ bổ sung là ${wait}`,
      `the applicant may be silent for ${wait}, not for 1 or more`,
    ],
    withoutGround(departs && isBlank(ground), 'bổ sung hồ sơ', 'supplements'),
    [
      'supplement-rules-unused',
      departs && (!asked || procedureCase.maxSupplements === 0),
      'Có quy định riêng về bổ sung nhưng không bước nào được yêu cầu bổ sung',
      'it has rules of its own for supplements, but none can be asked for',
    ],
  ];
}

function ofExtension({ extension }: Rules): Check[] {
  if (extension === undefined) return [];
  const { max, cap, ground } = extension;
  const wrong = !isWhole(max, 0) || (cap !== null && !isWhole(cap, 1));
  const en = `at most ${max} extensions of ${cap ?? 'any'} together: must be whole, 0 or more and 1 or more`;
  return [
    ['extension-invalid', wrong, `Gia hạn tối đa ${max} lần, tổng ${cap ?? 'không giới hạn'}: không hợp lệ`, en],
    withoutGround((max > 1 || cap !== null) && isBlank(ground), 'gia hạn', 'extensions'),
  ];
}

function ofAlerts({ urge, warnShares, escalation }: Rules): Check[] {
  const shares = warnShares ?? [];
  const hours = (escalation ?? []).map((one) => one.afterHours);
  const inside = shares.every((share) => share > 0 && share < 1);
  const whole = hours.every((hour) => isWhole(hour, 1));
  const told = `${urge?.everyDays} – ${urge?.replyHours}`;
  return [
    [
      'urge-invalid',
      urge !== undefined && !(isWhole(urge.everyDays, 1) && isWhole(urge.replyHours, 1)),
      `Đôn đốc: ngày và giờ trả lời là ${told}`,
      `urging: days between and hours to reply are ${told}, not 1 or more each`,
    ],
    [
      'warn-shares-invalid',
      !inside || !rises(shares),
      `Mốc cảnh báo ${shares.join(', ')} phải tăng dần, giữa 0 và 1`,
      `warning shares ${shares.join(', ')} must rise between 0 and 1`,
    ],
    [
      'escalation-invalid',
      !whole || !rises(hours),
      `Mốc báo cấp trên ${hours.join(', ')} giờ phải tăng dần, từ 1`,
      `escalation after ${hours.join(', ')} h must rise in whole hours from 1`,
    ],
  ];
}

function withoutGround(wrong: boolean, vi: string, en: string): Check {
  return [
    'rule-without-ground',
    wrong,
    `Quy định riêng về ${vi} không có căn cứ`,
    `rules on ${en} have no legal ground`,
  ];
}

function isBlank(ground: string | null): boolean {
  return ground === null || ground.trim() === '';
}

function silenceText(silence: Allotment | null): string {
  return silence === null ? '' : `${silence.amount} ${silence.unit}`;
}
