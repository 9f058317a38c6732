import type {
  ShownBoard,
  ShownFinding,
  ShownFindings,
  ShownGroups,
  ShownStanding,
  ShownStuckDossier,
  ShownSubject,
} from './read-stuck';

/** What each kind means, in a few words. */
const kindTexts: Readonly<Record<string, string>> = {
  A: 'lỗi chương trình hồ sơ / workflow task failing',
  B: 'việc thử lại mãi / activity retrying',
  C: 'tạm dừng bị quên / paused and forgotten',
  D: 'không có máy xử lý / no worker',
  E: 'quá giờ mà chưa báo / alarm overdue',
  F: 'bàn giao chưa nhận / hand-off not acknowledged',
  G: 'bảng xem chậm hoặc sai / view behind or wrong',
  H: 'người chậm (không phải lỗi) / a person is slow (no fault)',
  I: 'lịch sử quá dài / history near its limits',
};

const acts: Readonly<Record<string, string>> = {
  'retry-activity': 'thử lại ngay / retry now: replay preview --act retry-activity',
  reset: 'quay lại điểm tốt / reset: replay preview --act reset --to last-good',
  resume: 'cho chạy tiếp / resume: replay preview --act resume',
  republish: 'gửi lại sự kiện / republish: replay preview --act republish',
  redrive: 'đưa lại sự kiện hỏng / redrive: dlt redrive',
  'rebuild-view': 'dựng lại bảng xem / rebuild the view: replay preview --act rebuild-view',
  'start-workers': 'khởi động máy xử lý / start workers',
  remind: 'nhắc người phụ trách / remind the person',
};

const directions: Readonly<Record<string, string>> = {
  growing: '↑ đang tăng / growing',
  steady: '→ giữ nguyên / steady',
  shrinking: '↓ đang giảm / shrinking',
};

/** The board, a line for each kind; "unknown" is never a number. */
export function boardText({ at, faults, people, sources }: ShownBoard): string {
  const line = (kind: string, standing: ShownStanding): string =>
    `  ${kind}  ${standingText(standing).padEnd(8)} ${kindTexts[kind] ?? kind}${whyUnknown(standing)}`;
  const stale = sources.filter(({ fresh }) => !fresh);
  return [
    `Việc mắc lúc / Stuck at ${at}`,
    ...Object.entries(faults).map(([kind, standing]) => line(kind, standing)),
    'Không phải lỗi / No fault:',
    line('H', people),
    ...stale.map(({ source, error }) => `? nguồn / source ${source}: ${error ?? 'chưa đọc được / not read'}`),
  ].join('\n');
}

function standingText(standing: ShownStanding): string {
  return standing.known ? String(standing.count) : '?';
}

function whyUnknown(standing: ShownStanding): string {
  if (standing.known) return '';
  const since = standing.since === null ? '' : `, từ / since ${standing.since}`;
  return ` – không biết / unknown${since}${standing.error === null ? '' : `: ${standing.error}`}`;
}

/** A list of findings. */
export function findingsText({ items, total }: ShownFindings): string {
  if (total === 0) return 'Không có gì mắc / Nothing is stuck';
  const more = total > items.length ? [`… và ${total - items.length} nữa / more`] : [];
  return [`${total} việc mắc / stuck`, ...items.map(findingText), ...more].join('\n');
}

/** A finding in full sentences. */
export function findingText(finding: ShownFinding): string {
  const { kind, subject, unit, cause, since, nextTry, suggested, curedAt, fingerprint } = finding;
  const place = unit === null ? '' : `, đơn vị / unit ${unit}`;
  return [
    `${kind} ${subjectText(subject)}${place}, từ / since ${since}${curedAt === null ? '' : `, hết lúc / cured at ${curedAt}`}`,
    `    ${cause.vi}`,
    `    ${cause.en}`,
    `    bằng chứng / evidence: ${evidenceText(finding.evidence)}`,
    `    máy thử lại / next try: ${nextTry ?? 'không tự thử / none by itself'}; vân tay / fingerprint ${fingerprint}`,
    ...(curedAt === null ? [`    nên / do: ${acts[suggested] ?? suggested}`] : []),
  ].join('\n');
}

function subjectText(subject: ShownSubject): string {
  switch (subject.type) {
    case 'dossier':
      return subject.code;
    case 'queue':
      return `hàng đợi / queue ${subject.queue}`;
    case 'consumer':
      return `nhóm đọc / consumer ${subject.group} ${subject.topic}[${subject.partition}]`;
  }
}

/** Evidence as `name value` pairs. */
function evidenceText(evidence: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(evidence).map(([name, value]) => `${name} ${String(value)}`);
  return pairs.length === 0 ? '–' : pairs.join(', ');
}

/** One dossier: its troubles and what was done. */
export function stuckDossierText({ code, findings, operations }: ShownStuckDossier): string {
  const open = findings.filter(({ curedAt }) => curedAt === null).length;
  const head = open === 0 ? 'không mắc gì bây giờ / not stuck now' : `${open} việc mắc / stuck`;
  return [
    `Hồ sơ / Dossier ${code}: ${head}`,
    ...findings.map(findingText),
    ...operations.map(
      ({ id, request, requestedAt, requestedBy, reason, item }) =>
        `${requestedAt} ${id} ${request.act} ${requestedBy.subject}: ${reason} → ${item.status}${
          item.outcome === null ? '' : ` (${item.outcome.told.vi} / ${item.outcome.told.en})`
        }`,
    ),
  ].join('\n');
}

/** Troubles by their cause. */
export function groupsText({ items }: ShownGroups): string {
  if (items.length === 0) return 'Không có gì mắc / Nothing is stuck';
  return items
    .flatMap(
      ({ kind, fingerprint, text, open, curedLastDay, firstSeen, lastSeen, units, procedures, example, trend }) => [
        `${kind} ${fingerprint}: ${open} đang mắc / open, ${curedLastDay} đã hết trong ngày / cured within a day, ${
          directions[trend.direction] ?? trend.direction
        } (+${trend.openedLastHour} −${trend.curedLastHour} /giờ/hour)`,
        `    ${text}`,
        `    ${firstSeen} → ${lastSeen}; đơn vị / units ${listed(units)}; thủ tục / procedures ${listed(procedures)}`,
        `    ví dụ / e.g. ${subjectText(example)}`,
      ],
    )
    .join('\n');
}

function listed(values: readonly string[]): string {
  return values.length === 0 ? '–' : values.slice(0, 10).join(', ') + (values.length > 10 ? ' …' : '');
}
