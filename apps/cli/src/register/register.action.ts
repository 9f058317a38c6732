import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import { DomainError, isDomainError } from '@lienthong/domain';
import type { PeriodBalance } from '@lienthong/domain';
import { loadCatalogue, readEnv } from '@lienthong/platform';
import { DossierViewStore, carriedOver, connectMongo } from '@lienthong/read-model';
import { PeriodTally, balanceLine } from './period-tally';
import { registerOrder } from './register-order';
import type { RegisterCall } from './register-order';
import { writeRegisterFile } from './write-register-file';

export interface RegisterOptions extends RegisterCall {
  readonly json?: boolean;
}

const storePatienceMs = 10_000;

/** `lienthong register`: the store from the environment, the register into a file, two lines of report. */
export async function registerAction(options: RegisterOptions): Promise<void> {
  try {
    const { lines, balance } = await makeRegister(options);
    const { from, to, out } = options;
    const told = `${out}: ${lines} hồ sơ tiếp nhận từ ${from} đến ${to} / ${lines} dossiers\n${balanceLine(balance)}\n`;
    process.stdout.write(
      options.json === true ? `${JSON.stringify({ file: out, dossiers: lines, from, to, balance })}\n` : told,
    );
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const { code, detail } = error;
    if (options.json === true) process.stdout.write(`${JSON.stringify({ error: { code, detail } })}\n`);
    else process.stderr.write(`${code}: ${detail}\n`);
    process.exitCode = code === 'REQUEST.INVALID' || code === 'UNIT.UNKNOWN' ? 2 : 1;
  }
}

async function makeRegister(options: RegisterOptions): Promise<{ lines: number; balance: PeriodBalance }> {
  const env = readEnv('cli');
  const catalogue = await loadCatalogue(env.CATALOGUE_DIR);
  const order = registerOrder(options, catalogue.units);
  const connection = connectMongo(env.MONGODB_URI, { dbName: env.MONGODB_DATABASE });
  try {
    await untilConnected(connection);
    const tally = new PeriodTally(order);
    for await (const view of carriedOver(connection, order.from, order.unit)) tally.add(view);
    const views = new DossierViewStore(connection).receivedBetween(order.from, order.to, order.unit);
    const lines = await writeRegisterFile(order, tally.counted(views), catalogue);
    return { lines, balance: tally.balance };
  } finally {
    await connection.close();
  }
}

async function untilConnected(connection: Connection): Promise<void> {
  for (const end = Date.now() + storePatienceMs; connection.readyState !== 1; await sleep(50)) {
    if (Date.now() > end) throw new DomainError('SERVICE.STORE_UNAVAILABLE', 'MONGODB_URI: the store does not answer');
  }
}
