import type { Allotment, TimeUnit } from '../../clock/allotment';
import type { Procedure, ProcedureCase } from '../procedure';
import type { RouteStep } from '../route';
import { errorAt } from './lint-finding';
import type { LintFinding, Place } from './lint-finding';
import { legsOf } from './lint-legs';
import { hasForwardCycle, longestForwardWay } from './route-graph';

/** Working minutes by which legs and totals are compared: 8 hours a day, 5 days of 7, a month of 28 days (the shortest). */
const workingMinutes: Readonly<Record<TimeUnit, number>> = {
  'working-hours': 60,
  'working-days': 480,
  'calendar-days': (480 * 5) / 7,
  months: 480 * 20,
};

/** Findings on the times of a case: amounts, channels, and whether its legs fit into the legal total of every channel. */
export function lintTimes(procedure: Procedure, procedureCase: ProcedureCase): LintFinding[] {
  const place = { procedure, case: procedureCase };
  const totals = Object.entries(procedureCase.allotted);
  const found = [
    ...totals.flatMap(([channel, allotted]) => lintAmount(place, `kênh ${channel}`, `channel ${channel}`, allotted)),
    ...procedureCase.route.steps.flatMap((step) => lintStep({ ...place, step }, step)),
  ];
  if (totals.length === 0) {
    found.push(errorAt(place, 'channel-missing', 'Không có kênh tiếp nhận nào', 'no channel is offered'));
  }
  if (found.length === 0 && !hasForwardCycle(procedureCase.route)) found.push(...lintTotal(place, procedureCase));
  return found;
}

function lintStep(place: Place, step: RouteStep): LintFinding[] {
  const { id } = step;
  return [
    ...lintAmount(place, `bước ${id}`, `step ${id}`, step.allotted),
    ...legsOf(step).flatMap(({ code, allotted }) =>
      lintAmount(place, `nhánh ${id}/${code}`, `leg ${id}/${code}`, allotted),
    ),
  ];
}

function lintAmount(place: Place, vi: string, en: string, { amount }: Allotment): LintFinding[] {
  if (Number.isInteger(amount) && amount >= 1) return [];
  return [
    errorAt(place, 'amount-invalid', `Thời hạn ${vi} là ${amount}`, `${en} is allotted ${amount}, not 1 or more`),
  ];
}

function lintTotal(place: Place, procedureCase: ProcedureCase): LintFinding[] {
  const way = longestForwardWay(procedureCase.route, minutesOf);
  return Object.entries(procedureCase.allotted)
    .filter(([, total]) => way.total > minutes(total) + 1e-6)
    .map(([channel, total]) => {
      const hours = way.total / 60;
      const steps = way.ids.join(' → ');
      const vi = `Kênh ${channel}: các bước ${steps} cộng lại ${hours} giờ, quá ${total.amount} ${total.unit}`;
      const en = `channel ${channel}: steps ${steps} add up to ${hours} h, more than ${total.amount} ${total.unit}`;
      return errorAt(place, 'legs-exceed-total', vi, en);
    });
}

const minutes = (allotted: Allotment): number => allotted.amount * workingMinutes[allotted.unit];

/**
 * Working minutes a step takes of the legal total. It can't end before the legs that open with it. Handing the result
 * over takes none: the clock has stopped when the result was issued (domain.md 1.6).
 */
function minutesOf(step: RouteStep): number {
  if (step.outcomes.every((outcome) => outcome.effect === 'result-returned')) return 0;
  const opened = legsOf(step).filter((leg) => leg.open === 'at-entry');
  return Math.max(minutes(step.allotted), ...opened.map((leg) => minutes(leg.allotted)));
}
