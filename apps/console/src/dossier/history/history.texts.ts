import { defineTexts } from '../../text/texts';

export const historyTexts = defineTexts('history', {
  title: { vi: 'Lịch sử', en: 'History' },
  whole: {
    vi: 'Chuỗi sự kiện nguyên vẹn: trình duyệt này đã tự tính lại {{count}} mã băm',
    en: 'The chain is whole: this browser computed {{count}} hashes itself',
  },
  broken: {
    vi: 'Chuỗi sự kiện bị đứt từ sự kiện {{seq}}. Báo ngay cho bộ phận vận hành.',
    en: 'The chain is broken from event {{seq}} on. Tell the operators at once.',
  },
  otherHead: {
    vi: 'Mã băm cuối không khớp với mã máy chủ báo. Báo ngay cho bộ phận vận hành.',
    en: 'The last hash is not the one that the server tells. Tell the operators at once.',
  },
  head: { vi: 'Mã băm cuối (in QR trên giấy tiếp nhận)', en: 'Head hash (the QR on the receipt)' },
  copyHead: { vi: 'Chép mã băm đầy đủ', en: 'Copy the whole hash' },
  copied: { vi: 'Đã chép', en: 'Copied' },
  system: { vi: 'Hệ thống', en: 'System' },
  operator: { vi: 'Vận hành', en: 'Operator' },
  ground: { vi: 'Căn cứ: {{ground}}', en: 'Ground: {{ground}}' },
  filterKind: { vi: 'Loại việc', en: 'Kind' },
  filterWho: { vi: 'Ai làm', en: 'By whom' },
  everyone: { vi: 'Tất cả', en: 'Everyone' },
  people: { vi: 'Cán bộ', en: 'Officers' },
  nothing: { vi: 'Không có sự kiện nào theo bộ lọc này', en: 'No event fits this filter' },
  shown: { vi: '{{shown}}/{{count}} sự kiện, mới nhất trước', en: '{{shown}} of {{count}} events, newest first' },
});
