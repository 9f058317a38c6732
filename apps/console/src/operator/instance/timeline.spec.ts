import type { Finding, StuckDossier } from '@lienthong/contracts';
import type { DossierEvent } from '@lienthong/domain';
import { timelineOf } from './timeline';

const clock = {
  answeredAt: Date.parse('2026-01-05T02:00:00Z'),
  legalTime: { now: '2020-03-02T10:00:00+07:00', factor: 1 },
};
const event = (seq: number, at: string) => ({ seq, at }) as DossierEvent;
const finding = { since: '2026-01-05T01:10:00.000Z', curedAt: '2026-01-05T01:40:00.000Z' } as Finding;
const act = {
  requestedAt: '2026-01-05T01:20:00.000Z',
  item: { appliedAt: '2026-01-05T01:21:00.000Z', outcome: { at: '2026-01-05T01:22:00.000Z' } },
} as StuckDossier['operations'][number];

it('puts events of legal time, troubles and acts in one order of real time, the newest first', () => {
  const events = [event(1, '2020-03-02T09:00:00+07:00'), event(2, '2020-03-02T09:30:00+07:00')];
  const told = timelineOf({ findings: [finding], operations: [act] }, events, clock);
  expect(told.map(({ type, at }) => [type, at.slice(11, 16)])).toEqual([
    ['cured', '01:40'],
    ['event', '01:30'],
    ['ended', '01:22'],
    ['applied', '01:21'],
    ['asked', '01:20'],
    ['seen', '01:10'],
    ['event', '01:00'],
  ]);
});

it('of events of one instant the later is the newer', () => {
  const at = '2020-03-02T09:00:00+07:00';
  const told = timelineOf({ findings: [], operations: [] }, [event(1, at), event(2, at)], clock);
  expect(told.map((moment) => moment.type === 'event' && moment.event.seq)).toEqual([2, 1]);
});

it('without the installation’s clock a dossier’s own events can’t be put in', () => {
  expect(timelineOf({ findings: [], operations: [] }, [event(1, '2020-03-02T09:00:00+07:00')], undefined)).toEqual([]);
});
