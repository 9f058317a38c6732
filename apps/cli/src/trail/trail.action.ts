import { z } from 'zod';
import { DomainError } from '@lienthong/domain';
import { apiAccess } from '../dossier/api-access';
import { readApi } from '../dossier/api-call';
import { exitCodes, print, withExitCode } from '../stuck/exit-codes';
import type { OperatorOptions } from '../stuck/exit-codes';

const record = z.looseObject({
  n: z.number(),
  at: z.string(),
  operation: z.string(),
  step: z.string(),
  code: z.string().nullable(),
  actor: z.looseObject({ subject: z.string(), unit: z.string() }),
  act: z.string(),
  reason: z.string(),
  hash: z.string(),
});
const page = z.looseObject({ items: z.array(record), next: z.number().nullable() });
const verdict = z.looseObject({
  verdict: z.enum(['intact', 'broken']),
  records: z.number(),
  head: z.string(),
  fault: z.looseObject({ fault: z.string(), told: z.string() }).nullable(),
});

export type ShownRecord = z.output<typeof record>;
export type ShownVerdict = z.output<typeof verdict>;

export interface ShowOptions extends OperatorOptions {
  readonly after?: string;
  readonly limit?: string;
}
export interface VerifyOptions extends OperatorOptions {
  readonly head?: string;
}

const base = '/api/v1/operations/trail';

/** `lienthong trail show`. */
export async function showAction({ after = '0', limit = '100', ...options }: ShowOptions): Promise<void> {
  await withExitCode(options, async () => {
    for (const given of [after, limit]) {
      if (!/^\d{1,12}$/.test(given)) throw new DomainError('REQUEST.INVALID', `${given}: --after, --limit N`);
    }
    const shown = await readApi(apiAccess(options), { path: `${base}?after=${after}&limit=${limit}` }, page);
    print(options, shown, () => recordsText(shown.items, shown.next));
    return exitCodes.ok;
  });
}

/** `lienthong trail verify`: a broken chain is refused (1). */
export async function verifyAction(options: VerifyOptions): Promise<void> {
  await withExitCode(options, async () => {
    const { head } = options;
    const path = `${base}/verify${head === undefined ? '' : `?head=${encodeURIComponent(head)}`}`;
    const found = await readApi(apiAccess(options), { path }, verdict);
    print(options, found, () => verdictText(found, head !== undefined));
    return found.verdict === 'intact' ? exitCodes.ok : exitCodes.refused;
  });
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
