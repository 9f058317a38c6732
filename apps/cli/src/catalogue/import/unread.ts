import type { BilingualText } from '@lienthong/domain';

/** Why a part of a record was not read, or not in full. */
export const unreadReasons = {
  'field-missing': { vi: 'bản ghi không có trường này', en: 'the record does not have this field' },
  'field-unknown': { vi: 'trường lạ, giữ nguyên, không đọc', en: 'a field the importer does not know' },
  'field-not-text': { vi: 'trường phải là chữ', en: 'the field has to be text' },
  'no-information': { vi: 'cổng ghi là không có thông tin', en: 'the portal holds no information' },
  'level-unknown': { vi: 'cấp không có trong danh mục cấp', en: 'a level that the catalogue of levels does not have' },
  'table-heading': { vi: 'không thấy dòng đầu bảng', en: 'the heading of the table is not there' },
  'table-rest': { vi: 'phần chữ không thuộc dòng nào của bảng', en: 'text that belongs to no row of the table' },
  'channel-unknown': { vi: 'có vẻ là một hình thức nộp lạ', en: 'seems to be a way of filing that is not known' },
  'channel-repeated': {
    vi: 'một hình thức nộp có nhiều dòng: cần chia trường hợp',
    en: 'several rows for one channel: cases have to be told apart',
  },
  'duration-missing': { vi: 'cột thời gian trống', en: 'the column of time is empty' },
  'duration-unit-missing': { vi: 'có số mà không có đơn vị thời gian', en: 'a number without a unit of time' },
  'duration-unit-unknown': { vi: 'đơn vị không có trong đồng hồ', en: 'a unit that the clock does not have' },
  'duration-not-whole': { vi: 'phải là số nguyên lớn hơn 0', en: 'has to be a whole number above 0' },
  'duration-disagrees': {
    vi: 'cột thời gian và mô tả ghi đơn vị khác nhau',
    en: 'column and description give different units',
  },
  'channels-disagree': {
    vi: 'các hình thức nộp cùng số mà khác đơn vị thời gian',
    en: 'channels give the same number in different units',
  },
  'duration-and-fee-run-together': {
    vi: 'số thời gian và số tiền dính liền, có nhiều cách tách',
    en: 'time and fee run together and can be parted in several ways',
  },
  'fee-missing': { vi: 'cột phí, lệ phí trống', en: 'the column of fees is empty' },
  'fee-amount': { vi: 'không đọc được số tiền', en: 'the amount was not understood' },
  'fee-conditional': {
    vi: 'ghi chú nói mức khác hoặc do nơi khác quyết định',
    en: 'the note names another amount or another body that sets it',
  },
  'paper-count-run-together': {
    vi: 'số lượng dính với chữ số đứng trước',
    en: 'the count runs together with the digits before it',
  },
  'paper-count-missing': { vi: 'giấy tờ không có số lượng', en: 'a paper without a count' },
  'paper-asks-for-nothing': {
    vi: '0 bản chính, 0 bản sao: có thể là ghi chú',
    en: 'no original and no copy: perhaps a note',
  },
  'paper-form-run-together': {
    vi: 'tên tệp mẫu dính với tên giấy tờ',
    en: 'the file name of the form runs together with the name',
  },
  'result-code-unknown': { vi: 'mã kết quả không theo mẫu KQ.xxx.nnnnnn', en: 'not a result code KQ.xxx.nnnnnn' },
  'result-without-code': { vi: 'kết quả không có mã', en: 'a result without a code' },
  'ground-code-unclear': { vi: 'không rõ số hiệu văn bản', en: 'the number of the document is not clear' },
  'ground-without-code': { vi: 'văn bản không có số hiệu', en: 'a document without its number' },
  'clock-amount-unclear': {
    vi: 'nói về đồng hồ nhưng không rõ bao nhiêu ngày',
    en: 'speaks of the clock, but how many days is not clear',
  },
  'clock-mode-unclear': {
    vi: 'nói về đồng hồ theo cách chưa biết',
    en: 'speaks of the clock in a way that is not known',
  },
} as const satisfies Record<string, BilingualText>;
export type UnreadKind = keyof typeof unreadReasons;

/** A part that was not read: where it stands, what stands there, and why. */
export interface Unread {
  readonly kind: UnreadKind;
  /** Path inside the record, e.g. `cach_thuc_thuc_hien[2].thoi_gian`. */
  readonly field: string;
  readonly value: string;
  /** The readings that are possible, where there are several. */
  readonly candidates?: readonly string[];
}

/** What a parser gives: its reading, and what it could not read. */
export interface Reading<T> {
  readonly value: T;
  readonly unread: readonly Unread[];
}
