import { defineTexts } from '../../text/texts';

export const turnTexts = defineTexts('desk-turns', {
  page: { vi: 'Trang hồ sơ', en: 'Its page' },
  forward: { vi: 'Chuyển bước', en: 'Pass on' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  sure: { vi: '{{what}}?', en: '{{what}}?' },
  do: { vi: 'Thực hiện', en: 'Do it' },
  none: {
    vi: 'Bạn chưa làm được gì với hồ sơ này lúc này.',
    en: 'There is nothing you can do with this dossier now.',
  },
  done: { vi: 'Đã thực hiện.', en: 'Done.' },
  'accept-handoff': { vi: 'Nhận hồ sơ', en: 'Accept' },
  'request-supplement': { vi: 'Yêu cầu bổ sung', en: 'Ask for papers' },
  'supply-supplement': { vi: 'Nhận giấy tờ bổ sung', en: 'Take in papers' },
  refuse: { vi: 'Từ chối giải quyết', en: 'Refuse' },
  'deliver-refusal': { vi: 'Đã giao phiếu từ chối', en: 'Refusal was handed over' },
  printSupplement: { vi: 'In phiếu yêu cầu bổ sung', en: 'Print the request for papers' },
  printRefusal: { vi: 'In phiếu từ chối', en: 'Print the refusal' },
});
