import type { DossierEvent } from '@lienthong/domain';
import { verifyChain } from '@lienthong/contracts/temporal';
import { ShadowReplayer } from '@lienthong/temporal';
import { until, wholeWay } from '@lienthong/testing';
import type { ActRequest } from '../src/acting/operation';
import { ActRig } from './act-rig';

jest.setTimeout(180_000);

const first = wholeWay().slice(0, 1) as never;
const second = wholeWay().slice(1, 2) as never;
const officer = wholeWay().slice(0, 2) as never;

let rig: ActRig;
let bundles: { readonly good: string; readonly bad: string };

beforeAll(async () => {
  rig = await ActRig.start();
  const [good, bad] = await Promise.all([
    rig.bundle('good'),
    rig.bundle('bad', 'this.mirror.reflect(this.state);', ''),
  ]);
  bundles = { good, bad };
  await rig.startWorker(good);
});

afterEach(() => {
  rig.kafkaAway = false;
});

afterAll(() => rig.close());

const interventions = (events: readonly DossierEvent[]): DossierEvent[] =>
  events.filter((event) => event.type === 'OperatorIntervened');

describe('retrying an activity', () => {
  it('has not progressed while Kafka is away, and has once it is back; copies bear the same ids', async () => {
    const code = await rig.receive();
    await rig.settled(code);
    rig.kafkaAway = true;
    await rig.give(code, first);
    await until(async () => ((await rig.runs.describe(code)).pendingActivities[0]?.attempt ?? 0) >= 2, 30_000);
    const inVain = rig.act({ act: 'retry-activity' }, code);
    const shown = await inVain.preview();
    expect(shown).toMatchObject({ able: true, repeated: [{ effect: 'publishEvents', doubled: 0 }] });
    expect(shown.repeated[0]?.keys[0]).toBe(`${code}:3`);
    expect(await inVain.act.unfit(inVain.target, inVain.shown)).toBeNull();
    expect(await inVain.proved()).toMatchObject({ verdict: 'not-progressed', evidence: { activity: 'publishEvents' } });
    rig.kafkaAway = false;
    const healed = rig.act({ act: 'retry-activity' }, code);
    await healed.preview();
    const verdict = await healed.proved();
    expect(verdict).toMatchObject({ verdict: 'progressed' });
    const { events } = await rig.runs.history(code);
    const shownBy = 'evidence' in verdict ? verdict.evidence.eventId : undefined;
    expect(events.find((event) => event.id === shownBy)).toMatchObject({
      type: 'ActivityTaskCompleted',
      scheduledId: healed.shown.evidence.eventIds?.[0],
    });
    await rig.settled(code);
    expect(interventions(await rig.gateway.events(code, 1))).toHaveLength(2);
    const nothing = rig.act({ act: 'retry-activity' }, code);
    expect(await nothing.preview()).toMatchObject({ able: false });
  });
});

describe('resetting', () => {
  it('refuses a build that does not fit; on one that fails again it has not progressed; on the mended one it has', async () => {
    const code = await rig.receive();
    await rig.give(code, first);
    await rig.settled(code);
    await rig.stopWorker();
    await rig.startWorker(bundles.bad);
    await rig.gateway.pay(code, { reference: 'TB-1', receipt: 'BL-1', amountVnd: 1_000, how: 'paid' });
    await until(async () => {
      const { events } = await rig.runs.history(code);
      return events.some((event) => event.cause === 'NON_DETERMINISTIC_ERROR');
    }, 30_000);
    const replayer = new ShadowReplayer((build) => ({ codePath: build === 'bad' ? bundles.bad : bundles.good }));
    const request = { act: 'reset', to: { point: 'last-good' }, exclude: [], moveTo: null } as const;
    const onBad = rig.act(request, code, { check: (_build, ...rest) => replayer.check('bad', ...rest) });
    expect(await onBad.preview()).toMatchObject({ able: false, shadowReplay: { ok: false } });
    expect(await onBad.proved()).toMatchObject({ verdict: 'not-progressed' });
    await rig.stopWorker();
    await rig.startWorker(bundles.good);
    const onGood = rig.act({ ...request, to: { point: 'before-event', eventId: 4 } }, code, replayer);
    const shown = await onGood.preview();
    expect(shown).toMatchObject({ able: true, shadowReplay: { ok: true } });
    expect(shown.reapplied.filter((input) => input.includes('complete-step'))).toHaveLength(1);
    expect(shown.reapplied.filter((input) => input.includes('payment'))).toHaveLength(1);
    const before = await rig.views.find(code);
    expect(await onGood.proved()).toMatchObject({ verdict: 'progressed' });
    const events = await rig.gateway.events(code, 1);
    expect(verifyChain(events)).toMatch(/^[0-9a-f]{64}$/);
    expect(events.slice(0, before?.seq).map((event) => event.hash)).toEqual(before?.events.map((event) => event.hash));
    expect(interventions(events).map((event) => event.cause)).toContain(`operation ${onGood.target.operation}`);
    await replayer.close();
  });

  it('is done once, however often it is tried, and left alone where the dossier moved on', async () => {
    const code = await rig.receive();
    await rig.settled(code);
    const again = rig.act({ act: 'reset', to: { point: 'last-good' }, exclude: [], moveTo: null }, code);
    await again.preview();
    await rig.give(code, first);
    expect((await again.act.unfit(again.target, again.shown))?.en).toContain('moved on');
    await rig.settled(code);
    await again.preview();
    expect(await again.proved()).toMatchObject({ verdict: 'progressed' });
    const { events } = await rig.runs.history(code);
    expect(events.filter((event) => event.cause === 'RESET_WORKFLOW')).toHaveLength(1);
    const unknown = rig.act({ act: 'reset', to: { point: 'last-good' }, exclude: [], moveTo: 'no-build' }, code);
    expect(await unknown.preview()).toMatchObject({ able: false });
  });
});

