import type { ActReason } from '@lienthong/contracts';
import type { BilingualText, DomainError, ErrorCode, ErrorContext, Role } from '@lienthong/domain';
import { problemOf } from '@lienthong/platform';

/** What a unit or a leg is called. */
export type NameOf = (code: string) => BilingualText;

/** Roles as people call them. */
const roleNames: Readonly<Record<string, BilingualText>> = {
  'desk-officer': { vi: 'cán bộ một cửa', en: 'desk officer' },
  specialist: { vi: 'chuyên viên', en: 'specialist' },
  leader: { vi: 'lãnh đạo', en: 'leader' },
  clerk: { vi: 'văn thư', en: 'clerk' },
  portal: { vi: 'cổng dịch vụ công', en: 'public service portal' },
  operator: { vi: 'cán bộ vận hành', en: 'operator' },
  manager: { vi: 'cán bộ quản lý', en: 'manager' },
} satisfies Record<Role, BilingualText>;

/** What is said beside the meaning of the code: who, how often, until when. */
const further: Partial<Record<ErrorCode, (context: ErrorContext, nameOf: NameOf) => BilingualText | null>> = {
  'STEP.ROLE_NOT_ALLOWED': ({ roles }) => {
    const names = codesOf(roles).flatMap((role) => roleNames[role] ?? []);
    return names.length === 0
      ? null
      : { vi: `cần ${listed(names, 'vi', 'hoặc')}`, en: `it takes ${listed(names, 'en', 'or')}` };
  },
  'DOSSIER.OUT_OF_TURN': ({ holder, handoff }, nameOf) => {
    const [unit] = codesOf(holder).map(nameOf);
    if (unit === undefined) return null;
    if (handoff !== 'offered') return { vi: `hồ sơ đang ở ${unit.vi}`, en: `the dossier is at ${unit.en}` };
    return { vi: `đang chờ ${unit.vi} tiếp nhận`, en: `it waits for ${unit.en} to accept it` };
  },
  'URGE.TOO_SOON': ({ lastAt, everyDays }) => ({
    vi: `lần trước ${shortInstant(lastAt)}, mỗi ${String(everyDays)} ngày một lần`,
    en: `last on ${shortInstant(lastAt)}; once in ${String(everyDays)} days`,
  }),
  'EXTENSION.LIMIT_REACHED': ({ extended, limit }) => used(extended, limit),
  'SUPPLEMENT.LIMIT_REACHED': ({ asked, limit }) => used(asked, limit),
  'LEG.STILL_RUNNING': ({ legs }, nameOf) => {
    const names = codesOf(legs).map(nameOf);
    return { vi: `đang chờ ${listed(names, 'vi', 'và')}`, en: `it waits for ${listed(names, 'en', 'and')}` };
  },
  'HANDOFF.PAPER_DISPUTED': ({ paper }, nameOf) => codesOf(paper).map(nameOf)[0] ?? null,
};

/** Why an act is off, in a sentence of either language. */
export function actReason(refusal: DomainError, nameOf: NameOf): ActReason {
  const { code, context } = refusal;
  const { title, title_en: english } = problemOf(refusal, '');
  const more = further[code]?.(context, nameOf);
  if (more == null) return { code, vi: title, en: english };
  return { code, vi: `${title}: ${more.vi}`, en: `${english}: ${more.en}` };
}

function used(times: unknown, limit: unknown): BilingualText {
  return { vi: `đã dùng ${String(times)}/${String(limit)} lần`, en: `used ${String(times)} of ${String(limit)}` };
}

function codesOf(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return [...new Set(values.filter((one) => typeof one === 'string'))];
}

function listed(names: readonly BilingualText[], language: 'vi' | 'en', word: string): string {
  return names.map((name) => name[language]).join(` ${word} `);
}

function shortInstant(instant: unknown): string {
  const [date = '', time = ''] = String(instant).split('T');
  return `${date.split('-').reverse().join('/')} ${time.slice(0, 5)}`;
}
