import type { HistoryTurn } from '@lienthong/testing';
import { refusedAtDesk, wayWithSupplement, wholeWay } from '@lienthong/testing';

/** One way a dossier can go, recorded as a history that every later build must replay. */
export interface Scenario {
  readonly name: string;
  readonly turns: readonly HistoryTurn[];
  /** Legal milliseconds in one real one; fast where timers are to fire. */
  readonly factor: number;
  /** Alarms to wait for, by event type, before the turns begin, and after how many turns. */
  readonly awaitEvent?: { readonly type: string; readonly afterTurn: number };
  /** Kafka is away while the turns are given. */
  readonly kafkaAway?: boolean;
  /** Left open: histories of running dossiers replay too. */
  readonly open?: boolean;
}

const hourly = 3_600;

const back: HistoryTurn = { name: 'return-step', data: { reason: 'thiếu chữ ký' } };

/** All branches that this release knows. */
export const scenarios: readonly Scenario[] = [
  { name: 'three-levels', turns: wholeWay(), factor: 1 },
  { name: 'supplement', turns: wayWithSupplement(), factor: 1 },
  { name: 'refused', turns: refusedAtDesk(), factor: 1 },
  { name: 'returned-to-officer', turns: [...wholeWay().slice(0, 3), back, ...wholeWay().slice(2)], factor: 1 },
  {
    name: 'negative-reply',
    turns: wholeWay().map((turn) =>
      turn.name === 'complete-step' && turn.data.outcome === 'ky' ? { ...turn, data: { outcome: 'khong-dat' } } : turn,
    ),
    factor: 1,
  },
  {
    name: 'breached-step',
    turns: wholeWay(),
    factor: hourly * 12,
    awaitEvent: { type: 'SlaBreached', afterTurn: 0 },
  },
  {
    name: 'lapsed-handoff',
    turns: [...wholeWay().slice(0, 1), { name: 'offer-handoff', data: {} }],
    factor: hourly * 12,
    awaitEvent: { type: 'HandoffLapsed', afterTurn: 1 },
    open: true,
  },
  { name: 'kafka-away', turns: wholeWay().slice(0, 3), factor: 1, kafkaAway: true, open: true },
  {
    name: 'assigned',
    turns: [
      {
        name: 'assign-step',
        data: { assignee: 'cb-05431-01' },
        actor: { subject: 'ld', unit: '05431', role: 'leader' },
      },
    ],
    factor: 1,
    open: true,
  },
  { name: 'just-received', turns: [], factor: 1, open: true },
];
