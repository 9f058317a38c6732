import type { Allotment, Catalogue, ProcedureCase, Route, RouteStep, UnitSelector } from '@lienthong/domain';

/** One case of a procedure for people to read. */
export interface ProcedureRow {
  readonly procedure: string;
  readonly case: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly validity: string;
  /** Legal total by channel, e.g. `desk 5 wd · online 15 wd`. */
  readonly allotted: string;
  /** The way without refusals and returns, office by office, as a line. */
  readonly route: string;
  readonly steps: number;
}

/** How many of each there are, for a last line. */
export function catalogueCounts(catalogue: Catalogue): Readonly<Record<string, number>> {
  return {
    tiers: catalogue.tiers.length,
    units: catalogue.units.length,
    officers: catalogue.units.reduce((sum, unit) => sum + unit.officers.length, 0),
    procedures: catalogue.procedures.length,
    calendars: Object.keys(catalogue.calendars).length,
  };
}

/** A row for each case of each procedure. */
export function procedureRows(catalogue: Catalogue): ProcedureRow[] {
  return catalogue.procedures.flatMap((procedure) =>
    procedure.cases.map((procedureCase) => ({
      procedure: procedure.code,
      case: procedureCase.code,
      name: procedure.name,
      validity: `${procedure.validFrom}..${procedure.validTo ?? ''}`,
      allotted: allottedLine(procedureCase),
      route: routeLine(procedureCase.route),
      steps: procedureCase.route.steps.length,
    })),
  );
}

/** Steps of the way without refusals (the first forward outcome of each), grouped by who does them. */
function routeLine(route: Route): string {
  const steps = new Map(route.steps.map((step) => [step.id, step]));
  const parts: { who: string; ids: string[] }[] = [];
  const seen = new Set<string>();
  for (let step = steps.get(route.start); step !== undefined && !seen.has(step.id); step = nextStep(steps, step)) {
    seen.add(step.id);
    const who = `${selectorText(step.unit)}/${step.office}`;
    const last = parts[parts.length - 1];
    if (last?.who === who) last.ids.push(step.id);
    else parts.push({ who, ids: [step.id] });
  }
  return parts.map((part) => `${part.who} (${part.ids.join(', ')})`).join(' → ');
}

function nextStep(steps: ReadonlyMap<string, RouteStep>, step: RouteStep): RouteStep | undefined {
  const to = step.outcomes.find((outcome) => outcome.kind === 'forward')?.to ?? null;
  return to === null ? undefined : steps.get(to);
}

function selectorText(selector: UnitSelector): string {
  return selector.of === 'unit' ? selector.code : `<${selector.of}>`;
}

const unitSigns = { 'working-hours': 'h', 'working-days': 'wd', 'calendar-days': 'd', months: 'mo' } as const;

function allottedLine({ allotted }: ProcedureCase): string {
  const text = (total: Allotment): string => {
    const cutoff = total.cutoff === undefined || total.cutoff === null ? '' : `, cut-off ${total.cutoff}`;
    return `${total.amount} ${unitSigns[total.unit]}${total.counting === 'whole-days' ? ' (whole days)' : ''}${cutoff}`;
  };
  const totals = Object.entries(allotted).map(([channel, total]) => ({ channel, text: text(total) }));
  const same = new Set(totals.map((total) => total.text)).size === 1;
  return same
    ? `${totals[0]?.text} (all channels)`
    : totals.map((total) => `${total.channel} ${total.text}`).join(' · ');
}
