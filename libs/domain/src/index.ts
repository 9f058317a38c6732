export { DomainError, isDomainError } from './errors/domain-error';
export type { ErrorContext } from './errors/domain-error';
export { errorCodes } from './errors/error-codes';
export type { ErrorCode } from './errors/error-codes';
export { weekdays } from './calendar/work-calendar';
export type { CalendarDay, Weekday, WorkCalendar, WorkingHours } from './calendar/work-calendar';
export { countings, timeUnits } from './clock/allotment';
export type { Allotment, Counting, TimeUnit } from './clock/allotment';
export type { ClockLedger, LedgerEntry } from './clock/ledger';
export type { BilingualText, ExplanationKind, ExplanationLine } from './clock/explanation';
export { channels } from './catalogue/procedure';
export type { Channel, Fee, Paper, Procedure, ProcedureCase } from './catalogue/procedure';
export type { Catalogue } from './catalogue/catalogue';
export { firstRules, ordinaryRules, rulesOf } from './catalogue/case-rules';
export type { CaseRules, Escalation, SupplementClock } from './catalogue/case-rules';
export { stepTurns } from './catalogue/route';
export type { OutcomeEffect, Route, RouteLeg, RouteStep, StepOutcome, StepTurn, UnitSelector } from './catalogue/route';
export { roles } from './catalogue/unit';
export type { Office, Officer, Role, Tier, TierCode, Unit } from './catalogue/unit';
export { findStep, getStep } from './route/find-step';
export type { PinnedLeg, PinnedRoute, PinnedStep, PinnedUnit } from './route/pinned-route';
export { legalMillis, wallDelay, wallMillis } from './legal-time/legal-clock';
export type { Simulation } from './legal-time/legal-clock';
export type { Actor } from './dossier/actor';
export { alertClocks } from './dossier/act-probes';
export type { ActsContext, Succession } from './dossier/act-probes';
export { actsOf } from './dossier/acts-of';
export type { Act, ActChoice } from './dossier/acts-of';
export { alarmEvents, pendingAlarms } from './dossier/alarms';
export type { Alarm } from './dossier/alarms';
export { allowedCommands, anyUnit } from './dossier/allowed-commands';
export type { AllowedCommand } from './dossier/allowed-commands';
export { commandNames } from './dossier/commands';
export type { Command, CommandData, CommandName, ReceiptFacts, TurnName } from './dossier/commands';
export { decide, decideReceipt } from './dossier/decide';
export type { Decision } from './dossier/decide';
export { replannableClocks } from './dossier/deciding/deadline';
export { decideIntervention } from './dossier/deciding/intervention';
export { decidePayment } from './dossier/deciding/payment';
export { initialState, unitToday } from './dossier/dossier-state';
export type {
  Business,
  BusinessKind,
  ClockStatus,
  Dispute,
  DossierState,
  Finance,
  Handoff,
  HandoffKind,
  Leg,
  PartialResult,
} from './dossier/dossier-state';
export { runningLegs } from './dossier/evolve-legs';
export { currentStep } from './dossier/turn';
export { slaClockKinds } from './dossier/sla-clock';
export type {
  ClosedOutcome,
  DisputeResolution,
  DossierEvent,
  EventBody,
  EventData,
  EventEnvelope,
  EventType,
  GivenPaper,
  LegOutcome,
  OpenedLeg,
  PaperLack,
  Payment,
  PaymentKind,
  Position,
} from './dossier/events';
export { evolve, foldEvents } from './dossier/evolve';
export { checkTurn } from './dossier/guard';
export type { DecisionContext, TurnCommand } from './dossier/turn';
export { nationalStatus } from './dossier/national-status';
export type { NationalStatus } from './dossier/national-status';
export type { ClockDraft, ClockInstants, ClockPlan, PlannedClock, SlaClock, SlaClockKind } from './dossier/sla-clock';
export { transitions } from './dossier/transitions';
export { dateOfInstant, formatInstant, parseInstant } from './time/instant';
export { computeDeadline } from './clock/deadline';
export type { Deadline, DeadlineRequest } from './clock/deadline-request';
export { mergeCalendarYears } from './calendar/calendar-year';
export type { CalendarYear } from './calendar/calendar-year';
export { checkPapers, missingPapers } from './catalogue/check-papers';
export { allottedFor, findCase, findProcedure } from './catalogue/find-procedure';
export { competentUnit, findUnit, tierRank } from './catalogue/find-unit';
export { UnitTree } from './catalogue/unit-tree';
export { pinCase, resolveRoute } from './route/resolve-route';
export { handoffDue } from './clock/handoff-due';
export { instantAtShareOfClock } from './clock/instant-at-share';
export { endOfWorkingDay, nextOpening, workingMinutesBetween } from './calendar/working-time-queries';
export { planClock, planClocks } from './dossier/plan-clock';
export { lintCatalogue } from './catalogue/lint/lint-catalogue';
export type { LintFinding } from './catalogue/lint/lint-finding';
export type { Hierarchy } from './catalogue/find-unit';
export type { MissingPaper } from './catalogue/check-papers';
export type { LintRule } from './catalogue/lint/lint-finding';
export type { RouteUnits } from './route/resolve-route';
export { emptyBalance, withDossier } from './reports/report-period';
export type { PeriodBalance, ReportPeriod, ReportedDossier } from './reports/report-period';
export { countBy, countFacts, onTimeRate } from './reports/count-facts';
export type { CountedCell, KeyOf } from './reports/count-facts';
export { dossierFact } from './reports/dossier-fact';
export type { DossierFact, FactSource } from './reports/dossier-fact';
export { measuresOf, standingOn } from './reports/measures';
export type { Measured, ReportWindow, Standing } from './reports/measures';
export { countNow, nowMeasures, nowMeasuresOf } from './reports/now-counts';
export type { NowCounts, NowMeasure } from './reports/now-counts';
export { emptyCounts, reportGroupings, reportMeasures } from './reports/report-counts';
export type { ReportCounts, ReportGrouping, ReportMeasure } from './reports/report-counts';
export { timeStretches } from './reports/time-stretches';
export type { TimeStretch } from './reports/time-stretches';
export { timeShares } from './dossier/time-shares';
export type { TimeShare, TimeUse } from './dossier/time-shares';
export { timelinessOf } from './clock/timeliness';
export type { Timeliness } from './clock/timeliness';
