/** What a report can be split by. `unit` and `tier` are those of the desk that received the dossier. */
export const reportGroupings = ['unit', 'field', 'tier', 'month', 'procedure'] as const;
export type ReportGrouping = (typeof reportGroupings)[number];

/**
 * Numbers of a report of a period. carriedOver + received = finished + closing;
 * received = online + post + desk; finished = early + on time + late; closing = in process on time + late + paused.
 */
export interface ReportCounts {
  /** Received before the first day and not finished by then (tồn đầu kỳ). */
  readonly carriedOver: number;
  readonly received: number;
  /** Online, which was level 3 and 4 (mức độ 3, 4). */
  readonly receivedOnline: number;
  /** By public post (BCCI). */
  readonly receivedPost: number;
  readonly receivedDesk: number;
  /** Whose clock stopped in the period, whatever came of them. */
  readonly finished: number;
  readonly finishedEarly: number;
  readonly finishedOnTime: number;
  readonly finishedLate: number;
  /** Some of the late: only other units than the receiving one overran their own clocks. */
  readonly finishedLateOutside: number;
  /** Not finished at the end of the last day, or now if that is earlier. */
  readonly closing: number;
  readonly inProcessOnTime: number;
  readonly inProcessLate: number;
  readonly inProcessLateOutside: number;
  /** Paused and not late. */
  readonly paused: number;
  /** Some of the finished, by what came of them. */
  readonly refused: number;
  readonly withdrawn: number;
  readonly stopped: number;
}

/** A report of nothing. */
export const emptyCounts: ReportCounts = {
  carriedOver: 0,
  received: 0,
  receivedOnline: 0,
  receivedPost: 0,
  receivedDesk: 0,
  finished: 0,
  finishedEarly: 0,
  finishedOnTime: 0,
  finishedLate: 0,
  finishedLateOutside: 0,
  closing: 0,
  inProcessOnTime: 0,
  inProcessLate: 0,
  inProcessLateOutside: 0,
  paused: 0,
  refused: 0,
  withdrawn: 0,
  stopped: 0,
};

/** A number of a period's report. */
export type ReportMeasure = keyof ReportCounts;
export const reportMeasures = Object.keys(emptyCounts) as readonly ReportMeasure[];
