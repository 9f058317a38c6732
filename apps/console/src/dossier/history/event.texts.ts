import { defineTexts } from '../../text/texts';
import type { Bilingual } from '../../text/texts';
import { eventSentences } from './event-sentences';
import type { EventGroup } from './event-words';

export const eventTexts = defineTexts('event', eventSentences);

export const eventGroupTexts = defineTexts('event-group', {
  moves: { vi: 'Bước và chuyển giao', en: 'Steps and hand-offs' },
  applicant: { vi: 'Với người nộp', en: 'With the applicant' },
  beside: { vi: 'Ý kiến, phối hợp', en: 'Opinions, work beside' },
  clock: { vi: 'Thời hạn', en: 'Clock' },
  alerts: { vi: 'Nhắc, quá hạn, đôn đốc', en: 'Warnings, urges' },
  result: { vi: 'Kết quả', en: 'Result' },
  operators: { vi: 'Vận hành', en: 'Operators' },
} as const satisfies Record<EventGroup, Bilingual>);

/** Words that stand in the gaps of sentences: codes of the domain by kind. */
export const codedTexts = defineTexts('coded', {
  'clock:dossier': { vi: 'toàn hồ sơ', en: 'the whole dossier' },
  'clock:step': { vi: 'bước “{{name}}”', en: 'step “{{name}}”' },
  'clock:handoff': { vi: 'nhận chuyển giao lần {{name}}', en: 'acceptance of hand-off {{name}}' },
  'clock:leg': { vi: 'phối hợp “{{name}}”', en: '“{{name}}” beside' },
  'clock:urge': { vi: 'trả lời đôn đốc lần {{name}}', en: 'answer to urge {{name}}' },
  'clock:silence': { vi: 'chờ người nộp bổ sung', en: 'the applicant’s time to supply' },
  'pause:supplement': { vi: 'chờ bổ sung giấy tờ', en: 'papers to be supplied' },
  'pause:payment': { vi: 'chờ nộp tiền', en: 'payment to be made' },
  'pause:dispute': { vi: 'chờ giấy tờ “{{name}}”', en: 'paper “{{name}}” in dispute' },
  'channel:desk': { vi: 'tại quầy', en: 'at the desk' },
  'channel:online': { vi: 'trực tuyến', en: 'online' },
  'channel:public-post': { vi: 'qua bưu chính công ích', en: 'by public post' },
  'escalation:head-of-office': { vi: 'trưởng bộ phận', en: 'the head of office' },
  'escalation:leader': { vi: 'lãnh đạo đơn vị', en: 'the unit’s leader' },
  'escalation:higher-tier': { vi: 'cấp trên', en: 'the higher level' },
  'timeliness:early': { vi: 'trước hạn', en: 'early' },
  'timeliness:on-time': { vi: 'đúng hạn', en: 'on time' },
  'timeliness:late': { vi: 'quá hạn', en: 'late' },
  'outcome:returned': { vi: 'đã trả kết quả', en: 'result returned' },
  'outcome:refused': { vi: 'bị từ chối', en: 'refused' },
  'outcome:withdrawn': { vi: 'người nộp rút', en: 'withdrawn' },
  'outcome:stopped': { vi: 'dừng giải quyết', en: 'stopped' },
  'outcome:delivered': { vi: 'đã giao đủ', en: 'delivered' },
  'outcome:not-needed': { vi: 'không cần nữa', en: 'not needed' },
  'act:reset': { vi: 'chạy lại từ một điểm', en: 'reset to a point' },
  'act:retry-activity': { vi: 'thử lại ngay', en: 'retried at once' },
  'act:republish': { vi: 'phát lại sự kiện', en: 'events published anew' },
  'act:redrive': { vi: 'đưa lại sự kiện treo', en: 'parked events sent anew' },
  'act:rebuild-view': { vi: 'dựng lại bản xem', en: 'view rebuilt' },
  'act:reassign': { vi: 'giao lại việc', en: 'reassigned' },
  'act:skip': { vi: 'qua bước thay', en: 'step done in its people’s place' },
  'act:pause': { vi: 'tạm giữ tiến trình', en: 'run held' },
  'act:resume': { vi: 'cho chạy tiếp', en: 'run went on' },
  'act:terminate': { vi: 'chấm dứt tiến trình', en: 'run terminated' },
});
