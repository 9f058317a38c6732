import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose, { type Connection } from 'mongoose';
import { startServers, type ServerStack } from './index';
import { queryPostgres } from './postgres-client';

jest.setTimeout(180_000);

const { MONGODB_URI: _mongo, LIENTHONG_SERVERS: _way, ...env } = process.env;

type Filter = Record<string, unknown>;

const DOCUMENTS = 2_000;
const codeOf = (index: number): string => `H55-${String(index).padStart(6, '0')}`;
const documentOf = (index: number): Filter & { _id: string } => ({
  _id: codeOf(index),
  seq: 1,
  holder: String(10_000 + (index % 50)),
  involved: [String(index % 97), 'tỉnh'],
  dueAt: new Date(1_700_000_000_000 + index),
  title: 'Đăng ký khai sinh '.repeat(40),
});

interface PlanNode {
  'Node Type': string;
  'Index Cond'?: string;
  Plans?: PlanNode[];
}

/** The scan at the bottom of a plan, with the condition it searches its index by. */
function scanOf(node: PlanNode): string {
  const [below] = node.Plans ?? [];
  return below ? scanOf(below) : `${node['Node Type']} ${node['Index Cond'] ?? ''}`;
}

/** Of PostgreSQL's indexes on JSON only GIN answers `@>`. */
const BY_INDEX = /^Bitmap Index Scan .* @> /;
const BY_READING_ALL = /^Seq Scan /;

describe('indexes for the way FerretDB asks', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lienthong-indexes-'));
  let stack: ServerStack;
  let connection: Connection;

  const collection = (name = 'views') => connection.collection<Filter & { _id: string }>(name);
  const planOf = async (filter: Filter): Promise<string> => {
    const answer = await collection().find(filter).explain();
    return scanOf((answer as unknown as { queryPlanner: { Plan: PlanNode } }).queryPlanner.Plan);
  };
  const postgres = (sql: string): Promise<Filter[]> => {
    const [, , , port] = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    return queryPostgres(Number(port), sql);
  };

  const documentsReadByScan = async (name: string): Promise<number> => {
    // Connections tell what they read late, at the latest when they end.
    await stack.controls.mongo.restart();
    const read = await postgres(
      `SELECT coalesce(sum(seq_tup_read), 0) AS n FROM pg_stat_user_tables WHERE relname ~ '^${name}_'`,
    );
    return Number(read[0]?.['n']);
  };

  beforeAll(async () => {
    stack = await startServers({ dataDir, logDir: join(dataDir, 'logs'), env, only: ['mongo'] });
    connection = await mongoose.createConnection(stack.addresses.mongodbUri, { dbName: 'lienthong' }).asPromise();
    await collection().createIndex({ holder: 1, dueAt: 1 });
    await collection().createIndex({ involved: 1, dueAt: -1 }, { name: 'by_involved' });
    await collection().insertMany(Array.from({ length: DOCUMENTS }, (_, index) => documentOf(index)));
  }, 600_000);

  afterAll(async () => {
    await connection.close();
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it.each([
    [{ _id: codeOf(1_234) }],
    [{ _id: codeOf(1_234), seq: 1 }],
    [{ holder: '10034', dueAt: { $gt: new Date(0) } }],
    [{ involved: '12' }],
  ])('finds %j by an index, before and after PostgreSQL has statistics', async (filter) => {
    expect(await planOf(filter)).toMatch(BY_INDEX);
    await postgres('ANALYZE');
    expect(await planOf(filter)).toMatch(BY_INDEX);
  });

  it('finds and updates by index on connections that asked often while the collection was small', async () => {
    const grown = collection('grown');
    const ask = (index: number) => grown.findOne({ _id: codeOf(index) });
    const update = (index: number) => grown.updateOne({ _id: codeOf(index), seq: 1 }, { $set: { seq: 1, at: index } });
    const atOnce = (work: () => Promise<unknown>) => Promise.all(Array.from({ length: 4 }, work));
    await grown.insertOne(documentOf(0));
    await postgres('VACUUM ANALYZE');
    for (let time = 0; time < 30; time += 1) await atOnce(() => ask(0));
    for (let time = 0; time < 10; time += 1) await update(0);
    await grown.insertMany(Array.from({ length: DOCUMENTS }, (_, index) => documentOf(index + 1)));
    for (let index = 0; index < 20; index += 1) {
      await atOnce(() => ask(index));
      expect((await update(index)).matchedCount).toBe(1);
    }
    expect(await documentsReadByScan('grown')).toBeLessThan(DOCUMENTS);
  });

  it('leaves FerretDB its own list of indexes, and goes when the index goes', async () => {
    const names = async (): Promise<unknown[]> => (await collection().indexes()).map((index) => index.name).sort();
    expect(await names()).toEqual(['_id_', 'by_involved', 'holder_1_dueAt_1']);
    await collection().dropIndex('by_involved');
    expect(await names()).toEqual(['_id_', 'holder_1_dueAt_1']);
    expect(await planOf({ involved: '12' })).toMatch(BY_READING_ALL);
    expect(await planOf({ holder: '10034' })).toMatch(BY_INDEX);
  });

  it('follows a collection that takes the place of another', async () => {
    await collection('rebuilt').createIndex({ holder: 1 });
    await collection('rebuilt').insertMany(Array.from({ length: DOCUMENTS }, (_, index) => documentOf(index)));
    await collection().drop();
    await collection('rebuilt').rename('views');
    expect(await planOf({ _id: codeOf(7) })).toMatch(BY_INDEX);
    expect(await collection().findOne({ _id: codeOf(7) })).toMatchObject({ holder: '10007' });
  });

  it('comes with the next start to a folder that was made without it', async () => {
    const twins = await postgres(
      `SELECT indexrelid::regclass::text AS name FROM pg_index JOIN pg_class ON oid = indexrelid
       WHERE relam = (SELECT oid FROM pg_am WHERE amname = 'gin')`,
    );
    await postgres('DROP SCHEMA "lienthong.indexes" CASCADE');
    await postgres(twins.map(({ name }) => `DROP INDEX ${String(name)};`).join('\n'));
    expect(await planOf({ _id: codeOf(7) })).toMatch(BY_READING_ALL);
    await stack.controls.mongo.restart();
    expect(await planOf({ _id: codeOf(7) })).toMatch(BY_INDEX);
    expect(await planOf({ holder: '10007' })).toMatch(BY_INDEX);
  });

  it('says in one line that PostgreSQL did not take them', async () => {
    await postgres('ALTER DATABASE postgres SET default_transaction_read_only = on');
    const restart = stack.controls.mongo.restart();
    await expect(restart).rejects.toThrow(
      /^PostgreSQL không nhận .* \/ PostgreSQL did not take .*read-only transaction\)$/,
    );
    expect(stack.controls.mongo.pids()).toEqual([]);
  });
});
