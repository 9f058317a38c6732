import type { RegisterRow } from './register-row';

/** A column: its head, its width in letters, and what stands in it. */
export interface RegisterColumn {
  readonly head: string;
  readonly width: number;
  readonly value: (row: RegisterRow, index: number) => string | number | null;
  /** Whether the value is an instant. */
  readonly moment?: true;
}

/** Columns of form 06 of 2018 and 07 of 2025, and what the engine knows beside them. */
export const registerColumns: readonly RegisterColumn[] = [
  { head: 'TT', width: 6, value: (_row, index) => index + 1 },
  { head: 'Mã hồ sơ', width: 26, value: ({ code }) => code },
  { head: 'Tên thủ tục hành chính', width: 46, value: ({ procedure }) => procedure },
  { head: 'Số giấy tờ', width: 7, value: ({ papers }) => papers },
  { head: 'Tên cá nhân, tổ chức', width: 24, value: ({ applicant }) => applicant?.name ?? null },
  { head: 'Địa chỉ, số điện thoại', width: 24, value: ({ applicant }) => applicant?.contact ?? null },
  { head: 'Hình thức nộp', width: 12, value: ({ channel }) => channel },
  { head: 'Nơi tiếp nhận', width: 26, value: ({ receiving }) => receiving },
  { head: 'Cơ quan chủ trì giải quyết', width: 26, value: ({ competent }) => competent },
  { head: 'Nhận hồ sơ', width: 16, value: ({ receivedAt }) => receivedAt, moment: true },
  { head: 'Hẹn trả kết quả', width: 16, value: ({ dueAt }) => dueAt, moment: true },
  { head: 'Xong việc giải quyết', width: 16, value: ({ finishedAt }) => finishedAt, moment: true },
  { head: 'Trả kết quả', width: 16, value: ({ returnedAt }) => returnedAt, moment: true },
  { head: 'Tình trạng', width: 16, value: ({ outcome }) => outcome },
  { head: 'Kết quả thời hạn', width: 12, value: ({ timeliness }) => timeliness },
];
