import { DomainError } from '@lienthong/domain';
import { apiAccess } from '../dossier/api-access';
import { exitCodes, print, withExitCode } from '../stuck/exit-codes';
import type { OperatorOptions } from '../stuck/exit-codes';
import { compareTrail } from './compare-trail';
import type { TrailDifference } from './compare-trail';
import { readDossierActs } from './read-dossier-acts';
import { readPage, readVerdict, readWholeTrail } from './read-trail';
import type { ShownRecord, ShownVerdict } from './read-trail';

export interface ShowOptions extends OperatorOptions {
  readonly after?: string;
  readonly limit?: string;
}
export interface VerifyOptions extends OperatorOptions {
  readonly head?: string;
  readonly dossiers?: boolean;
}

/** How long an act may take from its end until its event can be read. */
const underWayMs = 60_000;

/** `lienthong trail show`. */
export async function showAction({ after = '0', limit = '100', ...options }: ShowOptions): Promise<void> {
  await withExitCode(options, async () => {
    for (const given of [after, limit]) {
      if (!/^\d{1,12}$/.test(given)) throw new DomainError('REQUEST.INVALID', `${given}: --after, --limit N`);
    }
    const shown = await readPage(apiAccess(options), after, limit);
    print(options, shown, () => recordsText(shown.items, shown.next));
    return exitCodes.ok;
  });
}

/** What a comparison with the dossiers found. */
export interface DossierComparison {
  /** Acts that dossiers tell of. */
  readonly acts: number;
  readonly difference: TrailDifference | null;
}

/** `lienthong trail verify`: a broken chain, or one that tells otherwise than the dossiers do, is refused (1). */
export async function verifyAction(options: VerifyOptions): Promise<void> {
  await withExitCode(options, async () => {
    const { dossiers = false, head } = options;
    const before = new Date(Date.now() - underWayMs).toISOString();
    // Dossiers first: what they tell of was in the trail before.
    const acts = dossiers ? await readDossierActs() : null;
    const access = apiAccess(options);
    const found = await readVerdict(access, head);
    const compared =
      acts === null || found.verdict === 'broken'
        ? null
        : {
            acts: acts.told.length,
            difference: compareTrail(await readWholeTrail(access, found.records), acts, before),
          };
    print(options, compared === null ? found : { ...found, dossiers: compared }, () =>
      [verdictText(found, head !== undefined), ...(compared === null ? [] : [comparisonText(compared)])].join('\n'),
    );
    const holds = found.verdict === 'intact' && (compared?.difference ?? null) === null;
    return holds ? exitCodes.ok : exitCodes.refused;
  });
}

export function comparisonText({ acts, difference }: DossierComparison): string {
  if (difference === null) {
    return `KHỚP VỚI HỒ SƠ / AS THE DOSSIERS TELL: ${acts} thao tác trong các hồ sơ / acts in the dossiers`;
  }
  const { vi, en } = difference.told;
  return `KHÁC VỚI HỒ SƠ / NOT AS THE DOSSIERS TELL: ${vi} / ${en}`;
}

export function recordsText(items: readonly ShownRecord[], next: number | null): string {
  if (items.length === 0) return 'Chưa có ghi nhận nào / No record';
  const lines = items.map(
    ({ n, at, actor, act, step, code, operation, reason, hash }) =>
      `${n} ${at} ${actor.subject}@${actor.unit} ${act} ${step} ${code ?? '–'} ${operation}: ${reason} [${hash.slice(0, 12)}]`,
  );
  return [...lines, ...(next === null ? [] : [`… tiếp / more: --after ${next}`])].join('\n');
}

export function verdictText({ verdict: told, records, head, fault }: ShownVerdict, anchored: boolean): string {
  const known = anchored
    ? ''
    : '\n  chưa đối chiếu với mã băm đã biết, nên không thấy được nếu phần cuối bị cắt / not compared with a known hash: a cut-off end would not show';
  if (told === 'intact') return `NGUYÊN VẸN / INTACT: ${records} ghi nhận / records, head ${head || '–'}${known}`;
  return `BỊ SỬA / BROKEN [${fault?.fault ?? ''}]: ${fault?.told ?? ''}\n  còn đúng / sound: ${records}, head ${head || '–'}`;
}
