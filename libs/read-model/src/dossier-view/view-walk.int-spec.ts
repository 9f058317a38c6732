import type { Connection } from 'mongoose';
import { projectEvents } from '@lienthong/contracts';
import type { DossierView } from '@lienthong/contracts';
import { buildHistory, sampleUnits, testServers, uniqueName, until, wholeWay } from '@lienthong/testing';
import { connectMongo } from '../connection/connect-mongo';
import { DossierViewStore } from './dossier-view.store';
import { toDocument } from './view-document';
import type { ViewDocument } from './view-document';
import type { ViewFilter } from './view-filter';
import type { ViewPage } from './view-pages';

const { commune, city } = sampleUnits;
const today = '2020-09-10';
const open = projectEvents(null, buildHistory({ code: '000.01.19.H55-200302-0001', commands: [] }));
const over = projectEvents(null, buildHistory({ code: '000.01.19.H55-200302-0002', commands: wholeWay() }));

let connection: Connection;
let store: DossierViewStore;
let views: DossierView[];

/** A crowded day, an ordinary month, one dossier a month before; all over but for the last 500. */
function when(serial: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  if (serial < 300) return `2020-09-09T${two(7 + (serial % 9))}:${two(serial % 60)}:00+07:00`;
  if (serial < 900) return `2020-08-${two(1 + (serial % 28))}T10:${two(serial % 60)}:00+07:00`;
  return `${serial % 2 === 0 ? 2019 : 2020}-${two(1 + (serial % 7))}-${two(1 + (serial % 28))}T09:00:00+07:00`;
}

function viewOf(serial: number): DossierView {
  const receivedAt = when(serial);
  const isOpen = serial < 500;
  const due = serial % 50 === 0 ? null : receivedAt.replace(/T.*/, 'T17:00:00+07:00');
  return {
    ...(isOpen ? open : over),
    _id: `000.01.19.H55-${receivedAt.slice(2, 10).replaceAll('-', '')}-${String(serial).padStart(4, '0')}`,
    receivedAt,
    updatedAt: receivedAt,
    dueAt: due,
    urgentAt: isOpen ? (due ?? '9999-12-31T23:59:59+07:00') : '9999-12-31T23:59:59+07:00',
    involved: serial % 3 === 0 ? [commune] : [commune, city],
    holder: isOpen ? commune : null,
    workingUnits: isOpen ? [commune] : [],
    assignee: isOpen && serial % 5 === 0 ? 'cb-05431-1' : null,
    clock: due === null && isOpen ? 'paused' : isOpen ? 'running' : 'stopped',
    late: isOpen && serial % 7 === 0,
  };
}

beforeAll(async () => {
  connection = connectMongo(testServers().mongodbUri, { dbName: uniqueName('walk') });
  await until(async () => connection.readyState === 1);
  // Counted to the end, however busy the machine is.
  store = new DossierViewStore(connection, { countingMs: 60_000 });
  await store.ensureIndexes();
  views = Array.from({ length: 930 }, (_, serial) => viewOf(serial));
  const documents = views.map((view) => toDocument(view, []));
  const collection = connection.collection<ViewDocument>(store.collection);
  for (let from = 0; from < documents.length; from += 100)
    await collection.insertMany(documents.slice(from, from + 100));
}, 60_000);
afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
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

