import type { EventKey } from './event-words';

/** What happened, one sentence for each kind; `{{name}}` stands for a value that {@link wordsOf} gives. */
export const eventSentences = {
  DossierReceived: {
    vi: '{{unit}} tiếp nhận hồ sơ {{channel}}; hẹn trả {{dueAt}}',
    en: '{{unit}} received the dossier {{channel}}; appointment {{dueAt}}',
  },
  StepEntered: { vi: 'Vào bước “{{step}}”, chờ người nhận việc', en: 'Entered step “{{step}}”, nobody has it yet' },
  StepAssigned: { vi: 'Bước “{{step}}” giao cho {{officer}}', en: 'Step “{{step}}” given to {{officer}}' },
  StepReassigned: {
    vi: 'Bước “{{step}}” chuyển từ {{replaces}} sang {{officer}}',
    en: 'Step “{{step}}” moved from {{replaces}} to {{officer}}',
  },
  StepCompleted: { vi: 'Xong bước “{{step}}”: {{outcome}}', en: 'Step “{{step}}” done: {{outcome}}' },
  StepReturned: { vi: 'Trả lại từ “{{step}}” về “{{to}}”', en: 'Sent back from “{{step}}” to “{{to}}”' },
  HandoffOffered: {
    vi: '{{from}} chuyển hồ sơ đến {{to}} (bước “{{step}}”), chờ nhận',
    en: '{{from}} offered the dossier to {{to}} (step “{{step}}”)',
  },
  HandoffAccepted: { vi: '{{to}} đã nhận hồ sơ từ {{from}}', en: '{{to}} accepted the dossier from {{from}}' },
  HandoffLapsed: {
    vi: '{{to}} không nhận trong thời hạn; hồ sơ vẫn ở {{from}}',
    en: '{{to}} did not accept in time; the dossier stays with {{from}}',
  },
  HandoffRefused: { vi: '{{to}} từ chối nhận hồ sơ từ {{from}}', en: '{{to}} refused the dossier from {{from}}' },
  HandoffRecalled: { vi: '{{from}} rút lại việc chuyển đến {{to}}', en: '{{from}} recalled the hand-off to {{to}}' },
  PaperDisputed: {
    vi: 'Báo chưa nhận được “{{paper}}” từ {{unit}}',
    en: 'Says that “{{paper}}” did not come from {{unit}}',
  },
  DisputeSettled: { vi: 'Vướng mắc về “{{paper}}” đã xong: {{resolution}}', en: '“{{paper}}” settled: {{resolution}}' },
  SupplementRequested: {
    vi: 'Yêu cầu bổ sung {{count}} giấy tờ: {{papers}}',
    en: 'Asked for {{count}} papers: {{papers}}',
  },
  SupplementSupplied: { vi: 'Người nộp đã bổ sung: {{papers}}', en: 'The applicant supplied: {{papers}}' },
  ClockPaused: { vi: 'Tạm dừng tính thời hạn ({{reason}})', en: 'Clock paused ({{reason}})' },
  ClockResumed: {
    vi: 'Tính tiếp thời hạn ({{reason}}); hẹn trả {{dueAt}}',
    en: 'Clock goes on ({{reason}}); appointment {{dueAt}}',
  },
  ClockRestarted: {
    vi: 'Tính lại thời hạn từ đầu ({{reason}}); hẹn trả {{dueAt}}',
    en: 'Clock begun anew ({{reason}}); appointment {{dueAt}}',
  },
  ClockAdded: {
    vi: 'Cộng thêm {{amount}} vào thời hạn ({{reason}}); hẹn trả {{dueAt}}',
    en: '{{amount}} added to the time ({{reason}}); appointment {{dueAt}}',
  },
  PaymentRequested: {
    vi: 'Yêu cầu nộp {{amount}} theo thông báo {{reference}}',
    en: '{{amount}} asked for by notice {{reference}}',
  },
  PaymentConfirmed: {
    vi: 'Đã nộp {{amount}} theo thông báo {{reference}}, biên lai {{receipt}}',
    en: '{{amount}} paid for notice {{reference}}, receipt {{receipt}}',
  },
  PaymentEarly: {
    vi: 'Đã nộp {{amount}} trước khi có yêu cầu ({{reference}}), biên lai {{receipt}}',
    en: '{{amount}} paid before it was asked for ({{reference}}), receipt {{receipt}}',
  },
  DeadlineExtended: {
    vi: '{{officer}} gia hạn thêm {{amount}}; hẹn lại {{dueAt}}',
    en: '{{officer}} extended the time by {{amount}}; new appointment {{dueAt}}',
  },
  ApologyIssued: {
    vi: 'Thư xin lỗi lần {{number}}, {{officer}} ký; hẹn lại {{dueAt}}',
    en: 'Apology no. {{number}}, signed by {{officer}}; new appointment {{dueAt}}',
  },
  DeadlineReplanned: {
    vi: 'Tính lại hạn theo lịch nghỉ mới; hẹn trả {{dueAt}}',
    en: 'Planned anew by a new calendar; appointment {{dueAt}}',
  },
  SlaWarned: {
    vi: 'Nhắc hạn: {{clock}} đã dùng {{share}} % thời gian, hạn {{dueAt}}',
    en: 'Warning: {{share}} % of the time of {{clock}} has gone, due {{dueAt}}',
  },
  SlaBreached: { vi: 'Quá hạn: {{clock}}, hạn {{dueAt}}', en: 'Late: {{clock}}, was due {{dueAt}}' },
  SlaEscalated: {
    vi: 'Báo lên {{to}} (lần {{level}}) vì quá hạn: {{clock}}',
    en: 'Escalated to {{to}} (level {{level}}) since late: {{clock}}',
  },
  AlertAnswered: { vi: 'Đã giải trình việc quá hạn: {{clock}}', en: 'Answered for being late: {{clock}}' },
  DossierUrged: { vi: 'Đôn đốc lần {{number}} gửi {{unit}}', en: 'Urged {{unit}}, no. {{number}}' },
  UrgeAnswered: { vi: 'Trả lời đôn đốc lần {{number}}', en: 'Answered urge no. {{number}}' },
  OpinionRequested: { vi: 'Lấy ý kiến {{unit}}: {{leg}}', en: 'Opinion of {{unit}} asked: {{leg}}' },
  OpinionGiven: { vi: 'Có ý kiến đồng ý: {{leg}}', en: 'Opinion given, agrees: {{leg}}' },
  OpinionAgainst: { vi: 'Có ý kiến không đồng ý: {{leg}}', en: 'Opinion given, does not agree: {{leg}}' },
  OpinionDefaulted: {
    vi: '{{unit}} không trả lời trong thời hạn, coi như đồng ý: {{leg}}',
    en: '{{unit}} stayed silent past its time and is taken to agree: {{leg}}',
  },
  LegOpened: { vi: 'Mở việc phối hợp tại {{unit}}: {{leg}}', en: 'Work at {{unit}} opened: {{leg}}' },
  LegCompleted: { vi: 'Việc phối hợp đã xong: {{leg}}', en: 'Work beside done: {{leg}}' },
  LegRefused: { vi: 'Việc phối hợp bị từ chối: {{leg}}', en: 'Work beside refused: {{leg}}' },
  ResultSigned: { vi: '{{officer}} ký kết quả', en: '{{officer}} signed the result' },
  PartialResultIssued: { vi: 'Ban hành kết quả một phần {{result}}', en: 'Partial result {{result}} issued' },
  PartialResultReturned: {
    vi: 'Trả kết quả một phần {{result}} {{channel}}',
    en: 'Partial result {{result}} given out {{channel}}',
  },
  DossierWithdrawn: { vi: 'Người nộp rút hồ sơ', en: 'The applicant withdrew the dossier' },
  DossierStopped: { vi: 'Cơ quan dừng giải quyết hồ sơ', en: 'The agency stopped the dossier' },
  StoppedByApplicant: {
    vi: 'Dừng giải quyết theo yêu cầu của người nộp',
    en: 'Stopped at the applicant’s request',
  },
  StoppedBySilence: {
    vi: 'Dừng giải quyết vì người nộp không bổ sung trong thời hạn',
    en: 'Stopped since the applicant stayed silent past the time',
  },
  DossierRefused: { vi: 'Từ chối tại bước “{{step}}”', en: 'Refused at step “{{step}}”' },
  RefusalDelivered: { vi: 'Đã gửi thông báo từ chối {{channel}}', en: 'Refusal delivered {{channel}}' },
  UnitSucceeded: { vi: '{{to}} tiếp quản việc của {{from}}', en: '{{to}} took over from {{from}}' },
  ResultIssued: { vi: 'Ban hành kết quả', en: 'Result issued' },
  NegativeResultIssued: { vi: 'Ban hành văn bản trả lời không đủ điều kiện', en: 'Negative reply issued' },
  ProcessingFinished: { vi: 'Giải quyết xong, {{timeliness}}', en: 'Processing finished, {{timeliness}}' },
  ResultReturned: { vi: 'Đã trả kết quả {{channel}}', en: 'Result given out {{channel}}' },
  DossierCompleted: { vi: 'Kết thúc hồ sơ: {{outcome}}', en: 'Dossier closed: {{outcome}}' },
  OperatorIntervened: {
    vi: 'Vận hành can thiệp: {{act}} (đợt {{operation}})',
    en: 'Operators intervened: {{act}} (operation {{operation}})',
  },
} as const satisfies Record<EventKey, { readonly vi: string; readonly en: string }>;
