import { userInfo } from 'node:os';
import { DomainError } from '@lienthong/domain';
import { readEnv, temporalOptions } from '@lienthong/platform';
import { DecreeStore } from '@lienthong/read-model';
import { DossierGateway, connectTemporal } from '@lienthong/temporal';
import { printJson, printLine, toldOutcome } from '../catalogue/outcome';
import type { OutputOptions } from '../catalogue/outcome';
import { applyDecree } from './apply-decree';
import type { ApplyReport } from './apply-decree';
import { readDecreeFile } from './decree-file';
import { decreeLines, movesTable, shownCodes } from './decree-table';
import { calendarsInForce, withStore } from './opened-store';
import { changeBy } from './preview-decree';

/** Options of `lienthong calendar apply`. */
export interface ApplyOptions extends OutputOptions {
  readonly rate: string;
  readonly by?: string;
}

/** Some dossiers could not be re-planned. */
const failedExitCode = 3;
const mostPerSecond = 500;
const answerWithinMs = 10_000;
const progressEveryMs = 1_000;

/** `lienthong calendar apply`: records a decree, re-plans the open dossiers, and says the outcome item by item. */
export async function applyCommand(file: string, options: ApplyOptions): Promise<void> {
  await toldOutcome(options, async () => {
    const rate = rateOf(options.rate);
    const decree = await readDecreeFile(file);
    const env = readEnv('cli');
    const temporal = connectTemporal(temporalOptions(env));
    try {
      const gateway = new DossierGateway(temporal.client, { answerWithinMs });
      const report = await withStore(env, async (connection) => {
        const calendars = await calendarsInForce(env.CATALOGUE_DIR, connection);
        const change = await changeBy(decree, calendars, new DecreeStore(connection));
        if (!(await gateway.reachable())) {
          throw new DomainError('SERVICE.TEMPORAL_UNAVAILABLE', 'TEMPORAL_ADDRESS: Temporal does not answer');
        }
        const by = options.by ?? userInfo().username;
        return applyDecree(decree, change, { connection, gateway, by, rate, progress: progressLine() });
      });
      if (options.json === true) printJson(report);
      else printReport(report);
      process.exitCode = report.counts.failed > 0 ? failedExitCode : 0;
    } finally {
      await temporal.connection.close();
    }
  });
}

function rateOf(text: string): number {
  const rate = Number(text);
  if (Number.isFinite(rate) && rate > 0 && rate <= mostPerSecond) return rate;
  throw new DomainError('REQUEST.INVALID', `--rate ${text} must be more than 0 and at most ${mostPerSecond} a second`);
}

/** A line on stderr each second, and the last one. */
function progressLine(): (done: number, all: number) => void {
  let toldAt = 0;
  return (done, all) => {
    if (done < all && Date.now() - toldAt < progressEveryMs) return;
    toldAt = Date.now();
    process.stderr.write(`${done}/${all} hồ sơ / dossiers\n`);
  };
}

function printReport({ decree, recordedAt, counts, items }: ApplyReport): void {
  for (const line of decreeLines(decree)) printLine(line);
  printLine(`có hiệu lực tại đây từ / in force here since ${recordedAt}`);
  const moved = items.filter((item) => item.outcome === 'moved');
  if (moved.length > 0) printLine(movesTable(moved));
  const told = [
    ['moved', 'đổi hạn / moved'],
    ['unchanged', 'giữ nguyên hạn / unchanged'],
    ['paused', 'tạm dừng, không động đến / paused, not touched'],
    ['stopped', 'đã dừng đồng hồ, không động đến / clock stopped, not touched'],
    ['closed', 'đã đóng trong lúc đó / closed meanwhile'],
    ['failed', 'hỏng, hãy chạy lại / failed; run again'],
  ] as const;
  for (const [outcome, words] of told) {
    const codes = items.filter((item) => item.outcome === outcome).map((item) => item.code);
    printLine(`${counts[outcome]} ${words}${codes.length === 0 ? '' : `: ${shownCodes(codes)}`}`);
  }
  for (const { code, outcome, detail } of items) if (outcome === 'failed') printLine(`! ${code}: ${detail ?? ''}`);
}
