import type { Connection } from 'mongoose';
import { DomainError } from '@lienthong/domain';
import { checkDecree, countClosedDossiers, openDossiers } from '@lienthong/read-model';
import type { CalendarDecree, DecreeStore, DecreedCalendars } from '@lienthong/read-model';
import { isOnCalendar, planDossier } from './plan-dossier';
import type { DossierPlan, SeriesChange } from './plan-dossier';

/** A calendar before and after a decree. */
export interface CalendarChange extends SeriesChange {
  /** The decree is in force here already: what is left is to be finished. */
  readonly recorded: boolean;
}

/** What a decree would do. */
export interface DecreePreview {
  readonly decree: CalendarDecree;
  readonly recorded: boolean;
  readonly counts: Readonly<Record<DossierPlan['kind'] | 'open' | 'closed' | 'otherCalendar', number>>;
  readonly plans: readonly DossierPlan[];
}

/**
 * Checks a decree against the calendars in force.
 * @throws DomainError of `checkDecree`, DECREE.ID_USED if its number is recorded with another content
 */
export async function changeBy(
  decree: CalendarDecree,
  calendars: DecreedCalendars,
  decrees: DecreeStore,
): Promise<CalendarChange> {
  const recorded = await decrees.find(decree.id);
  const series = decree.calendar;
  if (recorded === null) {
    const then = checkDecree(decree, calendars.now);
    return { series, now: calendars.now[series] ?? then, then, recorded: false };
  }
  // Recording the same again only checks that it is the same.
  await decrees.record(decree, recorded.by);
  const now = calendars.now[series];
  if (now === undefined) throw new DomainError('CALENDAR.UNKNOWN', `calendar ${series} is not in the catalogue`);
  return { series, now, then: now, recorded: true };
}

/** Plans every open dossier with a clock on the decree's calendar; nothing is written. */
export async function previewDecree(
  decree: CalendarDecree,
  change: CalendarChange,
  connection: Connection,
): Promise<DecreePreview> {
  const plans: DossierPlan[] = [];
  let otherCalendar = 0;
  for await (const view of openDossiers(connection)) {
    if (isOnCalendar(view, change.series)) plans.push(planDossier(view, change));
    else otherCalendar += 1;
  }
  const count = (kind: DossierPlan['kind']): number => plans.filter((plan) => plan.kind === kind).length;
  const counts = {
    open: plans.length + otherCalendar,
    moves: count('moves'),
    stays: count('stays'),
    paused: count('paused'),
    stopped: count('stopped'),
    unplannable: count('unplannable'),
    otherCalendar,
    closed: await countClosedDossiers(connection),
  };
  return { decree, recorded: change.recorded, counts, plans };
}
