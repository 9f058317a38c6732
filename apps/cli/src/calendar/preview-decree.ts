import type { Connection } from 'mongoose';
import { DomainError } from '@lienthong/domain';
import type { WorkCalendar } from '@lienthong/domain';
import { checkDecree, countClosedDossiers, openDossiers } from '@lienthong/read-model';
import type { CalendarDecree, DecreeStore, DecreedCalendars } from '@lienthong/read-model';
import { calendarOf, planDossier } from './plan-dossier';
import type { DossierPlan } from './plan-dossier';

/** A calendar before and after a decree. */
export interface CalendarChange {
  readonly now: WorkCalendar;
  readonly then: WorkCalendar;
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
  if (recorded === null) {
    const then = checkDecree(decree, calendars.now);
    return { now: calendars.now[decree.calendar] ?? then, then, recorded: false };
  }
  // Recording the same again only checks that it is the same.
  await decrees.record(decree, recorded.by);
  const now = calendars.now[decree.calendar];
  if (now === undefined) {
    throw new DomainError('CALENDAR.UNKNOWN', `calendar ${decree.calendar} is not in the catalogue`);
  }
  return { now, then: now, recorded: true };
}

/** Plans every open dossier on the decree's calendar; nothing is written. */
export async function previewDecree(
  decree: CalendarDecree,
  { now, then, recorded }: CalendarChange,
  connection: Connection,
): Promise<DecreePreview> {
  const plans: DossierPlan[] = [];
  let otherCalendar = 0;
  for await (const view of openDossiers(connection)) {
    if (calendarOf(view) === decree.calendar) plans.push(planDossier(view, now, then));
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
  return { decree, recorded, counts, plans };
}
