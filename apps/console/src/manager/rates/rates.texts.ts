import { defineTexts } from '../../text/texts';

export const ratesTexts = defineTexts('manager-rates', {
  rows: { vi: 'Dòng', en: 'Rows' },
  columns: { vi: 'Cột', en: 'Columns' },
  noColumns: { vi: 'Không chia', en: 'None' },
  unit: { vi: 'Đơn vị tiếp nhận', en: 'Receiving unit' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  tier: { vi: 'Cấp', en: 'Tier' },
  month: { vi: 'Tháng', en: 'Month' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  rate: { vi: 'Tỷ lệ đúng hạn', en: 'On-time rate' },
  good: { vi: 'tốt', en: 'good' },
  fair: { vi: 'cần chú ý', en: 'fair' },
  poor: { vi: 'thấp', en: 'poor' },
  none: { vi: 'chưa có hồ sơ giải quyết xong', en: 'nothing finished' },
  legend: {
    vi: 'Mức màu: tốt từ {{good}}, cần chú ý từ {{fair}}, thấp dưới {{fair}}.',
    en: 'Colours: good from {{good}}, fair from {{fair}}, poor below {{fair}}.',
  },
  ofFinished: { vi: '{{inTime}}/{{finished}} đúng hạn', en: '{{inTime}}/{{finished}} in time' },
  cell: {
    vi: '{{row}}, {{column}}: {{inTime}}/{{finished}} đúng hạn ({{rate}})',
    en: '{{row}}, {{column}}: {{inTime}}/{{finished}} in time ({{rate}})',
  },
  count: { vi: '{{measure}}, {{row}}: {{count}} hồ sơ', en: '{{measure}}, {{row}}: {{count}} dossiers' },
  early: { vi: 'Trước hạn', en: 'Early' },
  onTime: { vi: 'Đúng hạn', en: 'On time' },
  late: { vi: 'Trễ hạn', en: 'Late' },
  lateOutside: { vi: 'Trễ do nơi khác', en: 'Late by others' },
  openLate: { vi: 'Đang quá hạn', en: 'Open and late' },
  quiet: {
    vi: '{{count}} dòng khác có hồ sơ đang trong hạn nhưng chưa giải quyết xong hồ sơ nào nên không hiện ở đây.',
    en: '{{count}} other rows have dossiers in time but none finished yet; they are not shown here.',
  },
  nothingYet: {
    vi: 'Kỳ này chưa có hồ sơ nào giải quyết xong hoặc quá hạn',
    en: 'In this period nothing is finished or late yet',
  },
  nothingYetHelp: {
    vi: 'Các hồ sơ đang giải quyết đều trong hạn. Xem ở trang Hiện tại.',
    en: 'All that is in process is in time. See the page Now.',
  },
  table: { vi: 'Bảng số liệu', en: 'Figures' },
  chartSays: {
    vi: 'Hồ sơ đã giải quyết theo {{rows}}, chia ra trước hạn, đúng hạn, trễ hạn. Số liệu ở bảng bên dưới.',
    en: 'Dossiers finished by {{rows}}: early, on time, late. The figures are in the table below.',
  },
  chartFirst: { vi: 'Biểu đồ vẽ {{count}} dòng có nhiều hồ sơ nhất.', en: 'The chart has the {{count}} largest rows.' },
});
