import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import { DomainError, isDomainError } from '@lienthong/domain';
import { loadCatalogue, readEnv } from '@lienthong/platform';
import { DossierViewStore, connectMongo } from '@lienthong/read-model';
import { registerOrder } from './register-order';
import type { RegisterCall } from './register-order';
import { writeRegisterFile } from './write-register-file';

export interface RegisterOptions extends RegisterCall {
  readonly json?: boolean;
}

const storePatienceMs = 10_000;

/** `lienthong register`: the store from the environment, the register into a file, one line of report. */
export async function registerAction(options: RegisterOptions): Promise<void> {
  try {
    const lines = await makeRegister(options);
    const { from, to, out } = options;
    const told = `${out}: ${lines} hồ sơ tiếp nhận từ ${from} đến ${to} / ${lines} dossiers\n`;
    process.stdout.write(
      options.json === true ? `${JSON.stringify({ file: out, dossiers: lines, from, to })}\n` : told,
    );
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const { code, detail } = error;
    if (options.json === true) process.stdout.write(`${JSON.stringify({ error: { code, detail } })}\n`);
    else process.stderr.write(`${code}: ${detail}\n`);
    process.exitCode = code === 'REQUEST.INVALID' || code === 'UNIT.UNKNOWN' ? 2 : 1;
  }
}

async function makeRegister(options: RegisterOptions): Promise<number> {
  const env = readEnv('cli');
  const catalogue = await loadCatalogue(env.CATALOGUE_DIR);
  const order = registerOrder(options, catalogue.units);
  const connection = connectMongo(env.MONGODB_URI, { dbName: env.MONGODB_DATABASE });
  try {
    await untilConnected(connection);
    const views = new DossierViewStore(connection).receivedBetween(order.from, order.to, order.unit);
    return await writeRegisterFile(order, views, catalogue);
  } finally {
    await connection.close();
  }
}

async function untilConnected(connection: Connection): Promise<void> {
  for (const end = Date.now() + storePatienceMs; connection.readyState !== 1; await sleep(50)) {
    if (Date.now() > end) throw new DomainError('SERVICE.STORE_UNAVAILABLE', 'MONGODB_URI: the store does not answer');
  }
}
