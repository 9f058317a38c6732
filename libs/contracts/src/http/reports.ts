import type {
  BilingualText,
  Channel,
  NowCounts,
  NowMeasure,
  ReportCounts,
  ReportGrouping,
  ReportMeasure,
  Standing,
  TimeUse,
  Timeliness,
} from '@lienthong/domain';

/** Which dossiers a report is of. Dates are Vietnamese, both included. */
export interface ReportScope {
  /** Unit asked for, or the one of the token. */
  readonly unit: string;
  readonly unitName: BilingualText;
  /** `below`: those received by the unit and all below it; `own`: by its own desk only. */
  readonly scope: 'own' | 'below';
  readonly from: string;
  readonly to: string;
  /** Legal instant of the numbers: the same facts stand behind every report that says the same. */
  readonly asOf: string;
  /** Dossiers whose newest events are not counted yet, because their views have not caught up. */
  readonly behind: number;
}

/** Names of the codes in a report, by dimension. */
export type ReportNames = Readonly<Partial<Record<ReportGrouping, Readonly<Record<string, BilingualText>>>>>;

/** Values of the dimensions that were asked for; `month` is `YYYY-MM`. */
export type ReportKey = Readonly<Partial<Record<ReportGrouping, string>>>;

/** Counts of one combination of the dimensions. */
export interface ReportCell {
  readonly key: ReportKey;
  readonly counts: ReportCounts;
  /** (early + on time) / finished, 0–1; null where nothing was finished. */
  readonly onTimeRate: number | null;
}

/** `GET /reports/summary?unit=&scope=&from=&to=&by=unit,field,tier,month,procedure`. */
export interface SummaryReport extends ReportScope {
  readonly by: readonly ReportGrouping[];
  /** Only those with a number above zero, in the order of their keys. Each count sums to that of the totals. */
  readonly cells: readonly ReportCell[];
  readonly totals: ReportCounts;
  readonly onTimeRate: number | null;
  readonly names: ReportNames;
}

/** What stands at one unit. */
export interface NowUnit {
  readonly unit: string;
  readonly name: BilingualText;
  readonly counts: NowCounts;
  /** Path with query that lists exactly the dossiers of each number (a `ReportDossiers`). */
  readonly lists: Readonly<Record<NowMeasure, string>>;
}

/** `GET /reports/now?unit=&scope=`. */
export interface NowReport extends Omit<ReportScope, 'from' | 'to'> {
  readonly totals: NowCounts;
  readonly lists: Readonly<Record<NowMeasure, string>>;
  /** By the unit whose desk received them; the counts sum to the totals. */
  readonly units: readonly NowUnit[];
  /** The same dossiers by the unit that must act now. */
  readonly holders: readonly NowUnit[];
}

/** A dossier of a number. */
export interface ReportedRow {
  readonly code: string;
  readonly procedure: string;
  readonly procedureName: BilingualText;
  readonly field: string;
  readonly receivingUnit: string;
  readonly receivingUnitName: BilingualText;
  /** Null once it is closed. */
  readonly holder: string | null;
  readonly channel: Channel;
  readonly business: string;
  readonly receivedAt: string;
  readonly dueAt: string | null;
  readonly finishedAt: string | null;
  readonly timeliness: Timeliness | null;
  /** How it stands at `asOf`; null once it is finished. */
  readonly standing: Standing | null;
  readonly closed: boolean;
}

/**
 * `GET /reports/dossiers?measure=&unit=&scope=&from=&to=&field=&tier=&procedure=&month=&holder=&cursor=&limit=`: the
 * dossiers behind one number of any report. Without `from` and `to` the measure is one of now.
 */
export interface ReportDossiers extends ReportScope {
  readonly measure: ReportMeasure | NowMeasure;
  readonly total: number;
  /** Latest first; of what is open, the soonest appointment first. */
  readonly items: readonly ReportedRow[];
  readonly next: string | null;
}

