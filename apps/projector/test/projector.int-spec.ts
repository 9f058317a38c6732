import type { DossierEvent } from '@lienthong/domain';
import { projectEvents } from '@lienthong/contracts';
import { sealEvent } from '@lienthong/contracts/temporal';
import { eventMessage } from '@lienthong/messaging';
import { buildHistory, testServers, until, wayWithSupplement, wholeWay } from '@lienthong/testing';
import { ProjectorRig } from './projector-rig';

let rig: ProjectorRig;
let serial = 0;

beforeAll(async () => {
  rig = new ProjectorRig(testServers());
  await rig.prepare();
  await rig.start();
}, 60_000);
afterAll(() => rig.dispose(), 60_000);

/** A new dossier's history, which its workflow knows. */
function dossier(commands = wholeWay()): { code: string; events: DossierEvent[] } {
  serial += 1;
  const code = `H55.19-200302-${String(serial).padStart(4, '0')}`;
  const events = buildHistory({ code, commands });
  rig.history.know(events);
  return { code, events };
}

/** Says something else than it said, with the hash to match. */
function resealed(event: DossierEvent | undefined, over: Partial<DossierEvent>): DossierEvent {
  if (event === undefined) throw new Error('no such event');
  const { hash: _hash, ...content } = { ...event, ...over } as DossierEvent;
  return sealEvent(content, content);
}

describe('events on their way into the views', () => {
  it('make the view that the dossier’s history folds to', async () => {
    const { code, events } = dossier(wayWithSupplement());
    await rig.publisher.publish(events);
    await rig.untilSeq(code, events.length);
    expect(await rig.views.find(code)).toEqual(projectEvents(null, events));
  });

  it('count once however often and in whatever order they come', async () => {
    const { code, events } = dossier();
    const shuffled = [...events.slice(0, 4), ...events.slice(0, 3), ...events.slice(6, 9), ...events.slice(4, 7)];
    await rig.write(...shuffled.map((event) => eventMessage(event)));
    await rig.write(...events.slice(5).map((event) => eventMessage(event)), eventMessage(events[2] as DossierEvent));
    await rig.untilSeq(code, events.length);
    expect(await rig.views.find(code)).toEqual(projectEvents(null, events));
  });

  it('are asked back from the workflow where some never came', async () => {
    const { code, events } = dossier();
    await rig.publisher.publish(events.slice(0, 3));
    await rig.untilSeq(code, 3);
    await rig.publisher.publish(events.slice(7, 9));
    await until(async () => ((await rig.views.findRow(code))?.seq ?? 0) >= 9);
    expect(rig.history.asked).toContainEqual({ code, fromSeq: 4 });
    expect((await rig.views.find(code))?.events.slice(0, 9)).toEqual(events.slice(0, 9));
    expect(await rig.parked.all()).toEqual([]);
  });
});

