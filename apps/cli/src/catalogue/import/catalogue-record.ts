import { DomainError } from '@lienthong/domain';
import { plainText } from './plain-text';
import type { Reading, Unread } from './unread';

/** Fields of a record as the public crawl of the national portal holds them. */
export const recordFields = [
  'ma_thu_tuc',
  'detail_url',
  'ten_thu_tuc',
  'so_quyet_dinh',
  'cap_thuc_hien',
  'loai_thu_tuc',
  'linh_vuc',
  'doi_tuong_thuc_hien',
  'co_quan_co_tham_quyen',
  'dia_chi_tiep_nhan',
  'co_quan_duoc_uy_quyen',
  'co_quan_phoi_hop',
  'thu_tuc_lien_quan',
  'trinh_tu_thuc_hien',
  'cach_thuc_thuc_hien',
  'thanh_phan_ho_so',
  'can_cu_phap_ly',
  'co_quan_thuc_hien',
  'yeu_cau_dieu_kien',
  'ket_qua_xu_ly',
] as const;
export type RecordField = (typeof recordFields)[number];

/** A record with all its fields as plain text; what was not text is empty and listed. */
export type CatalogueRecord = Readonly<Record<RecordField, string>>;

/** National code `d.dddddd`, or a local one `d.dddddd.000.00.00.Hnn`. */
const CODE = /^\d\.\d{6}(\.\d{3}\.\d{2}\.\d{2}\.[GH]\d{2})?$/;

const shown = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 80);

function checkedText(source: Readonly<Record<string, unknown>>, field: RecordField): string {
  const value = source[field];
  const text = typeof value === 'string' ? plainText(value).trim() : '';
  const rule = field === 'ma_thu_tuc' ? CODE.test(text) : text !== '';
  if (rule) return text;
  const what = field === 'ma_thu_tuc' ? 'has to be a procedure code d.dddddd' : 'has to be text';
  throw new DomainError('IMPORT.RECORD_INVALID', `${field} ${shown(value)} ${what}`, { field });
}

/**
 * Checks the shape of a parsed file. Throws `IMPORT.RECORD_INVALID` where it is no record or has no code or name; other
 * fields that lack, are no text or are unknown are listed.
 */
export function readRecord(parsed: unknown): Reading<CatalogueRecord> {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new DomainError('IMPORT.RECORD_INVALID', `${shown(parsed)} has to be one object with the fields of a record`);
  }
  const source = parsed as Readonly<Record<string, unknown>>;
  const unread: Unread[] = [];
  const record = Object.fromEntries(recordFields.map((field) => [field, ''])) as Record<RecordField, string>;
  for (const field of recordFields) {
    const value = source[field];
    if (typeof value === 'string') record[field] = plainText(value);
    else if (!Object.hasOwn(source, field)) unread.push({ kind: 'field-missing', field, value: '' });
    else unread.push({ kind: 'field-not-text', field, value: shown(value) });
  }
  record.ma_thu_tuc = checkedText(source, 'ma_thu_tuc');
  record.ten_thu_tuc = checkedText(source, 'ten_thu_tuc');
  for (const [field, value] of Object.entries(source)) {
    const known = recordFields.some((name) => name === field);
    if (!known) unread.push({ kind: 'field-unknown', field, value: JSON.stringify(value) });
  }
  return { value: record, unread };
}
