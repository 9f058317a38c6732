import { DomainError } from '@lienthong/domain';
import { stuckKinds } from '@lienthong/operations';
import { apiAccess } from '../dossier/api-access';
import { exitCodes, print, withExitCode } from './exit-codes';
import type { ExitCode, OperatorOptions } from './exit-codes';
import { boardText, findingsText, groupsText, stuckDossierText } from './print-stuck';
import { readBoard, readFindings, readGroups, readStuckDossier } from './read-stuck';
import type { ShownBoard, ShownFinding, StuckFilter } from './read-stuck';

export interface ListOptions extends OperatorOptions, StuckFilter {
  readonly limit?: string;
}

/** `lienthong stuck list`: the board, and the longest ones. */
export async function listAction(options: ListOptions): Promise<void> {
  await withExitCode(options, async () => {
    const { kind, unit, procedure, fingerprint } = options;
    if (kind !== undefined && !(stuckKinds as readonly string[]).includes(kind)) {
      throw new DomainError('REQUEST.INVALID', `--kind ${kind}: ${stuckKinds.join(', ')}`);
    }
    const most = mostOf(options.limit);
    const access = apiAccess(options);
    const board = await readBoard(access);
    const found = await readFindings(access, { kind, unit, procedure, fingerprint }, most);
    print(options, { board, ...found }, () => `${boardText(board)}\n\n${findingsText(found)}`);
    return kind === undefined ? codeOfBoard(board) : codeOfList(board, kind, found.total);
  });
}

/** `lienthong stuck show`. */
export async function showAction(code: string, options: OperatorOptions): Promise<void> {
  await withExitCode(options, async () => {
    const stuck = await readStuckDossier(apiAccess(options), code);
    print(options, stuck, () => stuckDossierText(stuck));
    return stuck.findings.some(isOpenFault) ? exitCodes.stuck : exitCodes.ok;
  });
}

/** `lienthong stuck groups`. */
export async function groupsAction(options: OperatorOptions): Promise<void> {
  await withExitCode(options, async () => {
    const access = apiAccess(options);
    const [board, groups] = [await readBoard(access), await readGroups(access)];
    print(options, groups, () => groupsText(groups));
    return codeOfBoard(board);
  });
}

/** A known fault counts more than what is unknown; people who are slow are no fault. */
export function codeOfBoard({ faults }: Pick<ShownBoard, 'faults'>): ExitCode {
  const standings = Object.values(faults);
  if (standings.some((standing) => standing.known && standing.count > 0)) return exitCodes.stuck;
  return standings.some(({ known }) => !known) ? exitCodes.unknown : exitCodes.ok;
}

function codeOfList({ faults }: ShownBoard, kind: string, total: number): ExitCode {
  if (total > 0 && kind !== 'H') return exitCodes.stuck;
  return faults[kind]?.known === false ? exitCodes.unknown : exitCodes.ok;
}

function isOpenFault({ kind, curedAt }: ShownFinding): boolean {
  return kind !== 'H' && curedAt === null;
}

function mostOf(text: string | undefined): number {
  const most = Number(text ?? '50');
  if (Number.isSafeInteger(most) && most >= 1 && most <= 10_000) return most;
  throw new DomainError('REQUEST.INVALID', `--limit ${text}: 1–10000`);
}