describe('a poison record', () => {
  it('parks its own dossier with all that follows, in order, and lets the others flow on', async () => {
    const [ill, well] = [dossier(), dossier()];
    await rig.publisher.publish(ill.events.slice(0, 3));
    await rig.write({ key: ill.code, value: '{"not an event', headers: { ce_id: `${ill.code}:4` } });
    await rig.publisher.publish(ill.events.slice(3, 6));
    await rig.publisher.publish(well.events);
    await rig.untilSeq(well.code, well.events.length);
    expect(await rig.untilParked(ill.code)).toBe('RECORD.BAD_JSON');
    expect((await rig.views.findRow(ill.code))?.seq).toBe(3);
    const letters = await until(async () => {
      const own = (await rig.deadLetters()).filter((letter) => letter.key?.toString() === ill.code);
      return own.length === 4 && own;
    });
    const [first, ...rest] = letters;
    expect(first?.value?.toString()).toBe('{"not an event');
    expect(
      Object.fromEntries(Object.entries(first?.headers ?? {}).map(([name, text]) => [name, String(text)])),
    ).toEqual({
      ce_id: `${ill.code}:4`,
      'dlt-original-topic': rig.names.events,
      'dlt-original-partition': expect.stringMatching(/^\d$/) as unknown,
      'dlt-original-offset': expect.stringMatching(/^\d+$/) as unknown,
      'dlt-first-seen': expect.stringMatching(/^\d{4}-/) as unknown,
      'dlt-error-code': 'RECORD.BAD_JSON',
      'dlt-error-detail': expect.any(String) as unknown,
      'dlt-attempt': '1',
    });
    expect(rest.map((letter) => JSON.parse(String(letter.value)) as unknown)).toEqual(ill.events.slice(3, 6));
    expect((await rig.parked.all()).map((one) => one._id)).not.toContain(well.code);
  });

  it('without a dossier’s key is set aside alone', async () => {
    const before = (await rig.parked.all()).length;
    await rig.write({ key: null, value: 'nobody’s' }, { key: 'x'.repeat(200), value: 'nobody’s either' });
    const strays = await until(async () => {
      const own = (await rig.deadLetters()).filter((letter) => String(letter.value).startsWith('nobody'));
      return own.length === 2 && own;
    });
    expect(strays).toHaveLength(2);
    expect(await rig.parked.all()).toHaveLength(before);
  });

  it.each([
    ['EVENT.ALTERED', (events: DossierEvent[]) => ({ ...events[4], cause: 'somebody-else' }) as DossierEvent],
    ['EVENT.CHAIN_BROKEN', (events: DossierEvent[]) => resealed(events[4], { prevHash: 'a'.repeat(64) })],
    ['EVENT.FORGED_SEQ', (events: DossierEvent[]) => resealed(events[4], { seq: 77 })],
    ['EVENT.UNKNOWN_TYPE', (events: DossierEvent[]) => resealed(events[4], { type: 'DossierBurnt' as never })],
    ['EVENT.WRONG_SCHEMA', (events: DossierEvent[]) => resealed(events[4], { data: {} as never })],
  ])('is known as %s, and what came before it stays', async (reason, forge) => {
    const { code, events } = dossier();
    const known = events.slice(0, 4);
    rig.history.know(known);
    await rig.publisher.publish(known);
    await rig.untilSeq(code, 4);
    await rig.write({ key: code, value: JSON.stringify(forge(events)) });
    expect(await rig.untilParked(code)).toBe(reason);
    expect((await rig.views.find(code))?.events).toEqual(known);
  });
});

describe('a gap that can’t be closed', () => {
  it('parks the dossier until its workflow answers, then heals it', async () => {
    const { code, events } = dossier();
    await rig.publisher.publish(events.slice(0, 3));
    await rig.untilSeq(code, 3);
    rig.history.reachable = false;
    await rig.publisher.publish(events.slice(5, 9));
    expect(await rig.untilParked(code)).toBe('GAP.NO_HISTORY');
    expect((await rig.views.findRow(code))?.seq).toBe(3);
    rig.history.reachable = true;
    await rig.untilSeq(code, events.length);
    await until(async () => (await rig.parked.all()).every((one) => one._id !== code));
  });
});

describe('a restart', () => {
  it('in the middle of the work loses nothing and doubles nothing', async () => {
    const many = Array.from({ length: 30 }, () => dossier());
    const publishing = Promise.all(
      many.map(async ({ events }) => {
        for (let from = 0; from < events.length; from += 4) await rig.publisher.publish(events.slice(from, from + 4));
      }),
    );
    await rig.untilSeq(many[0]?.code ?? '', many[0]?.events.length ?? 0, 30_000);
    await rig.stop();
    await publishing;
    const projector = await rig.start();
    expect(projector.ready()).toBe(true);
    for (const { code, events } of many) await rig.untilSeq(code, events.length, 30_000);
    for (const { code, events } of many) expect(await rig.views.find(code)).toEqual(projectEvents(null, events));
  }, 90_000);
});
