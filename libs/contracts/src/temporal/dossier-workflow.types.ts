import type {
  Actor,
  AllowedCommand,
  CaseRules,
  ClockDraft,
  ClockPlan,
  CommandData,
  DossierEvent,
  DossierState,
  EventData,
  PinnedRoute,
  ReceiptFacts,
  Simulation,
  TurnName,
} from '@lienthong/domain';

/** Input of a dossier's workflow: everything pinned at receipt. The receipt itself is in it, so that it is kept even when no worker runs. */
export interface DossierInput {
  readonly code: string;
  readonly commandId: string;
  /** SHA-256 of the request's body, to tell a repetition from a misuse of its key. */
  readonly bodyHash: string;
  readonly actor: Actor;
  readonly facts: ReceiptFacts;
  readonly route: PinnedRoute;
  readonly simulation?: Simulation;
  /** Tiers whose own systems are told of what is handed to them. Left out: none. */
  readonly connected?: readonly string[];
  /**
   * It publishes only between its acts. Set by the gateway; left out by dossiers of the first two releases, whose
   * histories have both at once.
   */
  readonly paced?: true;
}

/** Argument of a command's update. */
export interface CommandInput<N extends TurnName = TurnName> {
  readonly actor: Actor;
  readonly data: CommandData[N];
  readonly bodyHash: string;
  /**
   * UTC instant at which it was given. It is decided at that instant, so that it has the same outcome when it is
   * applied again after a reset. Left out: it is decided when it is dealt with.
   */
  readonly givenAt?: string;
}

/** What an operator did to the run of a dossier; told of by signal. `operation` names it, so that telling twice does no harm. */
export type Intervention = EventData['OperatorIntervened'] & {
  readonly actor: Actor;
  /** UTC instant, as a command's. */
  readonly givenAt?: string;
};

/** What a level's own system is told of: a dossier offered to it, or one that was offered and is taken back. */
export interface HandoffDelivery {
  readonly code: string;
  /** Sequence number of the event it tells of. */
  readonly seq: number;
  /** `<code>:<seq>:deliver`: the same for every try. */
  readonly key: string;
  readonly kind: 'offered' | 'recalled';
  readonly handoff: number;
  /** Unit codes. */
  readonly from: string;
  readonly to: string;
  readonly tier: string;
  /** Step that the receiver is to do. */
  readonly step: string;
  /** Legal instant of the event. */
  readonly at: string;
  /** Codes of the papers that go with it. */
  readonly papers: readonly string[];
}

/** What a command's giver gets back; the same for every repetition of its id. */
export interface CommandReceipt {
  readonly code: string;
  /** Sequence number of the last event the command brought about: read the view with `min-seq` of it. */
  readonly seq: number;
  readonly events: readonly string[];
  readonly at: string;
  readonly business: string;
  readonly dueAt: string | null;
  readonly allowed: readonly AllowedCommand[];
  readonly bodyHash: string;
}

/** Answer of the state query. */
export interface DossierSnapshot {
  readonly state: DossierState;
  readonly head: string;
  readonly allowed: readonly AllowedCommand[];
  readonly unpublished: number;
}

/** Result of the workflow. */
export interface DossierOutcome {
  readonly code: string;
  readonly seq: number;
  readonly head: string;
  readonly outcome: string;
}

/** What the clocks of one decision are planned from. */
export interface PlanRequest {
  /** Series of the dossier; a clock that names one of its own is planned in that. */
  readonly calendar: string;
  readonly clocks: readonly ClockDraft[];
  /** Shares and escalation to plan; left out by dossiers of the first release. */
  readonly rules?: CaseRules;
  /** Decree that the plan must know of, by its number; left out: what the worker knows. */
  readonly decree?: string;
}

/** Activities that a dossier's workflow calls. */
export interface DossierActivities {
  /** Due and warning instants from the calendar. Pure, short: runs as a local activity. */
  planClocks(request: PlanRequest): Promise<ClockPlan>;
  /** Publishes events in order and returns once Kafka has acknowledged all of them. */
  publishEvents(events: readonly DossierEvent[]): Promise<void>;
  /**
   * Tells the system of the level of a hand-off and returns once it has taken it. Runs on the task queue of the tier;
   * the key makes a repetition harmless.
   */
  deliverHandoff(delivery: HandoffDelivery): Promise<void>;
}
