import { defineTexts } from '../../text/texts';

export const nowTexts = defineTexts('manager-now', {
  'tile.inProcess': { vi: 'mọi hồ sơ chưa giải quyết xong', en: 'everything that is not finished' },
  'tile.late': { vi: 'đã qua ngày hẹn trả', en: 'the day of the appointment is over' },
  'tile.atRisk': { vi: 'còn dưới 1/5 thời gian', en: 'less than a fifth of the time is left' },
  'tile.dueToday': { vi: 'phải xong trong hôm nay', en: 'to be finished today' },
  'tile.paused': { vi: 'chờ người dân, không tính giờ', en: 'for the applicant, no time runs' },
  'tile.waitingForOthers': { vi: 'đang ở nơi khác nơi tiếp nhận', en: 'are elsewhere than where received' },
  byUnit: { vi: 'Theo đơn vị', en: 'By unit' },
  receivers: { vi: 'Nơi tiếp nhận', en: 'Received by' },
  holders: { vi: 'Nơi đang phải xử lý', en: 'To be acted on by' },
  splitBy: { vi: 'Chia theo', en: 'Split by' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  holdersHelp: {
    vi: 'Cùng các hồ sơ đó, chia theo đơn vị đang phải xử lý. Hồ sơ chưa có nơi phải xử lý không nằm trong bảng này.',
    en: 'The same dossiers by the unit that must act. Those on which nobody must act are not in this table.',
  },
  listOf: { vi: '{{measure}}: {{count}} hồ sơ, {{unit}}', en: '{{measure}}: {{count}} dossiers, {{unit}}' },
  trend: { vi: 'Sáu tháng gần đây', en: 'The last six months' },
  trendSays: {
    vi: 'Số hồ sơ tiếp nhận, giải quyết và giải quyết trễ hạn theo tháng: {{numbers}}',
    en: 'Dossiers received, finished and finished late by month: {{numbers}}',
  },
  monthSays: {
    vi: 'tháng {{month}} tiếp nhận {{received}}, giải quyết {{finished}}, trễ hạn {{late}}',
    en: '{{month}} received {{received}}, finished {{finished}}, late {{late}}',
  },
  empty: { vi: 'Không có hồ sơ nào đang giải quyết', en: 'No dossier is in process' },
  emptyHelp: {
    vi: 'Hồ sơ xuất hiện ở đây ngay khi một cửa tiếp nhận. Số liệu các kỳ trước ở trang Tỷ lệ đúng hạn và Báo cáo.',
    en: 'Dossiers appear here once a desk receives one. Past periods are on the pages of rates and of the report.',
  },
});
