import type { OfficialNumbers } from '@lienthong/contracts';

/** A number of the official report: its heads, and where it stands. */
export interface OfficialColumn {
  /** Head that spans neighbours of the same group. */
  readonly group: string;
  readonly head: string;
  readonly value: (numbers: OfficialNumbers) => number | null;
  /** Whether the value is a share of 1. */
  readonly share?: true;
}

const came = 'Số hồ sơ nhận giải quyết';
const finished = 'Đã giải quyết';
const open = 'Đang giải quyết';
const rates = 'Tỷ lệ';

/** Columns of form 06a of the national reports, and those of the city's own yearly report between them. */
export const officialColumns: readonly OfficialColumn[] = [
  { group: came, head: 'Tổng số', value: ({ carriedOver, received }) => carriedOver + received },
  { group: came, head: 'Từ kỳ trước', value: ({ carriedOver }) => carriedOver },
  { group: came, head: 'Tiếp nhận trong kỳ', value: ({ received }) => received },
  { group: came, head: 'Trực tuyến (mức độ 3, 4)', value: ({ receivedOnline }) => receivedOnline },
  { group: came, head: 'Bưu chính công ích', value: ({ receivedPost }) => receivedPost },
  { group: came, head: 'Trực tiếp', value: ({ receivedDesk }) => receivedDesk },
  { group: finished, head: 'Tổng số', value: (numbers) => numbers.finished },
  { group: finished, head: 'Trước hạn', value: ({ finishedEarly }) => finishedEarly },
  { group: finished, head: 'Đúng hạn', value: ({ finishedOnTime }) => finishedOnTime },
  { group: finished, head: 'Quá hạn', value: ({ finishedLate }) => finishedLate },
  { group: open, head: 'Tổng số', value: ({ inProcess }) => inProcess },
  { group: open, head: 'Trong hạn', value: ({ inProcessInTime }) => inProcessInTime },
  { group: open, head: 'Trong đó tạm dừng', value: ({ paused }) => paused },
  { group: open, head: 'Quá hạn', value: ({ inProcessLate }) => inProcessLate },
  { group: rates, head: 'Trực tuyến', value: ({ onlineShare }) => onlineShare, share: true },
  { group: rates, head: 'Trước hạn và đúng hạn', value: ({ onTimeRate }) => onTimeRate, share: true },
];

/** Groups with how many columns each spans, in their order. */
export function officialGroups(): { readonly group: string; readonly span: number }[] {
  const groups = [...new Set(officialColumns.map(({ group }) => group))];
  return groups.map((group) => ({ group, span: officialColumns.filter((one) => one.group === group).length }));
}
