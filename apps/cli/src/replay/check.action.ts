import { existsSync } from 'node:fs';
import { DomainError } from '@lienthong/domain';
import { readEnv, temporalOptions } from '@lienthong/platform';
import { DossierOperations, buildIdOf, bundlePath, connectTemporal, replayHistories } from '@lienthong/temporal';
import type { RecordedHistory, ReplayVerdict } from '@lienthong/temporal';
import { exitCodes, print, withExitCode } from '../stuck/exit-codes';
import { folderHistories, runningHistories } from './check-histories';
import type { CheckedHistory } from './check-histories';
import { checkText } from './check-text';
import type { CheckReport } from './check-text';

export interface CheckOptions {
  readonly against: string;
  readonly sample: string;
  readonly bundle?: string;
  readonly json?: boolean;
}

const mostSampled = 10_000;
const tellEvery = 25;

/** `lienthong replay check`: exit 0 only if all replay, 2 if one breaks, 3 if Temporal is away. */
export function checkAction(options: CheckOptions): Promise<void> {
  return withExitCode(options, async () => {
    const report = await check(options);
    print(options, report, () => checkText(report));
    return report.broken.length > 0 ? exitCodes.stuck : exitCodes.ok;
  });
}

async function check({ against, sample, bundle = bundlePath() }: CheckOptions): Promise<CheckReport> {
  if (!existsSync(bundle)) {
    throw new DomainError(
      'CONFIG.INVALID',
      `${bundle}: không có bản đóng gói / there is no bundle; npm run build makes it`,
    );
  }
  const size = sampleSize(sample);
  if (against !== 'running') return replayAll(bundle, against, await folderHistories(against));
  const temporal = connectTemporal(temporalOptions(readEnv('cli')));
  try {
    const operations = new DossierOperations(temporal.client);
    return await replayAll(bundle, against, await runningHistories(operations, size));
  } finally {
    await temporal.connection.close();
  }
}

function sampleSize(text: string): number {
  const size = Number(text);
  if (Number.isInteger(size) && size >= 1 && size <= mostSampled) return size;
  throw new DomainError('CONFIG.INVALID', `--sample ${text}: từ 1 đến ${mostSampled} / from 1 to ${mostSampled}`);
}

async function replayAll(bundle: string, against: string, histories: readonly CheckedHistory[]): Promise<CheckReport> {
  const feed = new Feed(histories);
  const verdicts: ReplayVerdict[] = [];
  if (histories.length > 0) {
    for await (const verdict of replayHistories(bundle, feed.recorded())) {
      verdicts.push(verdict);
      if (verdicts.length % tellEvery === 0) process.stderr.write(`${verdicts.length}/${histories.length} …\n`);
    }
  }
  feed.rethrow();
  const openIds = new Set(histories.filter(({ open }) => open).map(({ workflowId }) => workflowId));
  return {
    against,
    buildId: buildIdOf(bundle),
    checked: verdicts.length,
    open: verdicts.filter(({ workflowId }) => openIds.has(workflowId)).length,
    ok: verdicts.filter(({ ok }) => ok).length,
    gone: feed.gone,
    broken: verdicts.flatMap(({ ok, workflowId, kind, failure }) => (ok ? [] : [{ workflowId, kind, failure }])),
  };
}

/** Hands histories to the replayer. An error in reading ends it and is kept: the engine would wrap it beyond knowing. */
class Feed {
  gone = 0;
  private failure: { readonly error: unknown } | undefined;

  constructor(private readonly histories: readonly CheckedHistory[]) {}

  async *recorded(): AsyncGenerator<RecordedHistory> {
    for (const { workflowId, read } of this.histories) {
      try {
        const history = await read();
        if (history === null) this.gone += 1;
        else yield { workflowId, history };
      } catch (error) {
        this.failure = { error };
        return;
      }
    }
  }

  rethrow(): void {
    if (this.failure !== undefined) throw this.failure.error;
  }
}