describe('putting the view right', () => {
  it('publishes events again under the same ids', async () => {
    const code = await rig.receive();
    await rig.settled(code);
    const again = rig.act({ act: 'republish', fromSeq: 1 }, code);
    expect((await again.preview()).repeated[0]?.keys).toEqual([`${code}:1`, `${code}:2`]);
    expect(await again.proved()).toMatchObject({ verdict: 'progressed' });
    await until(async () => rig.seen.filter((event) => event.code === code && event.seq === 1).length >= 2);
    expect(
      new Set(rig.seen.filter((event) => event.code === code && event.seq === 1).map((event) => event.hash)).size,
    ).toBe(1);
    expect(await rig.act({ act: 'republish', fromSeq: 99 }, code).preview()).toMatchObject({ able: false });
  });

  it('makes an altered view equal to its workflow again', async () => {
    const code = await rig.receive();
    await rig.settled(code);
    await rig.store
      .collection<{ _id: string }>(rig.views.collection)
      .updateOne({ _id: code }, { $set: { holder: 'X', odd: 1 } });
    const mend = rig.act({ act: 'rebuild-view' }, code);
    expect(await mend.preview()).toMatchObject({ able: true });
    expect(await mend.act.prove(mend.target, mend.shown, '')).toMatchObject({ verdict: 'not-progressed' });
    expect(await mend.proved()).toMatchObject({ verdict: 'progressed' });
    expect((await rig.views.findRow(code))?.holder).not.toBe('X');
  });

  it('lets a parked dossier flow again from its workflow, unless the view contradicts that', async () => {
    const code = await rig.receive();
    await rig.settled(code);
    await park(code);
    await rig.store.collection<{ _id: string }>(rig.views.collection).deleteOne({ _id: code });
    const redrive = rig.act({ act: 'redrive' }, code);
    expect(await redrive.preview()).toMatchObject({ able: true });
    expect(await redrive.proved()).toMatchObject({ verdict: 'progressed' });
    expect(await rig.parked.find(code)).toBeNull();
    await rig.settled(code);
    await park(code);
    await rig.store
      .collection<{ _id: string }>(rig.views.collection)
      .updateOne({ _id: code }, { $set: { head: 'forged' } });
    const inVain = rig.act({ act: 'redrive' }, code);
    await inVain.preview();
    expect(await inVain.proved()).toMatchObject({ verdict: 'not-progressed' });
    expect(await rig.parked.find(code)).not.toBeNull();
  });

  function park(code: string): Promise<void> {
    const where = { topic: 't', partition: 0, offset: '1', since: new Date().toISOString() };
    return rig.parked.park({ _id: code, reason: 'EVENT.FORGED_SEQ', detail: 'event 99', ...where });
  }
});

