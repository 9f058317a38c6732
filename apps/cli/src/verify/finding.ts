import type { BilingualText, ErrorCode } from '@lienthong/domain';

/** How an event is not as it was written. */
export type ChainRule = 'altered' | 'not-linked' | 'missing' | 'out-of-order' | 'repeated' | 'head-unknown';

/** The first event of a dossier that is not as it was written. */
export interface Finding {
  readonly code: Extract<ErrorCode, 'CHAIN.BROKEN' | 'CHAIN.HEAD_UNKNOWN'>;
  readonly dossier: string;
  /** The event by its right number. */
  readonly seq: number;
  rule: ChainRule;
  /** Number that the event standing there says it has; null if none stands there, or none can be told. */
  readonly found: number | null;
  /** Where in the input. */
  readonly place: string;
  /** More to say: the hash looked for, the key given twice. */
  readonly more?: string;
}

/** What could not be read or understood. */
export interface Problem {
  readonly code: ErrorCode;
  readonly place: string;
  readonly text: BilingualText;
}

const plain = /^[A-Za-z0-9._-]{1,80}$/;

/** A text of the input as it may go to a terminal. */
export function shown(text: string): string {
  if (plain.test(text)) return text;
  const escape = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text.slice(0, 80)).replace(/[^\x20-\x7e]/g, escape);
}

/** `code:seq`. */
export function eventName({ dossier, seq }: Pick<Finding, 'dossier' | 'seq'>): string {
  return `${shown(dossier)}:${seq}`;
}

function alteredText({ seq, found, more }: Finding): BilingualText {
  const number = found === null || found === seq ? null : found;
  return {
    vi: `bị sửa sau khi ghi${number === null ? '' : ` (nay ghi số ${number})`}${more === undefined ? '' : `: ${more} đọc được hai cách`}`,
    en: `was altered after it was written${number === null ? '' : ` (it now says ${number})`}${more === undefined ? '' : `: ${more} can be read in two ways`}`,
  };
}

function missingText({ seq, found }: Finding): BilingualText {
  const last = (found ?? seq) - 1;
  return last > seq
    ? {
        vi: `đến ${last} bị xóa: ở chỗ đó là sự kiện ${found}`,
        en: `to ${last} are missing: event ${found} stands in their place`,
      }
    : { vi: `bị xóa: ở chỗ đó là sự kiện ${found}`, en: `is missing: event ${found} stands in its place` };
}

function unlinkedText({ seq }: Finding): BilingualText {
  return seq === 1
    ? { vi: 'là sự kiện đầu mà lại nối theo sự kiện khác', en: 'is the first event and yet follows another' }
    : {
        vi: `không nối theo sự kiện ${seq - 1}: một trong hai đã bị thay và tính lại mã băm`,
        en: `does not follow event ${seq - 1}: one of the two was replaced and its hash computed anew`,
      };
}

const texts: Readonly<Record<ChainRule, (finding: Finding) => BilingualText>> = {
  altered: alteredText,
  'not-linked': unlinkedText,
  missing: missingText,
  'out-of-order': ({ found }) => ({
    vi: `bị đảo thứ tự: ở chỗ đó là sự kiện ${found}`,
    en: `is out of order: event ${found} stands in its place`,
  }),
  repeated: () => ({ vi: 'bị chèn thêm lần nữa', en: 'stands there once more' }),
  'head-unknown': ({ more }) => ({
    vi: `trở đi bị cắt, hoặc lịch sử bị viết lại: không sự kiện nào có mã băm đã in ${more}`,
    en: `and later are cut off, or the history was rewritten: no event has the printed hash ${more}`,
  }),
};

/** What a finding says of its event. */
export function findingText(finding: Finding): BilingualText {
  return texts[finding.rule](finding);
}
