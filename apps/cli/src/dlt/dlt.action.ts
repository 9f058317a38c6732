import { z } from 'zod';
import { apiAccess } from '../dossier/api-access';
import type { ApiAccess } from '../dossier/api-access';
import { readApi } from '../dossier/api-call';
import { previewAction } from '../replay/replay.action';
import type { StepOptions } from '../replay/replay.action';
import { exitCodes, print, withExitCode } from '../stuck/exit-codes';
import type { OperatorOptions } from '../stuck/exit-codes';

const parked = z
  .looseObject({ reason: z.string(), since: z.string(), partition: z.number(), offset: z.string() })
  .nullable();
const letters = z.looseObject({
  code: z.string().nullable(),
  count: z.number(),
  firstReason: z.string(),
  firstAt: z.string(),
  lastAt: z.string(),
  parked,
});
const place = z.looseObject({
  partition: z.number(),
  offset: z.string(),
  from: z.looseObject({ topic: z.string(), partition: z.number(), offset: z.string() }),
  reason: z.string(),
  at: z.string(),
});
const page = z.looseObject({ items: z.array(letters), next: z.string().nullable() });
const whole = letters.extend({ places: z.array(place) });

export type ShownLetters = z.output<typeof letters>;
export type ShownWhole = z.output<typeof whole>;

const base = '/api/v1/operations/dead-letters';

/** `lienthong dlt list`. */
export async function listAction(options: OperatorOptions): Promise<void> {
  await withExitCode(options, async () => {
    const items = await readAll(apiAccess(options));
    print(options, { items }, () => lettersText(items));
    return items.some((one) => one.parked !== null) ? exitCodes.stuck : exitCodes.ok;
  });
}

/** `lienthong dlt show`. */
export async function showAction(code: string, options: OperatorOptions): Promise<void> {
  await withExitCode(options, async () => {
    const shown = await readApi(apiAccess(options), { path: `${base}/${encodeURIComponent(code)}` }, whole);
    print(options, shown, () => wholeText(shown));
    return shown.parked === null ? exitCodes.ok : exitCodes.stuck;
  });
}

/** `lienthong dlt redrive`: a preview of the act `redrive` on one dossier; `replay apply` does it. */
export async function redriveAction(code: string, options: StepOptions & { readonly reason: string }): Promise<void> {
  await previewAction({ ...options, act: 'redrive', codes: code });
}

/** A line for each dossier, those that are still parked first. */
export function lettersText(items: readonly ShownLetters[]): string {
  if (items.length === 0) return 'Không có sự kiện nào bị để riêng / No event was set aside';
  return items.map(lineOf).join('\n');
}

export function wholeText(shown: ShownWhole): string {
  const lines = shown.places.map(
    ({ partition, offset, from, reason, at }) =>
      `    ${at} [${partition}]@${offset} ← ${from.topic}[${from.partition}]@${from.offset}: ${reason}`,
  );
  const more = shown.count > shown.places.length ? [`    … và ${shown.count - shown.places.length} nữa / more`] : [];
  return [lineOf(shown), ...lines, ...more].join('\n');
}

function lineOf({ code, count, firstReason, firstAt, parked: mark }: ShownLetters): string {
  const state = mark === null ? 'đã thông / flows again' : `ĐANG ĐỂ RIÊNG từ / PARKED since ${mark.since}`;
  const name = code ?? '(không thuộc hồ sơ nào / filed under no dossier)';
  return `${name}: ${count} sự kiện / records, ${firstReason} (${firstAt}), ${state}`;
}

async function readAll(access: ApiAccess): Promise<ShownLetters[]> {
  const items: ShownLetters[] = [];
  for (let cursor = ''; ;) {
    const path = `${base}?limit=200${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
    const answer = await readApi(access, { path }, page);
    items.push(...answer.items);
    if (answer.next === null) return items;
    cursor = answer.next;
  }
}
