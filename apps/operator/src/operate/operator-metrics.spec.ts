import { fingerprintOf } from '@lienthong/operations';
import type { CountedReading, Trouble } from '@lienthong/operations';
import { Standings } from '../detecting/standings';
import { OperatorMetrics } from './operator-metrics';

const now = (): string => new Date().toISOString();
const longAgo = '2026-01-05T00:00:00.000Z';

const reading = (source: string, kinds: CountedReading['kinds'], readAt: string | null): CountedReading => ({
  source,
  kinds,
  readAt,
  triedAt: now(),
  error: readAt === null ? 'away' : null,
  maxAgeMs: 15_000,
});

const trouble: Trouble = {
  id: 'G:a:parked',
  kind: 'G',
  subject: { type: 'dossier', code: 'a' },
  unit: null,
  tier: null,
  procedure: null,
  cause: { vi: 'hỏng', en: 'broken' },
  since: new Date(Date.now() - 60_000).toISOString(),
  evidence: {},
  nextTry: null,
  suggested: 'redrive',
  fingerprint: fingerprintOf('G', 'x'),
  fingerprintText: 'x',
};

describe('metrics of the operator service', () => {
  const standings = new Standings();
  const metrics = new OperatorMetrics(standings);
  const lines = async (name: string): Promise<string[]> =>
    (await metrics.render()).split('\n').filter((line) => line.startsWith(name) && !line.startsWith('#'));

  it('have no series for what was never read', async () => {
    for (const name of ['lienthong_stuck_dossiers', 'lienthong_parked_dossiers', 'lienthong_queue_backlog'])
      expect(await lines(name)).toEqual([]);
  });

  it('tell of what was read, also that nothing is stuck', async () => {
    standings.note(reading('parked', ['G'], now()), [trouble]);
    standings.note(reading('queues', ['D'], now()), []);
    metrics.parked(1);
    metrics.queue('dossier', 3, 0.5);
    expect(await lines('lienthong_stuck_dossiers')).toEqual([
      'lienthong_stuck_dossiers{kind="D"} 0',
      'lienthong_stuck_dossiers{kind="G"} 1',
    ]);
    expect(await lines('lienthong_parked_dossiers')).toEqual(['lienthong_parked_dossiers 1']);
    expect(await lines('lienthong_queue_backlog{')).toEqual(['lienthong_queue_backlog{queue="dossier"} 3']);
    const [, oldest = ''] = await lines('lienthong_stuck_oldest_seconds');
    expect(Number(oldest.split(' ')[1])).toBeGreaterThanOrEqual(60);
  });

  it('lose the series of a kind once its source is old, and never say 0 instead', async () => {
    standings.note(reading('parked', ['G'], longAgo));
    standings.note(reading('queues', ['D'], longAgo));
    expect(await lines('lienthong_stuck_dossiers')).toEqual([]);
    expect(await lines('lienthong_parked_dossiers')).toEqual([]);
    expect(await lines('lienthong_queue_backlog')).toEqual([]);
    expect(await lines('lienthong_stuck_source_up')).toContain('lienthong_stuck_source_up{source="parked"} 0');
  });
});
