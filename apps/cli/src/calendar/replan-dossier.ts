import { setTimeout as sleep } from 'node:timers/promises';
import { isDomainError } from '@lienthong/domain';
import type { Actor, DossierState } from '@lienthong/domain';
import type { CommandReceipt } from '@lienthong/contracts/temporal';
import type { DecreeItem, DecreeOutcome, DueMove } from '@lienthong/read-model';
import type { DossierGateway } from '@lienthong/temporal';

/** What came of one dossier. */
export type ItemEnd = Pick<DecreeItem, 'outcome' | 'moves' | 'detail' | 'refused'>;

const mostTries = 3;
const tryAgainMs = 1_000;

/** Tells a dossier of a decree, once: the command's id is the same however often it is told. */
export async function replanDossier(
  gateway: DossierGateway,
  item: DecreeItem,
  { calendar, actor }: { readonly calendar: string; readonly actor: Actor },
): Promise<ItemEnd> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { decree, code } = item;
      const input = { actor, data: { decree, calendar }, bodyHash: `replan-deadline ${decree}` };
      const receipt = await gateway.command(code, 'replan-deadline', commandId(item), input);
      return endOf(item, receipt);
    } catch (error) {
      if (attempt < mostTries && isAway(error)) await sleep(tryAgainMs);
      else return endOfFailure(item, error);
    }
  }
}

/** A clock that does not run is left alone, unless it has begun to run since its view was read. */
export async function lookAgain(gateway: DossierGateway, item: DecreeItem): Promise<ItemEnd | null> {
  try {
    const { state } = await gateway.snapshot(item.code);
    const outcome = untouched(state);
    return outcome === null ? null : { outcome, moves: [], detail: null, refused: item.refused };
  } catch (error) {
    return endOfFailure(item, error);
  }
}

function untouched(state: DossierState): DecreeOutcome | null {
  if (state.closed) return 'closed';
  if (state.clock.kind === 'running') return null;
  return state.clock.kind === 'paused' ? 'paused' : 'stopped';
}

/** A try that was refused for good is remembered under its id: the next one is another command. */
function commandId({ _id, refused }: DecreeItem): string {
  return refused === 0 ? `decree/${_id}` : `decree/${_id}/${refused + 1}`;
}

function endOf(item: DecreeItem, receipt: CommandReceipt): ItemEnd {
  const { refused } = item;
  if (receipt.events.includes('DeadlineReplanned')) {
    return { outcome: 'moved', moves: item.moves.map((move) => asReceived(move, receipt)), detail: null, refused };
  }
  return { outcome: receipt.dueAt === null ? 'paused' : 'unchanged', moves: [], detail: null, refused };
}

function asReceived(move: DueMove, { dueAt }: CommandReceipt): DueMove {
  return move.clock === 'dossier' && dueAt !== null ? { ...move, to: dueAt } : move;
}

function endOfFailure({ refused, moves }: DecreeItem, error: unknown): ItemEnd {
  if (!isDomainError(error)) {
    return { outcome: 'failed', moves, detail: error instanceof Error ? error.message : String(error), refused };
  }
  // A closed dossier tells strangers that they have no part in it; an open one takes an operator's word.
  if (error.code === 'DOSSIER.CLOSED' || error.code === 'DOSSIER.NOT_YOUR_UNIT') {
    return { outcome: 'closed', moves: [], detail: null, refused };
  }
  if (error.code === 'DOSSIER.OUT_OF_TURN') return { outcome: 'stopped', moves: [], detail: null, refused };
  const detail = `${error.code}: ${error.detail}`;
  return { outcome: 'failed', moves, detail, refused: isAway(error) ? refused : refused + 1 };
}

function isAway(error: unknown): boolean {
  return isDomainError(error) && error.code.startsWith('SERVICE.');
}
