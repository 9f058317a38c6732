import * as fc from 'fast-check';
import type { Connection } from 'mongoose';
import { foldEvents } from '@lienthong/domain';
import type { DossierEvent } from '@lienthong/domain';
import { projectEvents } from '@lienthong/contracts';
import {
  buildHistory,
  sampleRoute,
  sampleUnits,
  testServers,
  uniqueName,
  until,
  wayWithSupplement,
  wholeWay,
} from '@lienthong/testing';
import type { HistoryTurn } from '@lienthong/testing';
import { connectMongo } from '../connection/connect-mongo';
import { DossierViewStore } from './dossier-view.store';
import type { ViewPage } from './view-pages';

let connection: Connection;
let collections = 0;

function codeOf(serial: number): string {
  return `H55.19-200302-${String(serial).padStart(4, '0')}`;
}

function history(serial: number, commands: readonly HistoryTurn[] = wholeWay()): DossierEvent[] {
  return buildHistory({ code: codeOf(serial), commands });
}

async function newStore(remembered?: number): Promise<DossierViewStore> {
  collections += 1;
  const store = new DossierViewStore(connection, { collection: `views_${collections}`, remembered });
  await store.ensureIndexes();
  return store;
}

beforeAll(async () => {
  connection = connectMongo(testServers().mongodbUri, { dbName: uniqueName('views') });
  await until(async () => connection.readyState === 1);
});
afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
});

describe('applying events', () => {
  it('makes the view that the history folds to, step by step', async () => {
    const store = await newStore();
    const events = history(1, wayWithSupplement());
    for (const event of events) expect(await store.apply(event.code, [event])).toBe('applied');
    expect(await store.find(codeOf(1))).toEqual(projectEvents(null, events));
    expect((await store.find(codeOf(1)))?.state).toEqual(foldEvents(codeOf(1), events));
  });

  it('knows a copy by its number and says what is missing', async () => {
    const store = await newStore();
    const events = history(2);
    expect(await store.apply(codeOf(2), events.slice(2, 4))).toEqual({ gapFrom: 1 });
    expect(await store.apply(codeOf(2), events.slice(0, 3))).toBe('applied');
    expect(await store.apply(codeOf(2), events.slice(0, 3))).toBe('stale');
    expect(await store.apply(codeOf(2), events.slice(5))).toEqual({ gapFrom: 4 });
    expect(await store.apply(codeOf(2), events)).toBe('applied');
    expect((await store.find(codeOf(2)))?.seq).toBe(events.length);
  });

  it('goes on where another process stopped, and knows copies of what that one wrote', async () => {
    const first = await newStore();
    const second = new DossierViewStore(connection, { collection: first.collection });
    const events = history(3);
    await first.apply(codeOf(3), events.slice(0, 4));
    expect(await second.apply(codeOf(3), events.slice(0, 8))).toBe('applied');
    expect(await first.apply(codeOf(3), events.slice(4, 8))).toBe('stale');
    expect(await first.apply(codeOf(3), events.slice(8))).toBe('applied');
    expect(await second.find(codeOf(3))).toEqual(projectEvents(null, events));
  });

  it('writes once when the same events come many times at the same moment', async () => {
    const store = await newStore();
    const events = history(4);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => store.apply(codeOf(4), events)));
    expect(outcomes.filter((outcome) => outcome === 'applied')).toHaveLength(1);
    expect((await store.find(codeOf(4)))?.events).toEqual(events);
  });

  it('refuses an event that does not follow, and leaves the view as it was', async () => {
    const store = await newStore();
    const events = history(5);
    const other = buildHistory({ code: codeOf(5), facts: { channel: 'online' }, commands: wholeWay() });
    await store.apply(codeOf(5), events.slice(0, 4));
    await expect(store.apply(codeOf(5), other.slice(4))).rejects.toThrow(/CHAIN\.BROKEN.*:5 does not follow/);
    expect(await store.find(codeOf(5))).toEqual(projectEvents(null, events.slice(0, 4)));
  });

  it('gives the same view for any delivery, remembered or not', async () => {
    const store = await newStore(2);
    let serial = 100;
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), fc.nat({ max: 12 }), async (picks, count) => {
        const events = history((serial += 1), wayWithSupplement());
        const code = codeOf(serial);
        const deliver = async (batch: readonly DossierEvent[]): Promise<void> => {
          const outcome = await store.apply(code, batch);
          if (typeof outcome === 'object') await store.apply(code, [...events.slice(outcome.gapFrom - 1), ...batch]);
        };
        for (let turn = 0; turn < count; turn += 1) {
          const [from = 0, length = 0] = [...picks.take(2)];
          await deliver(events.slice(from % events.length).slice(0, (length % 5) + 1));
        }
        await deliver(events.slice(-1));
        expect(await store.find(code)).toEqual(projectEvents(null, events));
      }),
      { numRuns: 12 },
    );
  });
});

