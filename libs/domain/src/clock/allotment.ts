/** Units of time that the law uses. */
export const timeUnits = ['working-hours', 'working-days', 'calendar-days', 'months'] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** How working days are counted: minute by minute, or whole days after the start day (Civil Code 2015, Art. 147–148). */
export const countings = ['by-the-hour', 'whole-days'] as const;
export type Counting = (typeof countings)[number];

/** An amount of legal time. `cutoff` is `HH:MM` at or after which a start counts as the next working day's opening. */
export interface Allotment {
  readonly amount: number;
  readonly unit: TimeUnit;
  /** Only read for `working-days`; default `by-the-hour`. */
  readonly counting?: Counting;
  readonly cutoff?: string | null;
}
