import { defineTexts } from '../text/texts';

export const uiTexts = defineTexts('ui', {
  more: { vi: 'Xem thêm', en: 'Show more' },
  retry: { vi: 'Thử lại', en: 'Try again' },
  loading: { vi: 'Đang tải…', en: 'Loading…' },
  paused: { vi: 'Tạm dừng', en: 'Paused' },
  pausedFor: { vi: 'Tạm dừng: {{reason}}', en: 'Paused: {{reason}}' },
  noDeadline: { vi: 'Không tính hạn', en: 'No deadline' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
  late: { vi: 'Quá hạn {{time}}', en: 'Late by {{time}}' },
  left: { vi: 'Còn {{time}}', en: '{{time}} left' },
  soon: { vi: 'Sắp đến hạn, còn {{time}}', en: 'Due soon, {{time}} left' },
  days: { vi: '{{count}} ngày', en: '{{count}} d' },
  hours: { vi: '{{count}} giờ', en: '{{count}} h' },
  minutes: { vi: '{{count}} phút', en: '{{count}} min' },
  sessionOver: { vi: 'Phiên làm việc đã hết', en: 'Your session has ended' },
  sessionOverHelp: {
    vi: 'Nội dung đang nhập được giữ lại trong thẻ này. Đăng nhập lại để làm tiếp.',
    en: 'What you typed is kept in this tab. Sign in again to go on.',
  },
  signInAgain: { vi: 'Đăng nhập lại', en: 'Sign in again' },
  code: { vi: 'Mã lỗi', en: 'Code' },
  staleChanged: {
    vi: 'Hồ sơ đã thay đổi trong lúc bạn đang xem ({{count}} việc). Nội dung đang nhập được giữ nguyên.',
    en: 'The dossier changed while you were looking ({{count}} events). What you typed is kept.',
  },
  staleRefused: {
    vi: 'Chưa ghi được: hồ sơ đã thay đổi trước khi bạn gửi ({{count}} việc). Nội dung đang nhập được giữ nguyên.',
    en: 'Not done: the dossier had changed before you sent this ({{count}} events). What you typed is kept.',
  },
  staleMore: { vi: 'và {{count}} việc trước đó', en: 'and {{count}} before these' },
  staleRenew: { vi: 'Xem bản mới', en: 'Show as it is now' },
});
