import type { DossierEvent, EventData, EventType, PlannedClock, Position } from '@lienthong/domain';

export const sampleCode = 'H55.19-200302-0001';
export const cityDesk: Position = { tier: 'thanh-pho', unit: '164', office: 'mot-cua', step: 'C1' };
const citySpecialist: Position = { ...cityDesk, office: 'chuyen-mon', step: 'C2' };
export const communeDesk: Position = { tier: 'xa', unit: '05431', office: 'mot-cua', step: 'X1' };

/** A clock as events carry it. */
export function clockOf(id: string, kind: PlannedClock['kind'], dueAt: string | null): PlannedClock {
  const allotted = { amount: 2, unit: 'working-days' } as const;
  return { id, kind, start: '2020-03-02T08:00:00+07:00', allotted, entries: [], dueAt, warnAt: dueAt };
}

/** One event for specs that look at one alone; it belongs to no chain. */
export function eventOf<T extends EventType>(
  type: T,
  data: EventData[T],
  over: { position?: Position; at?: string; seq?: number } = {},
): Extract<DossierEvent, { type: T }> {
  const { position = citySpecialist, at = '2020-03-03T09:00:00+07:00', seq = 7 } = over;
  const actor = { subject: 'clock', unit: 'system', role: 'system' } as const;
  const envelope = { code: sampleCode, seq, at, actor, cause: 'clock', prevHash: '', hash: '' };
  return { type, position, data, ...envelope } as Extract<DossierEvent, { type: T }>;
}
