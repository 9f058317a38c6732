import { parseInstant } from '@lienthong/domain';
import type { Catalogue, Simulation } from '@lienthong/domain';
import type { DemoDossier } from './dossier-file.schema';
import { rehearse } from './rehearsal';
import type { Rehearsed, RunFrame } from './rehearsal';
import { workAfter } from './working-plan';

const opening = 'T07:00:00+07:00';

/** A run as it is planned: each dossier played through in advance, in no time. */
export interface RunPlan {
  readonly frame: RunFrame;
  readonly rehearsed: ReadonlyMap<string, Rehearsed>;
  readonly acts: number;
  /** Legal instants between which the officers work. */
  readonly beginsAt: string;
  readonly endsAt: string;
}

/** Plans a run whose first day is a date, or the first working day after it. @throws DomainError where a dossier breaks a rule */
export function planRun(dossiers: readonly DemoDossier[], catalogue: Catalogue, date: string): RunPlan {
  const calendar = catalogue.calendars['vn'];
  if (calendar === undefined) throw new Error('the catalogue has no calendar "vn"');
  const firstDay = workAfter(`${date}${opening}`, 1, calendar).slice(0, 10);
  const frame: RunFrame = { catalogue, calendar, firstDay };
  const rehearsed = new Map(dossiers.map((dossier) => [dossier.id, rehearse(dossier, frame)]));
  const all = [...rehearsed.values()];
  return {
    frame,
    rehearsed,
    acts: all.reduce((sum, { acts }) => sum + acts, 0),
    beginsAt: `${firstDay}${opening}`,
    endsAt: all.reduce((latest, { endsAt }) => (endsAt > latest ? endsAt : latest), ''),
  };
}

/** How many times faster legal time must run for a plan to take so many real seconds. */
export function factorFor(plan: Pick<RunPlan, 'beginsAt' | 'endsAt'>, seconds: number): number {
  return Math.max(1, Math.round((parseInstant(plan.endsAt) - parseInstant(plan.beginsAt)) / (seconds * 1000)));
}

/** Legal time such that the plan begins `leadMs` of real time from now: while the services start it is the night before. */
export function simulationFor(plan: Pick<RunPlan, 'beginsAt'>, factor: number, leadMs: number): Simulation {
  return { wallOrigin: Date.now() + leadMs, legalOrigin: parseInstant(plan.beginsAt), factor };
}

/** Whether a run can still begin as planned: its first morning is not over. Whatever was to be done by then is done at once. */
export function inTime(legalNow: string, plan: Pick<RunPlan, 'beginsAt'>): boolean {
  return parseInstant(legalNow) <= parseInstant(plan.beginsAt) + 4 * 3_600_000;
}
