import type { TurnName } from '@lienthong/domain';
import type { TokenClaims } from '@lienthong/infra/issuer';

export const officers = {
  desk: { sub: 'cb-05431-mot-cua', unit: '05431', role: 'desk-officer' },
  leader: { sub: 'cb-164-lanh-dao', unit: '164', role: 'leader' },
} as const satisfies Record<string, TokenClaims>;

export type OfficerName = keyof typeof officers;

/** A command of the route after the receipt. */
export interface RouteTurn {
  readonly command: TurnName;
  readonly by: OfficerName;
  readonly body: Readonly<Record<string, unknown>>;
  /** Who sees the dossier appear, where the command offers it to another unit. */
  readonly seenBy?: OfficerName;
}

/** Body of the receipt; the procedure is infra/bench/catalogue/bench.json. */
export const receipt = {
  procedure: '9.000001',
  case: 'hai-cap',
  channel: 'desk',
  competentUnit: officers.leader.unit,
  papers: [{ code: 'TO-KHAI', originals: 1, copies: 0 }],
  applicant: { name: 'Người đo hiệu năng', idNumber: '000000000000', phone: '0000000000', address: 'Không có thật' },
} as const;

/** Commune's desk → city's leader → commune's desk: with the receipt six commands, two of them take over a hand-off. */
export const turns: readonly RouteTurn[] = [
  { command: 'complete-step', by: 'desk', body: { outcome: 'day-du' }, seenBy: 'leader' },
  { command: 'accept-handoff', by: 'leader', body: {} },
  { command: 'complete-step', by: 'leader', body: { outcome: 'ky' }, seenBy: 'desk' },
  { command: 'accept-handoff', by: 'desk', body: {} },
  { command: 'complete-step', by: 'desk', body: { outcome: 'da-tra' } },
];

/** Monday morning of a day on which the catalogue's procedures are in force; nothing falls due during a run. */
export const legalOrigin = '2020-03-02T08:00:00+07:00';