/** Working minutes of one kind of time, over the dossiers that had it. */
export interface TimeNode {
  /**
   * `held`: worked on at the step · `accepting`: offered for the step and not yet accepted · `consulting`: other units
   * beside the step · `disputed`: a paper in dispute · `paused`: for the applicant · `ready`: waits for the citizen.
   */
  readonly use: TimeUse;
  /** Id of the step in the route. */
  readonly step: string;
  readonly stepName: BilingualText;
  /** Place of the step in the route, from 1; 0 where the route has it not. */
  readonly order: number;
  readonly tier: string;
  /** Dossiers that had it. */
  readonly dossiers: number;
  readonly medianMinutes: number;
  readonly p90Minutes: number;
  readonly totalMinutes: number;
  /** Of the total of all nodes, 0–1. */
  readonly share: number;
  /** Working minutes that the route gives it; null where it gives none. */
  readonly allottedMinutes: number | null;
  /** Dossiers that took longer than that; null where nothing is given. */
  readonly over: number | null;
  /** The same time by unit, most first. */
  readonly units: readonly TimeNodeUnit[];
}

export interface TimeNodeUnit {
  readonly unit: string;
  readonly name: BilingualText;
  readonly dossiers: number;
  readonly medianMinutes: number;
  readonly p90Minutes: number;
  readonly totalMinutes: number;
}

/** A procedure or an office among the worst. */
export interface WorstPlace {
  readonly code: string;
  readonly name: BilingualText;
  /** Finished in the period, and open at its end. */
  readonly finished: number;
  readonly finishedLate: number;
  readonly inProcess: number;
  readonly inProcessLate: number;
  /** (finished late + in process late) / (finished + in process). */
  readonly lateShare: number;
}

/** `GET /reports/time?procedure=&case=&unit=&scope=&from=&to=`: dossiers received in the period. */
export interface TimeReport extends ReportScope {
  /** The procedure asked for, else the one with most dossiers; null where there is none. */
  readonly procedure: string | null;
  readonly procedureName: BilingualText | null;
  /** Procedures with dossiers in the period, most first. */
  readonly procedures: readonly { readonly code: string; readonly name: BilingualText; readonly dossiers: number }[];
  /** Dossiers that were measured; the latest received where there are more than `mostMeasured`. */
  readonly dossiers: number;
  /** How many there are. */
  readonly of: number;
  /** In the order of the route. */
  readonly nodes: readonly TimeNode[];
  readonly totalMinutes: number;
  /** At most 10 each, worst first; only those with something late. */
  readonly worstProcedures: readonly WorstPlace[];
  readonly worstUnits: readonly WorstPlace[];
}

/** Numbers of a line of the official report. */
export interface OfficialNumbers {
  readonly received: number;
  readonly receivedOnline: number;
  readonly receivedPost: number;
  readonly receivedDesk: number;
  readonly carriedOver: number;
  readonly finished: number;
  readonly finishedEarly: number;
  readonly finishedOnTime: number;
  readonly finishedEarlyOrOnTime: number;
  readonly finishedLate: number;
  /** In time and paused. carriedOver + received = finished + inProcess; inProcess = in time + late. */
  readonly inProcess: number;
  readonly inProcessInTime: number;
  readonly inProcessLate: number;
  /** Some of those in time. */
  readonly paused: number;
  /** Online of received, 0–1; null where nothing was received. */
  readonly onlineShare: number | null;
  readonly onTimeRate: number | null;
}

/** A line: one field (lĩnh vực). */
export interface OfficialLine extends OfficialNumbers {
  readonly field: string;
  readonly name: BilingualText;
}

/** `GET /reports/official?unit=&scope=&from=&to=`, `…/official.xlsx`, `…/official.pdf`. */
export interface OfficialReport extends ReportScope {
  readonly title: BilingualText;
  /** The columns follow form 06a of the national report system. */
  readonly form: string;
  /** In the order of the fields' names. */
  readonly lines: readonly OfficialLine[];
  readonly total: OfficialNumbers;
}
