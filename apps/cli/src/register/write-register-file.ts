import { createWriteStream } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { mostPrintedRows, printRegister, registerRow, writeRegister } from '@lienthong/slips';
import type { RegisterPeriod, RegisterRow } from '@lienthong/slips';
import type { DossierView } from '@lienthong/contracts';
import type { Catalogue } from '@lienthong/domain';
import type { RegisterOrder } from './register-order';

/**
 * Writes the register beside its place and puts it there when it is whole.
 * @returns how many lines it has
 * @throws DomainError `REQUEST.TOO_LARGE` for a PDF of too many
 */
export async function writeRegisterFile(
  order: RegisterOrder,
  views: AsyncIterable<DossierView>,
  catalogue: Catalogue,
): Promise<number> {
  const { from, to, unitName: unit, kind, out } = order;
  const part = `${out}.part`;
  const rows = rowsOf(views, catalogue);
  try {
    const lines = await (kind === 'xlsx' ? toWorkbook : toPdf)(rows, { from, to, unit }, part);
    await rename(part, out);
    return lines;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function* rowsOf(views: AsyncIterable<DossierView>, catalogue: Catalogue): AsyncGenerator<RegisterRow> {
  for await (const view of views) yield registerRow(view, catalogue);
}

async function toWorkbook(rows: AsyncIterable<RegisterRow>, period: RegisterPeriod, file: string): Promise<number> {
  const output = createWriteStream(file);
  const written = finished(output);
  // A file that can't be opened is told of by the write that fails first.
  written.catch(() => undefined);
  const [lines] = await Promise.all([writeRegister(rows, period, output), written]);
  return lines;
}

async function toPdf(rows: AsyncIterable<RegisterRow>, period: RegisterPeriod, file: string): Promise<number> {
  const all: RegisterRow[] = [];
  for await (const row of rows) {
    all.push(row);
    if (all.length > mostPrintedRows) break;
  }
  await writeFile(file, await printRegister(all, period));
  return all.length;
}