describe('standing in, pausing, ending', () => {
  it('gives a step to somebody, and moves along a declared outcome, once', async () => {
    const code = await rig.receive();
    await rig.settled(code);
    const give = rig.act({ act: 'reassign', assignee: 'cb-moi' }, code);
    expect(await give.preview()).toMatchObject({ able: true });
    expect(await give.proved()).toMatchObject({ verdict: 'progressed' });
    const { state } = await rig.gateway.snapshot(code);
    expect(state.assignee).toBe('cb-moi');
    const step = state.position?.step ?? '';
    const wrong = rig.act({ act: 'skip', step, outcome: 'khong-co', ground: 'QĐ 1' }, code);
    expect(await wrong.preview()).toMatchObject({ able: false });
    const skip = rig.act({ act: 'skip', step, outcome: 'day-du', ground: 'QĐ 1' }, code);
    expect(await skip.preview()).toMatchObject({ able: true });
    expect(await skip.proved()).toMatchObject({ verdict: 'progressed' });
    const events = await rig.gateway.events(code, 1);
    expect(events.filter((event) => event.type === 'StepCompleted')).toHaveLength(1);
    expect(JSON.stringify(interventions(events).at(-1))).toContain('QĐ 1');
    await rig.give(code, second);
    expect(await skip.act.unfit(skip.target, skip.shown)).not.toBeNull();
  });

  it('pauses and lets go on', async () => {
    const code = await rig.receive();
    await rig.settled(code);
    const pause = rig.act({ act: 'pause' }, code);
    expect(await pause.preview()).toMatchObject({ able: true });
    expect(await pause.proved()).toMatchObject({ verdict: 'progressed' });
    expect(await rig.act({ act: 'pause' }, code).preview()).toMatchObject({ able: false });
    const resume = rig.act({ act: 'resume' }, code);
    expect(await resume.preview()).toMatchObject({ able: true });
    expect(await resume.proved()).toMatchObject({ verdict: 'progressed' });
    await rig.give(code, officer);
    expect(interventions(await rig.gateway.events(code, 1))).toHaveLength(2);
    expect(await rig.act({ act: 'resume' }, code).preview()).toMatchObject({ able: false });
  });

  it('ends a dossier for good, after it has told of it; then only its views can be put right', async () => {
    const code = await rig.receive();
    await rig.settled(code);
    const end = rig.act({ act: 'terminate' }, code);
    expect((await end.preview()).notes[0]?.en).toContain('0 events');
    expect(await end.proved()).toMatchObject({ verdict: 'progressed' });
    expect(interventions((await rig.views.find(code))?.events ?? [])).toHaveLength(1);
    for (const request of [{ act: 'pause' }, { act: 'retry-activity' }, { act: 'terminate' }] as const)
      expect(await rig.act(request, code).preview()).toMatchObject({ able: false });
    const rebuild = rig.act({ act: 'rebuild-view' }, code);
    expect(await rebuild.preview()).toMatchObject({ able: true });
    expect(await rebuild.proved()).toMatchObject({ verdict: 'progressed' });
    expect(await end.act.unfit(end.target, end.shown)).not.toBeNull();
  });

  it('leaves alone a dossier that is closed, and one that was closed since its preview', async () => {
    const code = await rig.receive();
    await rig.settled(code);
    const pause = rig.act({ act: 'pause' }, code);
    expect(await pause.preview()).toMatchObject({ able: true });
    await rig.give(code, wholeWay());
    await until(async () => (await rig.runs.describe(code)).status === 'COMPLETED', 30_000);
    const ended = 'The run of the dossier has ended (COMPLETED)';
    expect(await pause.act.unfit(pause.target, pause.shown)).toMatchObject({ en: ended });
    const requests: readonly ActRequest[] = [
      { act: 'retry-activity' },
      { act: 'pause' },
      { act: 'resume' },
      { act: 'terminate' },
      { act: 'reset', to: { point: 'last-good' }, exclude: [], moveTo: null },
      { act: 'reassign', assignee: 'cb-moi' },
      { act: 'skip', step: 'M1', outcome: 'day-du', ground: 'QĐ 1' },
    ];
    for (const request of requests) {
      const preview = await rig.act(request, code).preview();
      expect([request.act, preview.able, preview.unableBecause?.en]).toEqual([request.act, false, ended]);
    }
  });

  it('says of what is not there that it is not there', async () => {
    for (const request of [{ act: 'pause' }, { act: 'redrive' }, { act: 'rebuild-view' }] as const) {
      const { preview, baseline } = await rig.act(request, 'khong-co').act.preview(rig.act(request, 'khong-co').target);
      expect([preview.able, preview.unableBecause?.en, baseline]).toEqual([false, 'There is no such dossier', null]);
    }
  });
});
