import { sealEvent } from '@lienthong/contracts/temporal';
import type { DossierEvent, EventBody } from '@lienthong/domain';
import { checkEvents } from './event-log';
import type { LoggedEvents } from './event-log';

const body: EventBody = {
  type: 'ClockPaused',
  position: { tier: 'xa', unit: '05431', office: 'mot-cua', step: 'X1' },
  data: { reason: 'supplement' },
};

function chain(code: string, length: number): DossierEvent[] {
  const events: DossierEvent[] = [];
  for (let seq = 1; seq <= length; seq++) {
    const actor = { subject: 'a', unit: '05431', role: 'desk-officer' } as const;
    const at = '2020-03-02T08:00:00.000+07:00';
    events.push(sealEvent(body, { code, seq, at, actor, cause: 'c', prevHash: events.at(-1)?.hash ?? '' }));
  }
  return events;
}

const logOf = (...dossiers: DossierEvent[][]): LoggedEvents => ({
  byDossier: new Map(dossiers.map((events) => [events[0]?.code ?? '', events])),
  madeAt: new Map(),
  duplicates: 0,
});

it('accepts complete chains', () => {
  expect(() =>
    checkEvents(
      logOf(chain('A', 3), chain('B', 2)),
      new Map([
        ['A', 3],
        ['B', 2],
      ]),
    ),
  ).not.toThrow();
});

it('calls a run void that lost the last event, one in the middle, or a dossier', () => {
  const [first, , third] = chain('A', 3);
  const expected = new Map([['A', 3]]);
  expect(() => checkEvents(logOf(chain('A', 2)), expected)).toThrow('2 of 3 events of dossier A');
  expect(() => checkEvents(logOf([first, third].flatMap((event) => event ?? [])), expected)).toThrow('2 of 3');
  expect(() => checkEvents(logOf(), expected)).toThrow('0 of 3');
});

it('calls a run void that has the right number of events but not the right ones', () => {
  const [first, second] = chain('A', 2);
  const twice = [first, second, second].flatMap((event) => event ?? []);
  expect(() => checkEvents(logOf(twice), new Map([['A', 3]]))).toThrow('event A:2 stands where event 3 belongs');
});
