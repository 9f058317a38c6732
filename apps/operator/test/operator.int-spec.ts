import { DefaultLogger, Runtime } from '@temporalio/worker';
import { dossierWorkflowId } from '@lienthong/contracts/temporal';
import { until } from '@lienthong/testing';
import { OperatorRig, breakingEdit } from './operator-rig';

jest.setTimeout(120_000);

const code = (serial: number): string => `H55.19-200302-${String(serial).padStart(4, '0')}`;
const faults = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'I'] as const;

describe('the operator service', () => {
  let rig: OperatorRig;

  beforeAll(async () => {
    Runtime.install({
      logger: new DefaultLogger('ERROR', () => undefined),
      telemetryOptions: { logging: { filter: 'OFF', forward: {} } },
    });
    rig = new OperatorRig();
    await rig.prepare();
    for (let serial = 1; serial <= 8; serial += 1) await rig.receive(code(serial));
    await rig.leaveCured(code(91), 31);
    await rig.leaveCured(code(92), 29);
    await rig.startOperator();
  });
  afterAll(() => rig.dispose());

  it('knows of every kind soon after its start, and finds nothing where nothing is wrong', async () => {
    const board = await until(async () => {
      const now = await rig.board();
      return faults.every((kind) => now.faults[kind].known) ? now : null;
    }, 30_000);
    for (const kind of faults) expect([kind, board.faults[kind]]).toEqual([kind, { known: true, count: 0 }]);
  });

  it('forgets what was cured more than thirty days ago, and nothing younger', async () => {
    await until(async () => (await rig.findings.ofDossier(code(91))).length === 0, 10_000);
    expect(await rig.findings.ofDossier(code(92))).toHaveLength(1);
  });

  it('finds an activity that fails again and again, and forgets it once it succeeds', async () => {
    const dossier = code(1);
    rig.refusal = 'connect ECONNREFUSED 10.0.0.7:9092';
    await rig.give(dossier, 'assign-step', { assignee: 'cb-05431-02' });
    const pending = await until(async () => {
      const [first] = (await rig.describe(dossier)).pendingActivities ?? [];
      return (first?.attempt ?? 0) >= 4 ? first : null;
    }, 30_000);
    const at = new Date().toISOString();
    const workflowId = dossierWorkflowId(dossier);
    const note = { workflowId, runId: '', code: dossier, activity: 'publishEvents', taskQueue: 'dossier', attempt: 3 };
    await rig.notes.note({
      ...note,
      _id: `${workflowId}/${pending?.activityId ?? ''}`,
      failure: rig.refusal,
      failureType: 'Error',
      firstAt: at,
      lastAt: at,
    });
    const began = Date.now();
    const found = await rig.untilFound('B', dossier, 10_000);
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(found).toMatchObject({
      unit: '05431',
      evidence: { activity: 'publishEvents', failure: rig.refusal },
      suggested: 'retry-activity',
      fingerprintText: 'publishEvents: connect ECONNREFUSED #',
    });
    expect(found.evidence.attempt).toBeGreaterThanOrEqual(3);
    expect(found.nextTry).not.toBeNull();
    rig.refusal = null;
    await rig.untilCured('B', 40_000);
    await until(async () => (await rig.notes.all()).length === 0);
  });

  it('finds a dossier that a new release breaks, with the failure, and that it goes on with the old one', async () => {
    const dossier = code(2);
    await rig.startWorker(breakingEdit);
    const began = Date.now();
    await rig.poke(dossier);
    const found = await rig.untilFound('A', dossier, 20_000);
    expect(Date.now() - began).toBeLessThan(20_000);
    expect(found.evidence.failure).toContain('TMPRL1100');
    expect(found).toMatchObject({ unit: '05431', procedure: '2.001396', suggested: 'reset' });
    expect(found.evidence.eventId).toBeGreaterThan(0);
    await rig.startWorker();
    await rig.untilCured('A', 40_000);
  });

  it('finds a parked dossier with the place of the record', async () => {
    const dossier = code(3);
    await rig.writeRaw(dossier, '{ no event');
    const found = await rig.untilFound('G', dossier, 20_000);
    expect(found).toMatchObject({ suggested: 'redrive', evidence: { topic: rig.names.events } });
    expect(found.evidence.offset).toMatch(/^\d+$/);
    await rig.connection.collection<{ _id: string }>('parked_dossiers').deleteOne({ _id: dossier });
    await rig.untilCured('G', 15_000);
  });

  it('finds a view that is not what its dossier holds', async () => {
    const dossier = code(4);
    const views = rig.connection.collection<{ _id: string; stepName: string }>('dossier_views');
    const before = await views.findOne({ _id: dossier });
    await views.updateOne({ _id: dossier }, { $set: { stepName: 'altered' } });
    const found = await rig.untilFound('G', dossier, 20_000);
    expect(found).toMatchObject({ suggested: 'rebuild-view', fingerprintText: 'view-differs' });
    await views.updateOne({ _id: dossier }, { $set: { stepName: before?.stepName ?? '' } });
    await rig.untilCured('G', 20_000);
  });

  it('finds what the projector does not take: the hand-off, and that its reader stands still', async () => {
    const dossier = code(5);
    await rig.stopProjector();
    await rig.give(dossier, 'complete-step', { outcome: 'day-du' });
    const found = await rig.untilFound('F', dossier, 15_000);
    expect(found).toMatchObject({ unit: '164', tier: 'thanh-pho', suggested: 'republish' });
    expect(found.evidence.seq).toBeGreaterThan(found.evidence.viewSeq ?? 99);
    await until(
      async () => (await rig.findings.listOpen('G')).find(({ subject }) => subject.type === 'consumer') ?? null,
      40_000,
    );
    await rig.startProjector();
    await rig.untilCured('F', 30_000);
    await rig.untilCured('G', 30_000);
  });

  it('finds that nobody works, since when and with what left to do', async () => {
    await rig.stopWorker();
    await rig.poke(code(6));
    const found = await until(async () => (await rig.findings.listOpen('D'))[0] ?? null, 30_000);
    expect(found).toMatchObject({ subject: { type: 'queue', queue: 'dossier' }, suggested: 'start-workers' });
    expect(found.evidence.backlog).toBeGreaterThan(0);
    await rig.startWorker();
    await rig.untilCured('D', 30_000);
  });

  it('opens a trouble anew when it comes again, and keeps what was', async () => {
    const all = await rig.findings.since('2000-01-01');
    expect(all.filter(({ curedAt }) => curedAt !== null).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['A', 'B', 'D', 'F', 'G']),
    );
    const dossier = code(3);
    const before = await rig.findings.ofDossier(dossier);
    expect(before.map(({ id, curedAt }) => [id, curedAt !== null])).toEqual([[`G:${dossier}:parked`, true]]);
    await rig.writeRaw(dossier, '{ no event');
    await rig.untilFound('G', dossier, 20_000);
    expect(await rig.findings.ofDossier(dossier)).toHaveLength(2);
  });
});

