import { defineTexts } from '../../text/texts';

export const letterTexts = defineTexts('operator.letters', {
  title: { vi: 'Sự kiện treo', en: 'Parked events' },
  help: {
    vi: 'Bản ghi mà danh sách của cán bộ không đọc được, và các sự kiện phải chờ sau nó. Hồ sơ khác không bị ảnh hưởng.',
    en: 'Records that officers’ lists could not take in, and the events that wait behind them. Other dossiers are not touched.',
  },
  none: {
    vi: 'Không có sự kiện nào bị để riêng. Khi có, hồ sơ tương ứng hiện ở đây và ở loại G của bảng sự cố.',
    en: 'Nothing is set aside. If something is, its dossier shows here and under kind G of the board.',
  },
  listLabel: { vi: 'Danh sách hồ sơ có sự kiện treo', en: 'List of dossiers with parked events' },
  code: { vi: 'Hồ sơ', en: 'Dossier' },
  nobody: { vi: 'Không rõ của hồ sơ nào', en: 'Of no known dossier' },
  state: { vi: 'Tình trạng', en: 'State' },
  parked: { vi: 'Đang treo', en: 'Parked' },
  parkedSince: { vi: 'từ {{at}}', en: 'since {{at}}' },
  flowing: { vi: 'Đã chảy lại, chỉ còn là lịch sử', en: 'Flows again; this is history' },
  count: { vi: 'Bản ghi', en: 'Records' },
  reason: { vi: 'Vì sao', en: 'Why' },
  first: { vi: 'Lần đầu', en: 'First' },
  last: { vi: 'Lần cuối', en: 'Last' },
  titleOf: { vi: 'Sự kiện treo của {{code}}', en: 'Parked events of {{code}}' },
  noneOf: { vi: 'Hồ sơ này không có sự kiện nào bị để riêng.', en: 'Nothing of this dossier is set aside.' },
  back: { vi: 'Mọi sự kiện treo', en: 'All parked events' },
  instance: { vi: 'Hồ sơ mắc ở đâu', en: 'Where it is stuck' },
  redrive: { vi: 'Chuẩn bị nạp lại', en: 'Prepare to take in again' },
  redriveHelp: {
    vi: 'Sửa nguyên nhân trước. Nạp lại đi qua một đợt thao tác: có xem trước, lý do và bằng chứng.',
    en: 'Mend the cause first. Taking in again goes through an act: with a preview, a reason and a proof.',
  },
  records: { vi: 'Từng bản ghi', en: 'Record by record' },
  recordsLabel: { vi: 'Danh sách bản ghi', en: 'List of records' },
  from: { vi: 'Chỗ gốc', en: 'Where it came from' },
  set: { vi: 'Chỗ để riêng', en: 'Where it is set aside' },
  at: { vi: 'Lúc', en: 'At' },
  content: { vi: 'Hình dạng nội dung (đã che)', en: 'Shape of its content (masked)' },
  place: {
    vi: '{{topic}} · phần {{partition}} · offset {{offset}}',
    en: '{{topic}} · partition {{partition}} · offset {{offset}}',
  },
  placeShort: { vi: 'phần {{partition}} · offset {{offset}}', en: 'partition {{partition}} · offset {{offset}}' },
  notRead: {
    vi: 'Hồ sơ đang treo nhưng bản ghi chưa đọc được từ Kafka.',
    en: 'The dossier is parked, but its records could not be read from Kafka yet.',
  },
  'RECORD.EMPTY': { vi: 'Bản ghi rỗng', en: 'The record is empty' },
  'RECORD.BAD_JSON': { vi: 'Nội dung không phải JSON', en: 'Its content is not JSON' },
  'RECORD.WRONG_KEY': {
    vi: 'Khóa không phải mã của hồ sơ trong nội dung',
    en: 'Its key is not the dossier that it tells of',
  },
  'EVENT.UNKNOWN_TYPE': { vi: 'Loại sự kiện lạ', en: 'An unknown type of event' },
  'EVENT.WRONG_SCHEMA': { vi: 'Nội dung sai mẫu', en: 'It does not fit its schema' },
  'EVENT.ALTERED': { vi: 'Nội dung không khớp mã băm', en: 'It does not fit its hash' },
  'EVENT.FORGED_SEQ': { vi: 'Số thứ tự đã có sự kiện khác', en: 'Another event has its number' },
  'EVENT.CHAIN_BROKEN': { vi: 'Không nối vào sự kiện trước', en: 'It does not follow the event before it' },
  'EVENT.UNSTORABLE': { vi: 'Kho dữ liệu không nhận', en: 'The store does not take it' },
  'GAP.NO_HISTORY': {
    vi: 'Thiếu sự kiện ở giữa, không có nguồn bù',
    en: 'Events before it are missing, and no history has them',
  },
  'DOSSIER.PARKED': {
    vi: 'Chờ sau một bản ghi hỏng của cùng hồ sơ',
    en: 'Waits behind a bad record of the same dossier',
  },
});

const known: ReadonlySet<string> = new Set(letterTexts.keys);

/** The reason's code as a key of the texts; null for one that has no words yet. */
export function reasonKey(reason: string): (typeof letterTexts.keys)[number] | null {
  return known.has(reason) ? (reason as (typeof letterTexts.keys)[number]) : null;
}
