import { defineTexts } from '../text/texts';

/** Names of the numbers, in the words of the official reports. */
export const measureTexts = defineTexts('measure', {
  inProcess: { vi: 'Đang giải quyết', en: 'In process' },
  onTime: { vi: 'Trong hạn', en: 'In time' },
  atRisk: { vi: 'Có nguy cơ trễ', en: 'At risk' },
  late: { vi: 'Quá hạn', en: 'Late' },
  paused: { vi: 'Tạm dừng', en: 'Paused' },
  waitingForOthers: { vi: 'Chờ đơn vị khác', en: 'Waiting for others' },
  dueToday: { vi: 'Hẹn trả hôm nay', en: 'Due today' },
  carriedOver: { vi: 'Tồn đầu kỳ', en: 'Carried over' },
  received: { vi: 'Tiếp nhận trong kỳ', en: 'Received' },
  receivedOnline: { vi: 'Trực tuyến mức độ 3, 4', en: 'Online, level 3 and 4' },
  receivedPost: { vi: 'Qua bưu chính công ích', en: 'By public post' },
  receivedDesk: { vi: 'Trực tiếp', en: 'At the desk' },
  finished: { vi: 'Đã giải quyết', en: 'Finished' },
  finishedEarly: { vi: 'Giải quyết trước hạn', en: 'Finished early' },
  finishedOnTime: { vi: 'Giải quyết đúng hạn', en: 'Finished on time' },
  finishedLate: { vi: 'Giải quyết trễ hạn', en: 'Finished late' },
  finishedLateOutside: { vi: 'Trễ do đơn vị khác', en: 'Late because of others' },
  closing: { vi: 'Đang giải quyết cuối kỳ', en: 'In process at the end' },
  inProcessOnTime: { vi: 'Đang giải quyết, trong hạn', en: 'In process, in time' },
  inProcessLate: { vi: 'Đang giải quyết, quá hạn', en: 'In process, late' },
  inProcessLateOutside: { vi: 'Quá hạn do đơn vị khác', en: 'Late because of others' },
});
