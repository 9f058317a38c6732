/** A sentence in both languages; Vietnamese first. */
export interface BilingualText {
  readonly vi: string;
  readonly en: string;
}

/** What a stretch of time meant for the deadline. */
export type ExplanationKind = 'counted' | 'skipped' | 'paused' | 'restarted' | 'moved';

/**
 * One line of "why this date". The lines follow one another without a gap from the start to the due instant,
 * and the `counted` of all lines (in `unit`) sums to the whole amount.
 */
export interface ExplanationLine {
  /** Instants with +07:00. */
  readonly from: string;
  readonly to: string;
  readonly kind: ExplanationKind;
  readonly counted: number;
  readonly unit: 'minutes' | 'working-days' | 'calendar-days' | 'months';
  readonly because: BilingualText;
  /** The document a line rests on, where one does. */
  readonly ground?: string;
}
