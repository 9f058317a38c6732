import type { WorkCalendar } from '../calendar/work-calendar';
import type { Procedure } from './procedure';
import type { Tier, Unit } from './unit';

/** All dated data that a dossier can be received against. `calendars` by series (`vn`). */
export interface Catalogue {
  readonly tiers: readonly Tier[];
  readonly units: readonly Unit[];
  readonly procedures: readonly Procedure[];
  readonly calendars: Readonly<Record<string, WorkCalendar>>;
}
