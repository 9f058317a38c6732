import { defineTexts } from '../../text/texts';

export const healthTexts = defineTexts('operator.health', {
  title: { vi: 'Sức khỏe hệ thống', en: 'System health' },
  help: {
    vi: 'Hỏi thẳng từng máy chủ, 5 giây một lần. “Không biết” là không hỏi được, không phải là tốt.',
    en: 'Every server is asked itself, each 5 seconds. “Unknown” means that it could not be asked, not that it is well.',
  },
  readAt: { vi: 'Hỏi lúc {{at}}', en: 'Asked at {{at}}' },
  allOk: { vi: 'Mọi thứ như phải có', en: 'Everything is as it should be' },
  summary: { vi: '{{bad}} chỗ không ổn, {{unknown}} chỗ không biết', en: '{{bad}} not ok, {{unknown}} unknown' },
  temporal: { vi: 'Temporal (động cơ quy trình)', en: 'Temporal (the engine)' },
  queues: { vi: 'Hàng đợi và chương trình nhận việc', en: 'Task queues and who works on them' },
  kafka: { vi: 'Kafka và các bộ đọc', en: 'Kafka and its readers' },
  store: { vi: 'Kho dữ liệu', en: 'The store' },
  sources: { vi: 'Nguồn của bảng sự cố', en: 'Sources of the board' },
  ok: { vi: 'Tốt', en: 'Ok' },
  bad: { vi: 'Không ổn', en: 'Not ok' },
  away: { vi: 'Không trả lời', en: 'Away' },
  unknown: { vi: 'Không biết', en: 'Unknown' },
  since: { vi: 'từ {{at}} ({{span}})', en: 'since {{at}} ({{span}})' },
  sinceLonger: { vi: 'ít nhất từ {{at}} ({{span}})', en: 'since {{at}} at least ({{span}})' },
  todo: { vi: 'Làm gì: {{todo}}', en: 'What to do: {{todo}}' },
  counts: { vi: '{{ok}}/{{all}} tốt', en: '{{ok}} of {{all}} ok' },
});