describe('an operator service that can not read Kafka', () => {
  it('says that it does not know, in words and in metrics, and goes on with the rest', async () => {
    const rig = new OperatorRig();
    try {
      await rig.prepare();
      const operator = await rig.startOperator({ kafka: { brokers: ['127.0.0.1:9'], clientId: 'spec-nowhere' } });
      const board = await until(async () => {
        const now = await rig.board();
        return now.faults.D.known && now.faults.A.known && (await rig.findings.readings()).length >= 11 ? now : null;
      }, 40_000);
      expect(board.faults.A).toEqual({ known: true, count: 0 });
      expect(board.faults.F).toMatchObject({ known: false, since: null });
      expect(board.faults.G).toMatchObject({ known: false });
      const url = await operator.url();
      const metrics = await (await fetch(`${url}/metrics`)).text();
      expect(metrics).toContain('lienthong_stuck_dossiers{kind="D"} 0');
      expect(metrics).not.toMatch(/lienthong_stuck_dossiers\{kind="[FG]"\}/);
      expect(metrics).toContain('lienthong_stuck_source_up{source="views"} 0');
      const ready = await fetch(`${url}/health/ready`);
      expect([ready.status, await ready.json()]).toMatchObject([
        200,
        { status: 'degraded', sources: { views: 'down' } },
      ]);
    } finally {
      await rig.dispose();
    }
  });
});