describe('a long list, walked', () => {
  const filters: readonly [ViewFilter, (view: DossierView) => boolean][] = [
    [{}, () => true],
    [{ involvedUnit: city }, (view) => view.involved.includes(city)],
    [{ closed: false }, (view) => !view.closed],
    [{ unit: commune, paused: true }, (view) => view.clock === 'paused'],
    [{ closed: false, late: true }, (view) => view.late],
    [{ assignee: 'cb-05431-1' }, (view) => view.assignee === 'cb-05431-1'],
    [{ assignee: null, closed: false }, (view) => view.assignee === null && !view.closed],
    [
      { receivedFrom: '2020-08-03', receivedTo: '2020-08-05T24' },
      ({ receivedAt }) => /^2020-08-0[345]/.test(receivedAt),
    ],
    [{ q: '000.01.19.H55-2009' }, ({ _id }) => _id.startsWith('000.01.19.H55-2009')],
  ];

  it.each(filters)('has every row once and in order: %j', async (filter, fits) => {
    const wanted = views.filter(fits);
    for (const sort of ['updated', 'received', 'due'] as const) {
      const found = await allPages((cursor) => store.list(filter, sort, { cursor, limit: 90, today }));
      expect([sort, found.length]).toEqual([sort, wanted.length]);
      expect(found).toEqual(inOrder(wanted, sort));
    }
    const { total, capped } = await store.total(filter, today);
    expect(total).toBe(Math.min(500, wanted.length));
    // Exactly so many may be told as "at least".
    if (wanted.length !== 500) expect(capped).toBe(wanted.length > 500);
  });

  it('is a queue with the most urgent first, and what has no deadline last', async () => {
    const found = await allPages((cursor) => store.queue(commune, { cursor, limit: 70, today }));
    const wanted = views.filter((view) => !view.closed);
    const key = (view: DossierView): string => `${view.urgentAt} ${view._id}`;
    expect(found).toEqual([...wanted].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(({ _id }) => _id));
    expect(await store.queueTotal(commune, today, { assignee: 'cb-05431-1' })).toEqual({ total: 100, capped: false });
  });

  it('loses and repeats nothing when rows move between two pages', async () => {
    const first = await store.list({ involvedUnit: city }, 'updated', { limit: 20, today });
    const last = first.rows.at(-1)?._id ?? '';
    const moved = views.find(({ _id }) => _id === last);
    if (moved === undefined) throw new Error('no last row');
    const collection = connection.collection<ViewDocument>(store.collection);
    const later = toDocument({ ...moved, updatedAt: '2020-09-10T08:00:00+07:00' }, []);
    await collection.replaceOne({ _id: last }, later);
    const second = await store.list({ involvedUnit: city }, 'updated', { limit: 20, today, cursor: first.next ?? '' });
    await collection.replaceOne({ _id: last }, toDocument(moved, []));
    const wanted = inOrder(
      views.filter((view) => view.involved.includes(city)),
      'updated',
    ).slice(20, 40);
    expect(second.rows.map(({ _id }) => _id)).toEqual(wanted);
  });
});

it('views of an earlier release are completed before they are listed', async () => {
  const collection = connection.collection(`earlier_${store.collection}`);
  const events = buildHistory({ code: '000.01.19.H55-200302-0001', commands: [] });
  const {
    keys: _keys,
    more: _more,
    assignee: _assignee,
    clock: _clock,
    channel: _channel,
    giver: _giver,
    ...earlier
  } = toDocument(
    open,
    events.map((event) => JSON.stringify(event)),
  );
  await collection.insertOne(earlier as never);
  const upgraded = new DossierViewStore(connection, { collection: `earlier_${store.collection}` });
  const blank = await upgraded.findRow(open._id);
  expect(blank).toMatchObject({ assignee: null, clock: null, channel: null, handoff: null });
  await upgraded.ensureIndexes();
  const { rows } = await upgraded.list({ involvedUnit: commune }, 'updated', { limit: 5, today });
  expect(rows).toMatchObject([{ _id: open._id, clock: 'running', channel: 'desk' }]);
  expect(await upgraded.find(open._id)).toEqual(open);
});

function inOrder(wanted: readonly DossierView[], sort: 'updated' | 'received' | 'due'): string[] {
  const field = ({ updated: 'updatedAt', received: 'receivedAt', due: 'dueAt' } as const)[sort];
  const direction = sort === 'due' ? 1 : -1;
  const key = (view: DossierView): string => `${view[field] ?? '~'} ${view._id}`;
  return [...wanted].sort((a, b) => (key(a) < key(b) ? -direction : direction)).map(({ _id }) => _id);
}
