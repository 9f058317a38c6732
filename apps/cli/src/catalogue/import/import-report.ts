import type { ProcedureDraft } from './draft';
import type { ImportProblem, ImportSummary } from './import-summary';
import { unreadReasons } from './unread';
import type { Unread } from './unread';

/** A text of a file for a terminal: on one line, without control characters, cut. */
function forTerminal(text: string, most = 160): string {
  const line = text.replace(/\s+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
  return line.length > most ? `${line.slice(0, most)}…` : line;
}

export function problemLine({ file, code, detail }: ImportProblem): string {
  return `${code}: ${forTerminal(file)}: ${forTerminal(detail, 400)}`;
}

/** A part that was not read: `file: field: kind: "value" – why`. */
export function unreadLine(file: string, unread: Unread): string {
  const { vi, en } = unreadReasons[unread.kind];
  const ways =
    unread.candidates === undefined || unread.candidates.length === 0 ? '' : ` [${unread.candidates.join(' ; ')}]`;
  const value = forTerminal(unread.value + ways);
  return `${forTerminal(file)}: ${unread.field}: ${unread.kind}: "${value}" – ${vi} / ${en}`;
}

/** A clock mode with the words it rests on. */
export function clockLines(draft: ProcedureDraft): string[] {
  return draft.clock.map((finding) => {
    const time = finding.at ?? (finding.time === null ? '' : `${finding.time.amount} ${finding.time.unit}`);
    return `${draft.code}: ${finding.mode}${time === '' ? '' : ` ${time}`}: "${forTerminal(finding.phrase, 400)}"`;
  });
}

/** The counts, one to a line. */
export function summaryLines(summary: ImportSummary): string[] {
  const { channels } = summary;
  const counted = (counts: Readonly<Record<string, number>>): string[] =>
    Object.entries(counts)
      .sort(([, left], [, right]) => right - left)
      .map(([name, count]) => `    ${name}: ${count}`);
  return [
    `${summary.files} tệp / files; ${summary.drafts} bản nháp / drafts (${summary.readInFull} đọc hết / read in full)`,
    `${channels.rows} hình thức nộp / channel rows (${channels.withDuration} có thời hạn / with time, ${channels.withFee} có phí / with fee); ` +
      `${summary.papers} giấy tờ / papers; ${summary.results} kết quả / results; ${summary.legalGrounds} căn cứ / legal grounds`,
    'Cách tính thời hạn, chờ người xác nhận / clock modes, for a person to confirm:',
    ...Object.entries(summary.clock).map(
      ([mode, n]) => `    ${mode}: ${n.drafts} thủ tục / procedures, ${n.phrases} câu / phrases`,
    ),
    `Chưa đọc được / not read: ${summary.unreadTotal}`,
    ...counted(summary.unread),
    ...(Object.keys(summary.problems).length === 0 ? [] : ['Tệp hỏng / bad files:', ...counted(summary.problems)]),
  ];
}
