import type { TierCode } from '@lienthong/domain';
import type { CatalogueRecord, RecordField } from './catalogue-record';
import type { ProcedureDraft } from './draft';
import { listParts, oneLine, saysNothing } from './plain-text';
import { readChannels } from './read-channels';
import { readClock } from './read-clock';
import { readGrounds } from './read-grounds';
import { readPapers } from './read-papers';
import { readResults } from './read-results';
import type { Reading, Unread } from './unread';

/** Tiers of `infra/catalogue/tiers.json`; the portal still names the district, which has no units since 01/07/2025. */
const LEVELS: Readonly<Record<string, TierCode>> = {
  'cấp bộ': 'bo',
  'cấp trung ương': 'bo',
  'cấp tỉnh': 'tinh',
  'cấp huyện': 'thanh-pho',
  'cấp xã': 'xa',
};

function readLevels(text: string): Reading<TierCode[]> {
  const field = 'cap_thuc_hien';
  if (saysNothing(text)) return { value: [], unread: [{ kind: 'no-information', field, value: text }] };
  const [value, unread]: [TierCode[], Unread[]] = [[], []];
  for (const part of listParts(text)) {
    const tier = LEVELS[part.toLowerCase()];
    if (tier === undefined) unread.push({ kind: 'level-unknown', field, value: part });
    else if (!value.includes(tier)) value.push(tier);
  }
  return { value, unread };
}

const orNull = (text: string): string | null => (saysNothing(text) ? null : oneLine(text));
const names = (text: string): string[] => (saysNothing(text) ? [] : listParts(text));

/** Single fields that a procedure needs and that the portal leaves empty. */
function emptyFields(record: CatalogueRecord): Unread[] {
  const needed: RecordField[] = [
    'linh_vuc',
    'so_quyet_dinh',
    'co_quan_thuc_hien',
    'doi_tuong_thuc_hien',
    'trinh_tu_thuc_hien',
  ];
  return needed
    .filter((field) => saysNothing(record[field]))
    .map((field) => ({ kind: 'no-information' as const, field, value: record[field] }));
}

function keptTexts(record: CatalogueRecord, more: Readonly<Record<string, string>>): Record<string, string> {
  const kept: Record<string, string> = {
    steps: record.trinh_tu_thuc_hien,
    conditions: record.yeu_cau_dieu_kien,
    receptionAddress: record.dia_chi_tiep_nhan,
    relatedProcedures: record.thu_tuc_lien_quan,
    ...more,
  };
  return Object.fromEntries(Object.entries(kept).filter(([, text]) => !saysNothing(text)));
}

/**
 * Turns a record into a draft for a person to confirm. Nothing is guessed: what has no certain reading is null and stands
 * in `unread` with its place and the reason.
 */
export function draftFromRecord(reading: Reading<CatalogueRecord>, file: string): ProcedureDraft {
  const record = reading.value;
  const levels = readLevels(record.cap_thuc_hien);
  const channels = readChannels(record.cach_thuc_thuc_hien);
  const papers = readPapers(record.thanh_phan_ho_so);
  const results = readResults(record.ket_qua_xu_ly);
  const grounds = readGrounds(record.can_cu_phap_ly);
  const clock = readClock([
    { place: 'trinh_tu_thuc_hien', text: record.trinh_tu_thuc_hien },
    ...channels.value.map((row, at) => ({ place: `cach_thuc_thuc_hien[${at}].mo_ta`, text: row.description })),
    ...channels.value.map((row, at) => ({ place: `cach_thuc_thuc_hien[${at}].phi_le_phi`, text: row.fee.note })),
    { place: 'yeu_cau_dieu_kien', text: record.yeu_cau_dieu_kien },
  ]);
  const parts = [reading, { unread: emptyFields(record) }, levels, channels, papers, results, grounds, clock];
  return {
    status: 'draft',
    confirmed: false,
    code: record.ma_thu_tuc,
    name: oneLine(record.ten_thu_tuc),
    field: orNull(record.linh_vuc),
    decision: orNull(record.so_quyet_dinh),
    kind: orNull(record.loai_thu_tuc),
    levels: levels.value,
    agencies: {
      performing: names(record.co_quan_thuc_hien),
      competent: names(record.co_quan_co_tham_quyen),
      authorised: names(record.co_quan_duoc_uy_quyen),
      coordinating: names(record.co_quan_phoi_hop),
    },
    applicants: names(record.doi_tuong_thuc_hien),
    channels: channels.value,
    papers: papers.value,
    results: results.value.results,
    legalGrounds: grounds.value,
    clock: clock.value,
    texts: keptTexts(record, { resultDescription: results.value.description, keywords: results.value.keywords }),
    source: { file, url: orNull(record.detail_url) },
    unread: parts.flatMap((part) => [...part.unread]),
  };
}
