import type { ReportedSearch } from '../dossiers/reported-search';
import type { Grouping } from '../filter/report-search';
import type { Pivot } from './pivot';

/** A table of rates with what is needed to show it and to go on from it. */
export interface ShownPivot {
  readonly pivot: Pivot;
  readonly rows: Grouping;
  readonly columns: Grouping | null;
  readonly nameOf: (grouping: Grouping, code: string) => string;
  /** Where the lists of all places begin. */
  readonly list: Omit<ReportedSearch, 'measure'>;
}
