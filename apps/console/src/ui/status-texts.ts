import { defineTexts } from '../text/texts';

/** The ten national statuses, by number. */
export const statusTexts = defineTexts('status', {
  '1': { vi: 'Mới đăng ký', en: 'Newly registered' },
  '2': { vi: 'Được tiếp nhận', en: 'Received' },
  '3': { vi: 'Không được tiếp nhận', en: 'Not accepted' },
  '4': { vi: 'Đang xử lý', en: 'In process' },
  '5': { vi: 'Yêu cầu bổ sung giấy tờ', en: 'Papers to be supplied' },
  '6': { vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Payment to be made' },
  '7': { vi: 'Công dân yêu cầu rút hồ sơ', en: 'Withdrawn by the applicant' },
  '8': { vi: 'Dừng xử lý', en: 'Stopped' },
  '9': { vi: 'Đã xử lý xong', en: 'Result ready' },
  '10': { vi: 'Đã trả kết quả', en: 'Result returned' },
});

/** What officers are. */
export const roleTexts = defineTexts('role', {
  'desk-officer': { vi: 'Cán bộ một cửa', en: 'Desk officer' },
  specialist: { vi: 'Chuyên viên', en: 'Specialist' },
  leader: { vi: 'Lãnh đạo', en: 'Leader' },
  clerk: { vi: 'Văn thư', en: 'Clerk' },
  portal: { vi: 'Cổng dịch vụ công', en: 'Public service portal' },
  operator: { vi: 'Vận hành', en: 'Operator' },
  manager: { vi: 'Quản lý', en: 'Manager' },
});