describe('lists, queues and counts', () => {
  let store: DossierViewStore;
  const { commune, city } = sampleUnits;
  const accepted = wholeWay().slice(0, 2);

  beforeAll(async () => {
    store = await newStore();
    // The higher the number, the earlier received. 1–9 wait at the commune (one paused), 10–14 are offered to the city, 15–17 are there, 18 is done.
    for (let serial = 1; serial <= 18; serial += 1) {
      const receivedAt = `2020-03-${String(21 - serial).padStart(2, '0')}T08:00:00+07:00`;
      const commands =
        serial === 9
          ? wayWithSupplement().slice(0, 1)
          : serial < 10
            ? []
            : serial < 15
              ? accepted.slice(0, 1)
              : serial < 18
                ? accepted
                : wholeWay();
      const events = buildHistory({ code: codeOf(serial), commands, facts: { receivedAt } });
      await store.apply(codeOf(serial), events);
    }
    const other = buildHistory({ code: 'H55.20-200302-0001', route: sampleRoute({ commune: '05440' }) });
    await store.apply('H55.20-200302-0001', other);
  });

  async function allPages(page: (cursor?: string) => Promise<ViewPage>): Promise<string[]> {
    const codes: string[] = [];
    let cursor: string | undefined;
    do {
      const { rows, next } = await page(cursor);
      codes.push(...rows.map((row) => row._id));
      cursor = next ?? undefined;
    } while (cursor !== undefined);
    return codes;
  }
  const serials = (codes: readonly string[]): number[] => codes.map((code) => Number(code.slice(-4)));

  it('shows a unit what it must act on, the most urgent first, page by page', async () => {
    const codes = await allPages((cursor) => store.queue(city, { cursor, limit: 3 }));
    expect(serials(codes)).toEqual([17, 13, 14, 16, 12, 15, 11, 10]);
    const { rows } = await store.queue(city, { limit: 20 });
    const deadlines = rows.map((row) => row.urgentAt);
    expect(deadlines).toEqual([...deadlines].sort());
    expect(await allPages((cursor) => store.queue('H55', { cursor, limit: 3 }))).toEqual([]);
  });

  it('lists by appointment with paused ones last, and by receipt with the newest first', async () => {
    const due = await allPages((cursor) => store.list({ unit: commune }, 'due', { cursor, limit: 4 }));
    expect(serials(due)).toEqual([8, 6, 7, 5, 4, 3, 2, 1, 9]);
    const received = await allPages((cursor) => store.list({ unit: commune }, 'received', { cursor, limit: 4 }));
    expect(serials(received)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it.each([
    [{ involvedUnit: city, business: 'returned' }, [18]],
    [{ involvedUnit: city, tier: 'thanh-pho' }, [10, 11, 12, 13, 14, 15, 16, 17]],
    [{ status: 5 as const }, [9]],
    [{ q: 'H55.20' }, [1]],
    [{ q: 'H55.19-200302-001', unit: city, dueBefore: '2020-03-21' }, [13, 14, 15, 16, 17]],
    [{ procedure: '9.999999' }, []],
    [{ late: true }, []],
  ])('filters by %j', async (filter, expected) => {
    const codes = await allPages((cursor) => store.list(filter, 'received', { cursor, limit: 50 }));
    expect(serials(codes)).toEqual(expected);
  });

  it.each(['', 'x', '!!', Buffer.from('["received","k","i"]').toString('base64url')])(
    'refuses %j as a cursor of a list by appointment',
    async (cursor) => {
      await expect(async () => store.list({}, 'due', { cursor, limit: 5 })).rejects.toThrow(/REQUEST\.INVALID/);
    },
  );

  it('counts by unit what is held, offered and due today', async () => {
    const counts = await store.countsByUnit('2020-03-11');
    expect(counts.map((count) => [count.unit, count.holding, count.offered])).toEqual([
      [commune, 9, 0],
      ['05440', 1, 0],
      [city, 8, 5],
    ]);
    const [ofCity] = await store.countsByUnit('2020-03-11', [city]);
    expect(ofCity).toEqual({ unit: city, holding: 8, offered: 5, late: 0, dueToday: 1 });
  });

  it('leaves state and history out of rows, and gives the units that may look', async () => {
    const row = await store.findRow(codeOf(15));
    expect(row).toMatchObject({ _id: codeOf(15), holder: city, involved: [commune, city] });
    expect(Object.keys(row ?? {})).not.toEqual(expect.arrayContaining(['history']));
  });

  it('has one checksum for equal views, whatever collection they are in', async () => {
    const copy = await newStore();
    const views = await Promise.all([...(await store.digests()).keys()].map((code) => store.find(code)));
    await copy.insert(views.flatMap((view) => (view === null ? [] : [view])));
    expect(await copy.checksum()).toEqual(await store.checksum());
    await connection.collection(copy.collection).updateOne({ stepName: 'Bước C1' }, { $set: { late: true } });
    expect((await copy.checksum()).checksum).not.toBe((await store.checksum()).checksum);
  });
});
