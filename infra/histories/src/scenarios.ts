import type { HistoryTurn } from '@lienthong/testing';
import { ordinaryRules } from '@lienthong/domain';
import type { CaseRules } from '@lienthong/domain';
import { wholeWay } from '@lienthong/testing';

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
  /** With the rules of its case pinned and the route that has legs: every dossier since the second release. */
  readonly rules?: Partial<CaseRules>;
  /** Payments told of after so many turns. */
  readonly payment?: { readonly afterTurn: number; readonly reference: string };
  /** An operator's act told of after so many turns. */
  readonly intervention?: { readonly afterTurn: number };
  /** Tiers that have a system of their own, which takes what it is told. */
  readonly connected?: readonly string[];
  /** After all turns its run is set back to its first task, and the new run is what is recorded. */
  readonly reset?: boolean;
  /** Left open: histories of running dossiers replay too. */
  readonly open?: boolean;
}

const hourly = 3_600;

const complete = (outcome: string): HistoryTurn => ({ name: 'complete-step', data: { outcome } });
const accept: HistoryTurn = { name: 'accept-handoff', data: {} };
const [toCity, takenByCity, toOfficer] = [complete('day-du'), accept, complete('chuyen')];
const opinion: HistoryTurn = { name: 'give-opinion', data: { leg: 'y-kien', agree: true, note: 'đồng ý' } };
const residence: HistoryTurn = { name: 'complete-leg', data: { leg: 'cu-tru', outcome: 'done', note: 'đã xong' } };
const ask: HistoryTurn = {
  name: 'request-supplement',
  data: { lacks: [{ paper: 'DON', reason: 'thiếu chữ ký' }], ground: 'Mẫu số 02' },
};
const askPayment: HistoryTurn = {
  name: 'request-payment',
  data: { reference: 'TB-1', kind: 'tax', amountVnd: 50_000, ground: 'NĐ 151/2025' },
};
const supply: HistoryTurn = { name: 'supply-supplement', data: { papers: [{ code: 'DON', originals: 1, copies: 0 }] } };
const supplement = (rules: Partial<CaseRules['supplement']>): Partial<CaseRules> => ({
  supplement: { ...ordinaryRules.supplement, ...rules },
});

/**
 * Branches of the second release (`r2-…`: rules pinned, legs, payments, every turn a dossier can take) and of the third
 * (`r3-…`: commands carry the instant they were given at, operators intervene and reset, levels are told). What is
 * recorded is kept, as that of the first release is: no build makes such dossiers any more, and all must replay them.
 */
export const scenarios: readonly Scenario[] = [
  {
    name: 'r2-legs-joined',
    turns: [toCity, takenByCity, toOfficer, opinion, residence, ...wholeWay().slice(3)],
    factor: 1,
    rules: {},
  },
  {
    name: 'r2-consent-by-silence',
    turns: [toCity, takenByCity, toOfficer, residence],
    factor: hourly * 2,
    rules: {},
    awaitEvent: { type: 'OpinionDefaulted', afterTurn: 4 },
    open: true,
  },
  {
    name: 'r2-refused-above',
    turns: [
      toCity,
      takenByCity,
      { name: 'refuse', data: { reason: 'không thuộc diện', ground: 'Mẫu số 03' } },
      accept,
      { name: 'deliver-refusal', data: {} },
    ],
    factor: 1,
    rules: {},
  },
  {
    name: 'r2-paid',
    turns: [toCity, takenByCity, toOfficer, askPayment],
    factor: 1,
    rules: {},
    payment: { afterTurn: 4, reference: 'TB-1' },
    open: true,
  },
  {
    name: 'r2-restarted',
    turns: [ask, supply],
    factor: 1,
    rules: supplement({ clock: { mode: 'restart' } }),
    open: true,
  },
  {
    name: 'r2-added',
    turns: [ask, supply],
    factor: 1,
    rules: supplement({ clock: { mode: 'add', amount: 21 } }),
    open: true,
  },
  {
    name: 'r2-closed-by-silence',
    turns: [ask],
    factor: hourly * 12,
    rules: supplement({ silence: { amount: 1, unit: 'calendar-days' }, ground: '1.005399' }),
    awaitEvent: { type: 'DossierStopped', afterTurn: 1 },
  },
  {
    name: 'r2-escalated',
    turns: [],
    factor: hourly * 24,
    rules: {},
    awaitEvent: { type: 'SlaEscalated', afterTurn: 0 },
    open: true,
  },
  {
    name: 'r2-extended-and-urged',
    turns: [
      {
        name: 'extend-deadline',
        data: { amount: 2, reason: 'phức tạp' },
        actor: { subject: 'ld', unit: '05431', role: 'leader' },
      },
      { name: 'urge', data: { reason: 'chờ lâu' } },
      { name: 'answer-urge', data: { note: 'đang làm' } },
      toCity,
      { name: 'refuse-handoff', data: { reason: 'thiếu giấy' } },
      { name: 'offer-handoff', data: {} },
      { name: 'recall-handoff', data: { reason: 'gửi nhầm' } },
      { name: 'withdraw', data: { reason: 'không cần nữa' } },
    ],
    factor: 1,
    rules: {},
  },
  {
    name: 'r3-intervened',
    turns: [toCity, takenByCity, { name: 'withdraw', data: { reason: 'không cần nữa' } }],
    factor: 1,
    rules: {},
    intervention: { afterTurn: 2 },
  },
  {
    name: 'r3-delivered',
    turns: [toCity, takenByCity, toOfficer, opinion, residence, ...wholeWay().slice(3)],
    factor: 1,
    rules: {},
    connected: ['thanh-pho', 'tinh'],
  },
  {
    name: 'r3-late',
    turns: [toCity, takenByCity],
    factor: hourly * 4,
    rules: {},
    awaitEvent: { type: 'SlaBreached', afterTurn: 0 },
    open: true,
  },
  {
    name: 'r3-reset',
    turns: [ask, supply, toCity, takenByCity, toOfficer, askPayment],
    factor: 1,
    rules: {},
    payment: { afterTurn: 6, reference: 'TB-1' },
    intervention: { afterTurn: 4 },
    connected: ['thanh-pho'],
    reset: true,
    open: true,
  },
];
