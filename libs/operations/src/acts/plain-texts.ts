import type { PlainText } from '../stuck/finding';

export function plain(vi: string, en: string): PlainText {
  return { vi, en };
}

/** What several acts say alike. */
export const texts = {
  notThere: plain('Không có hồ sơ này', 'There is no such dossier'),
  closed: (status: string): PlainText =>
    plain(`Luồng xử lý của hồ sơ đã kết thúc (${status})`, `The run of the dossier has ended (${status})`),
  movedOn: (what: string): PlainText =>
    plain(`Hồ sơ đã chuyển tiếp kể từ khi xem trước: ${what}`, `The dossier moved on since the preview: ${what}`),
  clockGoesOn: plain(
    'Thời hạn pháp lý không thay đổi, đồng hồ vẫn chạy',
    'The legal deadline does not change; the clock goes on',
  ),
  parked: (reason: string): PlainText =>
    plain(
      `Hồ sơ đang bị tách riêng (${reason}): hãy dùng "redrive"`,
      `The dossier is parked (${reason}): redrive it instead`,
    ),
  viewContradicts: (seq: number): PlainText =>
    plain(
      `Bản hiển thị khác với luồng xử lý tại sự kiện ${seq}: hãy dựng lại bản hiển thị`,
      `The view contradicts its workflow at event ${seq}: rebuild the view`,
    ),
} as const;
