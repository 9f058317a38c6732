import type { Allotment, TimeUnit } from '../../clock/allotment';
import type { Procedure, ProcedureCase } from '../procedure';
import { errorAt } from './lint-finding';
import type { LintFinding, Place } from './lint-finding';
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
    ...procedureCase.route.steps.flatMap((step) =>
      lintAmount({ ...place, step }, `bước ${step.id}`, `step ${step.id}`, step.allotted),
    ),
  ];
  if (totals.length === 0) {
    found.push(errorAt(place, 'channel-missing', 'Không có kênh tiếp nhận nào', 'no channel is offered'));
  }
  if (found.length === 0 && !hasForwardCycle(procedureCase.route)) found.push(...lintLegs(place, procedureCase));
  return found;
}

function lintAmount(place: Place, vi: string, en: string, { amount }: Allotment): LintFinding[] {
  if (Number.isInteger(amount) && amount >= 1) return [];
  return [
    errorAt(place, 'amount-invalid', `Thời hạn ${vi} là ${amount}`, `${en} is allotted ${amount}, not 1 or more`),
  ];
}

function lintLegs(place: Place, procedureCase: ProcedureCase): LintFinding[] {
  const minutes = (allotted: Allotment): number => allotted.amount * workingMinutes[allotted.unit];
  const way = longestForwardWay(procedureCase.route, (step) => minutes(step.allotted));
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
