import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection, Model } from 'mongoose';
import { AbsenceStore, DossierViewStore, dossierViewCollection } from '@lienthong/read-model';
import { FindingStore } from '../stuck/finding.store';
import { inTime, notOk, ok, reasonOf, untold } from './check';
import type { Check } from './check';

const patienceMs = 4_000;
const namespaceNotFound = 26;

/** Collections without which a service can't do its work, and who makes them. */
const makers: Readonly<Record<string, string>> = {
  [dossierViewCollection]: 'projector',
  stuck_findings: 'operator',
};

/** Whether the store answers, and whether its collections have the indexes that the stores' own models name. */
export async function checkMongo(connection: Connection): Promise<Check[]> {
  try {
    await inTime(untilConnected(connection), patienceMs);
    await inTime(ping(connection), patienceMs);
  } catch (error) {
    const what = { vi: 'MongoDB không trả lời', en: `MongoDB: ${reasonOf(error)}` };
    const todo = { vi: 'kiểm tra máy chủ và MONGODB_URI', en: 'check the server and MONGODB_URI' };
    return [notOk('mongodb.server', 'away', what, todo), untold('mongodb.indexes', 'MongoDB')];
  }
  // Each store names its model on the connection.
  for (const Store of [DossierViewStore, AbsenceStore, FindingStore]) new Store(connection);
  const checks = await Promise.all(
    Object.values<Model<unknown>>(connection.models).map((model) => checkIndexes(model)),
  );
  return [
    ok('mongodb.server', `trả lời, cơ sở dữ liệu ${connection.name}`, `answers, database ${connection.name}`),
    ...checks.flat(),
  ];
}

async function untilConnected(connection: Connection): Promise<void> {
  for (const end = Date.now() + patienceMs; connection.readyState !== 1; await sleep(50)) {
    if (Date.now() > end) throw new Error('not connected');
  }
}

async function ping(connection: Connection): Promise<void> {
  await connection.db?.command({ ping: 1 });
}

async function checkIndexes(model: Model<unknown>): Promise<Check[]> {
  const wanted = model.schema.indexes().map(([keys]) => JSON.stringify(keys));
  if (wanted.length === 0) return [];
  const name = model.collection.collectionName;
  const id = `mongodb.${name}`;
  try {
    const there = new Set((await inTime(model.collection.indexes(), patienceMs)).map(({ key }) => JSON.stringify(key)));
    const missing = wanted.filter((keys) => !there.has(keys));
    if (missing.length === 0) return [ok(id, `đủ ${wanted.length} chỉ mục`, `all ${wanted.length} indexes`)];
    const what = { vi: `thiếu chỉ mục ${missing.join(' ')}`, en: `indexes are missing: ${missing.join(' ')}` };
    return [notOk(id, 'bad', what, restart(name))];
  } catch (error) {
    if (isMissing(error)) return [absent(id, name)];
    const what = {
      vi: `không đọc được chỉ mục: ${reasonOf(error)}`,
      en: `its indexes can't be read: ${reasonOf(error)}`,
    };
    return [notOk(id, 'unknown', what, { vi: 'chạy lại', en: 'run again' })];
  }
}

function absent(id: string, name: string): Check {
  if (makers[name] === undefined) return ok(id, 'chưa dùng tới', 'not used yet');
  return notOk(id, 'bad', { vi: 'chưa có bộ sưu tập', en: 'the collection is not there' }, restart(name));
}

function restart(name: string): { readonly vi: string; readonly en: string } {
  const service = makers[name] ?? 'api';
  return {
    vi: `khởi động lại ${service}: nó tạo chỉ mục lúc bắt đầu`,
    en: `restart the ${service}: it makes them at its start`,
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === namespaceNotFound;
}
