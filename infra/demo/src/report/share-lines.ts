import type { TimeShare, TimeUse } from '@lienthong/domain';
import { workingText } from './legal-text';

/** Answer of `GET /dossiers/{code}/time`. */
export interface SharedTime {
  readonly shares: readonly TimeShare[];
}

const uses: Readonly<Record<TimeUse, string>> = {
  held: 'xử lý / held',
  accepting: 'chờ tiếp nhận / accepting',
  consulting: 'nhánh, ý kiến / legs',
  disputed: 'thiếu giấy tờ bàn giao / disputed',
  paused: 'tạm dừng / paused',
  ready: 'chờ người dân / ready',
};

/** A line for each unit and use, the longest first, and the sum. */
export function shareLines(shares: readonly TimeShare[], unitName: (unit: string) => string): string[] {
  const sorted = [...shares].sort((a, b) => b.workingMillis - a.workingMillis);
  const minutes = (millis: number): string => workingText(Math.round(millis / 60_000));
  const total = shares.reduce((sum, share) => sum + share.workingMillis, 0);
  return [
    ...sorted.map(
      ({ unit, use, workingMillis }) =>
        `${minutes(workingMillis).padEnd(16)} ${uses[use].padEnd(28)} ${unit === null ? '' : unitName(unit)}`,
    ),
    `${minutes(total).padEnd(16)} cộng / sum`,
  ];
}
