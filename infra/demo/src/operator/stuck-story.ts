import type { Finding, Operation, OperationItem } from '@lienthong/operations';
import { HttpDoor, OperatorDesk } from '@lienthong/infra/drills';
import type { LevelSystem } from '@lienthong/infra/drills';
import type { Stack } from '@lienthong/infra/stack';
import { checkResult } from '../checks/check-result';
import type { CheckResult } from '../checks/check-result';

/** One replay, as it ended. */
interface Replay {
  readonly operation: Operation;
  readonly item: OperationItem | undefined;
  readonly tookMs: number;
}

/** A dossier that stood still, how it was found, and what became of the replays. */
export interface StuckStory {
  readonly finding: Finding;
  /** From the first failed try until it stood on the board. */
  readonly foundMs: number;
  /** While the cause was still there: must not count as success. */
  readonly tooEarly: Replay;
  /** After the cause was put right. */
  readonly cured: Replay;
}

/** Longer than the busiest demo takes to bring the first dossier to the province. */
const foundWithinMs = 240_000;
/** A replay takes less: what moves the dossier is then the operator's act, not the engine's own next try. */
const restMs = 6_000;
const operatedWithinMs = 90_000;

/**
 * While the officers work, an operator watches the board: the province's own system refuses one dossier. It is replayed
 * before anything was put right, which must end as not progressed, and again once that system has healed.
 */
export async function tellStuckStory(
  stack: Pick<Stack, 'apiUrl' | 'issuer'>,
  province: LevelSystem,
): Promise<StuckStory> {
  const operator = new OperatorDesk(new HttpDoor(stack.apiUrl, stack.issuer));
  const [finding] = await operator.untilFound('B', (findings) => findings.length > 0, foundWithinMs);
  if (finding?.subject.type !== 'dossier') throw new Error('the board tells of something else than a dossier');
  const foundMs = Date.parse(finding.firstSeen) - Date.parse(finding.since);
  const { code } = finding.subject;
  const tooEarly = await replay(operator, code);
  await operator.untilResting('B', code, restMs);
  province.heal();
  return { finding, foundMs, tooEarly, cured: await replay(operator, code) };
}

async function replay(operator: OperatorDesk, code: string): Promise<Replay> {
  const began = Date.now();
  const request = { act: 'retry-activity' } as const;
  const operation = await operator.operate(request, { by: 'codes', codes: [code] }, operatedWithinMs);
  const [item] = await operator.items(operation.id);
  return { operation, item, tookMs: Date.now() - began };
}

/** That the one was found for its true cause, and that only the replay after the cure counts. */
export function checkStuckStory({ finding, tooEarly, cured }: StuckStory): CheckResult {
  const faults = [
    finding.evidence.failure?.includes('500') === true ? '' : `cause: ${finding.evidence.failure ?? '?'}`,
    tooEarly.item?.status === 'not-progressed' ? '' : `before the cure: ${tooEarly.item?.status ?? 'nothing'}`,
    cured.item?.status === 'progressed' ? '' : `after the cure: ${cured.item?.status ?? 'nothing'}`,
  ].filter((fault) => fault !== '');
  return checkResult(
    { vi: 'Hồ sơ kẹt được tìm thấy, chạy lại, chứng minh', en: 'the stuck dossier was found, replayed, proved' },
    [tooEarly.item, cured.item].filter((item) => item !== undefined).length,
    '1 hồ sơ, 2 lần chạy lại / 1 dossier, 2 replays',
    faults,
  );
}
