import type { ReplayFailureKind } from '@lienthong/temporal';

/** What `lienthong replay check` found. */
export interface CheckReport {
  /** `running`, or a folder. */
  readonly against: string;
  /** Build that was checked. */
  readonly buildId: string;
  readonly checked: number;
  /** Of those, dossiers that are still open. */
  readonly open: number;
  readonly ok: number;
  /** Dossiers that were no longer there when they were to be read. */
  readonly gone: number;
  readonly broken: readonly {
    readonly workflowId: string;
    readonly kind: ReplayFailureKind | null;
    readonly failure: string | null;
  }[];
}

const shown = 20;
const kinds = {
  nondeterminism: 'khác lịch sử / unlike its history',
  task: 'lỗi chương trình / the code fails',
} as const;

/** The report for people. That nothing was there to check is never told as "all good". */
export function checkText(report: CheckReport): string {
  const { buildId, against, checked, open, ok, gone, broken } = report;
  const rows: readonly (readonly [string, string | number])[] = [
    ['Bản kiểm tra / build', buildId],
    ['Đối chiếu / against', against === 'running' ? 'hồ sơ thật trên Temporal / real dossiers' : against],
    ['Đã kiểm / checked', `${checked} (${open} đang mở / open, ${checked - open} đã đóng / closed)`],
    ['Chạy lại được / ok', ok],
    ['Hỏng / broken', broken.length],
    ...(gone > 0 ? [['Không còn / gone meanwhile', gone] as const] : []),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    ...rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`),
    ...broken
      .slice(0, shown)
      .flatMap(({ workflowId, kind, failure }) => [
        `  ${workflowId}: ${kind === null ? '' : kinds[kind]}`,
        `    ${failure ?? ''}`,
      ]),
    ...(broken.length > shown ? [`  … và ${broken.length - shown} nữa / more`] : []),
    verdict(report),
  ].join('\n');
}

function verdict({ checked, broken }: CheckReport): string {
  if (broken.length > 0) return 'KHÔNG ĐƯỢC TRIỂN KHAI: hồ sơ sẽ mắc / DO NOT DEPLOY: dossiers would get stuck';
  if (checked === 0) return 'Không có gì để đối chiếu / nothing to check against';
  return 'Mọi hồ sơ đã kiểm chạy lại được / every dossier that was checked replays';
}
