import { defineTexts } from '../../text/texts';

export const officialTexts = defineTexts('manager-official', {
  workbook: { vi: 'Tải bảng tính', en: 'Download workbook' },
  pdf: { vi: 'Tải bản in PDF', en: 'Download PDF' },
  same: {
    vi: 'Bảng tính và bản in có đúng các số trên màn hình này, tính lại lúc tải.',
    en: 'The workbook and the PDF have the numbers of this page, counted anew as they are downloaded.',
  },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  received: { vi: 'Tiếp nhận', en: 'Received' },
  total: { vi: 'Tổng số', en: 'In all' },
  carriedOver: { vi: 'Kỳ trước chuyển sang', en: 'Carried over' },
  receivedOnline: { vi: 'Trực tuyến mức độ 3, 4', en: 'Online, level 3 and 4' },
  receivedPost: { vi: 'Bưu chính công ích', en: 'Public post' },
  receivedDesk: { vi: 'Trực tiếp', en: 'At the desk' },
  onlineShare: { vi: 'Tỷ lệ trực tuyến', en: 'Online share' },
  finished: { vi: 'Đã giải quyết', en: 'Finished' },
  finishedEarly: { vi: 'Trước hạn', en: 'Early' },
  finishedOnTime: { vi: 'Đúng hạn', en: 'On time' },
  finishedLate: { vi: 'Trễ hạn', en: 'Late' },
  rate: { vi: 'Tỷ lệ trước và đúng hạn', en: 'Early or on time' },
  inProcess: { vi: 'Đang giải quyết', en: 'In process' },
  inTime: { vi: 'Trong hạn', en: 'Within time' },
  inTimePaused: { vi: 'trong đó tạm dừng', en: 'of these paused' },
  late: { vi: 'Quá hạn', en: 'Over time' },
  listOf: { vi: '{{measure}}, {{field}}: {{count}} hồ sơ', en: '{{measure}}, {{field}}: {{count}} dossiers' },
  all: { vi: 'Tổng cộng', en: 'Total' },
});
