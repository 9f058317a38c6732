import type { ShownItem, ShownOperation } from './read-operations';

/** How many dossiers a preview shows by name. */
export const shownItems = 20;

const statuses: Readonly<Record<ShownOperation['status'], string>> = {
  previewing: 'đang xem trước / being previewed',
  previewed: 'đã xem trước, chưa làm gì / previewed, nothing is done yet',
  'awaiting-approval': 'chờ người thứ hai duyệt / waits for a second person',
  applying: 'đang thực hiện / being carried out',
  stopping: 'đang dừng / being stopped',
  stopped: 'đã dừng / stopped',
  failed: 'không xem trước được / no preview was possible',
  done: 'đã xong / done',
};

const itemTexts: Readonly<Record<ShownItem['status'], string>> = {
  previewed: 'chờ / waits',
  unable: 'không làm được / unable',
  applying: 'đang làm / under way',
  applied: 'đã làm, chờ thấy chuyển động / done, not yet seen to move',
  progressed: 'ĐÃ CHUYỂN ĐỘNG / PROGRESSED',
  'not-progressed': 'CHƯA CHUYỂN ĐỘNG / NOT PROGRESSED',
  skipped: 'bỏ qua / skipped',
};

const grounds: Readonly<Record<string, string>> = {
  'many-dossiers': 'nhiều hồ sơ / many dossiers',
  'across-units': 'nhiều đơn vị / across units',
  terminate: 'chấm dứt / terminate',
};

/** What a preview found: the exact set, and what would happen. */
export function previewText(operation: ShownOperation, items: readonly ShownItem[]): string {
  return [
    headText(operation),
    ...summaryText(operation),
    ...items.map(itemPreviewText),
    ...moreText(operation, items),
    ...nextText(operation),
  ].join('\n');
}

/** Where an operation stands, with the dossiers that did not move. */
export function statusText(operation: ShownOperation, items: readonly ShownItem[]): string {
  return [headText(operation), countsText(operation), ...items.map(outcomeText), ...nextText(operation)].join('\n');
}

/** A line for each operation. */
export function operationsText(operations: readonly ShownOperation[]): string {
  if (operations.length === 0) return 'Chưa có thao tác nào / No operation yet';
  return operations
    .map(
      ({ id, request, requestedAt, requestedBy, status, counts, reason }) =>
        `${requestedAt} ${id} ${request.act} ${requestedBy.subject}: ${statuses[status]}; ${counts.progressed} ✓ ${
          counts['not-progressed']
        } ✗ – ${reason}`,
    )
    .join('\n');
}

/** How far it is, for a line that is written over and over. */
export function progressText({ status, counts }: ShownOperation): string {
  const ended = counts.progressed + counts['not-progressed'] + counts.skipped;
  const seen = counts.previewed + counts.unable;
  return status === 'previewing'
    ? `xem trước / previewing: ${seen}`
    : `${statuses[status]}: ${ended} xong / ended, ${counts.applied} chờ thấy / watched, ${counts.previewed} chưa / left`;
}

function headText({ id, request, reason, requestedBy, status, problem }: ShownOperation): string {
  const { act, ...more } = request;
  const details = Object.keys(more).length === 0 ? '' : ` ${JSON.stringify(more)}`;
  const why = problem === null ? '' : ` (${problem})`;
  return `Thao tác / Operation ${id}: ${act}${details}\n  ${requestedBy.subject}: ${reason}\n  ${statuses[status]}${why}`;
}

function summaryText({ preview }: ShownOperation): string[] {
  if (preview === null) return [];
  const { items, able, units, basis, digest, approval } = preview;
  const needed =
    approval.length === 0
      ? 'không cần người thứ hai duyệt / no approval needed'
      : `CẦN NGƯỜI THỨ HAI DUYỆT / APPROVAL NEEDED: ${approval.map((one) => grounds[one] ?? one).join(', ')}`;
  return [
    `  ${items} hồ sơ / dossiers, làm được / able ${able}, không / unable ${items - able}; đơn vị / units ${units.join(', ') || '–'}`,
    `  danh mục / catalogue ${basis.catalogue}, bản / build ${basis.buildId ?? '–'}; digest ${digest}`,
    `  ${needed}`,
  ];
}

function itemPreviewText({ code, preview }: ShownItem): string {
  if (preview === null) return `  ? ${code}`;
  if (!preview.able) {
    return `  ✗ ${code}: ${preview.unableBecause?.vi ?? ''} / ${preview.unableBecause?.en ?? ''}`;
  }
  const { reapplied, repeated, clock, shadowReplay, notes } = preview;
  return [
    `  ✓ ${code}`,
    `      áp dụng lại / re-applied: ${reapplied.length === 0 ? '–' : reapplied.join('; ')}`,
    ...repeated.map(
      ({ effect, keys, doubled }) =>
        `      lặp lại / repeated: ${effect} [${keys.join(' ')}], nhân đôi / doubled: ${doubled}`,
    ),
    ...(repeated.length === 0 ? ['      lặp lại / repeated: 0'] : []),
    `      đồng hồ / clock: ${clock.vi} / ${clock.en}`,
    ...(shadowReplay === null
      ? []
      : [
          `      chạy thử / shadow replay: ${shadowReplay.ok ? '✓' : '✗'} bản / build ${shadowReplay.buildId}${
            shadowReplay.failure === null ? '' : ` – ${shadowReplay.failure}`
          }`,
        ]),
    ...notes.map(({ vi, en }) => `      ${vi} / ${en}`),
  ].join('\n');
}

function moreText({ preview }: ShownOperation, items: readonly ShownItem[]): string[] {
  const left = (preview?.items ?? 0) - items.length;
  return left > 0 ? [`  … và ${left} hồ sơ nữa, xem hết bằng --export / more; all of them by --export`] : [];
}

function countsText({ counts }: ShownOperation): string {
  const parts = Object.entries(counts).filter(([, count]) => count > 0);
  return parts.map(([status, count]) => `  ${count} ${itemTexts[status as ShownItem['status']]}`).join('\n') || '  0';
}

function outcomeText({ code, status, outcome }: ShownItem): string {
  const told = outcome === null ? '' : `: ${outcome.told.vi} / ${outcome.told.en}`;
  return `  ${code} ${itemTexts[status]}${told}`;
}

function nextText({ id, status }: ShownOperation): string[] {
  if (status === 'previewed')
    return [`Chưa làm gì. Thực hiện / Nothing is done yet. To do it: lienthong replay apply ${id}`];
  if (status === 'awaiting-approval') {
    return [
      `Người thứ hai / A second person: lienthong replay approve ${id}; rồi / then: lienthong replay apply ${id}`,
    ];
  }
  return [];
}
