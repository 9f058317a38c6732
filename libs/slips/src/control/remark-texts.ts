import type { EventData, Timeliness } from '@lienthong/domain';
import type { CatalogueNames, PinnedProcedure } from '../names/catalogue-names';
import { shortMoment } from '../text/dates';
import { channelText, dong, timelinessText } from '../text/words';
import type { RemarkEvent, RemarkType } from './control-row';

/** What remarks name things by. */
interface Sayings {
  readonly names: CatalogueNames;
  readonly pinned: PinnedProcedure;
  readonly at: string;
}

type Text<T extends RemarkType> = (data: EventData[T], say: Sayings) => string;

const pauseReasons: Readonly<Record<string, string>> = { supplement: 'chờ bổ sung', payment: 'chờ nộp tiền' };
const pauseReason = (reason: string): string => pauseReasons[reason] ?? reason;
const due = (dueAt: string | null | undefined): string => (dueAt == null ? 'chưa có hạn' : shortMoment(dueAt));
const finished = (timeliness: Timeliness | null): string =>
  timeliness === null ? '' : `, ${timelinessText[timeliness].toLowerCase()}`;
const endings = { returned: 'đã trả kết quả', refused: 'từ chối', withdrawn: 'rút hồ sơ', stopped: 'dừng' } as const;
const informed = {
  'head-of-office': 'trưởng phòng',
  leader: 'lãnh đạo',
  'higher-tier': 'cấp trên',
} as const;

const texts: { readonly [T in RemarkType]: Text<T> } = {
  StepCompleted: ({ step, outcome }, { names, pinned }) => `Xong: ${names.outcomeName(pinned, step, outcome)}`,
  StepReturned: ({ to, reason }, { names, pinned }) => `Trả lại bước "${names.stepName(pinned, to)}": ${reason}`,
  HandoffAccepted: () => 'Đã nhận chuyển giao',
  HandoffLapsed: () => 'Quá hạn mà chưa nhận chuyển giao',
  HandoffRefused: ({ reason }) => `Không nhận chuyển giao: ${reason}`,
  HandoffRecalled: ({ reason }) => `Rút lại chuyển giao: ${reason}`,
  PaperDisputed: ({ paper, reason }, { names, pinned }) =>
    `Thiếu giấy tờ khi nhận: ${names.paperName(pinned, paper)}: ${reason}`,
  DisputeSettled: ({ paper, resolution }, { names, pinned }) =>
    `${names.paperName(pinned, paper)}: ${resolution === 'delivered' ? 'đã giao đủ' : 'không cần nữa'}`,
  SupplementRequested: ({ lacks }) => `Yêu cầu bổ sung ${lacks.length} nội dung`,
  SupplementSupplied: ({ papers }) => `Đã bổ sung ${papers.length} giấy tờ`,
  ClockPaused: ({ reason }) => `Tạm dừng tính thời gian: ${pauseReason(reason)}`,
  ClockResumed: ({ reason }) => `Tính tiếp thời gian sau khi ${pauseReason(reason)}`,
  ClockRestarted: ({ reason }) => `Tính lại thời gian từ đầu sau khi ${pauseReason(reason)}`,
  ClockAdded: ({ amount }) => `Cộng thêm ${amount} vào thời hạn`,
  PaymentRequested: ({ amountVnd }) => `Yêu cầu nộp ${dong(amountVnd)}`,
  PaymentConfirmed: ({ amountVnd, how }) =>
    how === 'paid' ? `Đã nộp ${dong(amountVnd)}` : `Đã ghi nợ ${dong(amountVnd)}`,
  DeadlineExtended: ({ amount, reason }) => `Gia hạn thêm ${amount}: ${reason}`,
  ApologyIssued: ({ number, newDueAt }) => `Xin lỗi lần ${number}, hẹn lại ${due(newDueAt)}`,
  DeadlineReplanned: ({ decree }) => `Tính lại hạn theo ${decree}`,
  SlaWarned: ({ share }) => `Nhắc: đã dùng ${Math.round(share * 100)} % thời gian`,
  SlaBreached: ({ dueAt }) => `Quá hạn ${due(dueAt)}`,
  SlaEscalated: ({ to }) => `Báo ${informed[to]} vì quá hạn`,
  AlertAnswered: ({ note }) => `Trả lời cảnh báo: ${note}`,
  DossierUrged: ({ number, reason }) => `Đôn đốc lần ${number}: ${reason}`,
  UrgeAnswered: ({ note }) => `Trả lời đôn đốc: ${note}`,
  OpinionGiven: ({ agree, note }) => `${agree ? 'Đồng ý' : 'Không đồng ý'}: ${note}`,
  OpinionDefaulted: ({ ground }) => `Quá hạn không trả lời, coi như đồng ý (${ground})`,
  LegCompleted: ({ outcome, note }) => `${outcome === 'done' ? 'Xong' : 'Từ chối'}: ${note}`,
  ResultSigned: ({ signatory }, { names }) => `${names.officerName(signatory)} đã ký`,
  ResultIssued: ({ positive }) => (positive ? 'Ban hành kết quả' : 'Ban hành văn bản không chấp thuận'),
  PartialResultIssued: ({ result }) => `Ban hành một phần kết quả ${result}`,
  PartialResultReturned: ({ result, channel }) => `Trả một phần kết quả ${result}: ${channelText[channel]}`,
  ProcessingFinished: ({ timeliness }) => `Xong việc giải quyết, ${timelinessText[timeliness].toLowerCase()}`,
  DossierRefused: ({ reason }) => `Từ chối giải quyết: ${reason}`,
  DossierWithdrawn: ({ reason }) => `Người nộp rút hồ sơ: ${reason}`,
  DossierStopped: ({ reason }) => `Dừng giải quyết: ${reason}`,
  UnitSucceeded: ({ from, to }, { names, at }) =>
    `${names.unitName(to, at)} kế thừa việc của ${names.unitName(from, at)}`,
  OperatorIntervened: ({ reason }) => `Người vận hành hệ thống xử lý sự cố: ${reason}`,
  DossierCompleted: ({ outcome, timeliness }) => `Kết thúc: ${endings[outcome]}${finished(timeliness)}`,
};

/** What a remark says: number of the event, when, and what. */
export function remarkText(event: RemarkEvent, names: CatalogueNames, pinned: PinnedProcedure): string {
  // One entry for each type: the event's own is the one that fits its data.
  const text = texts[event.type] as Text<RemarkType>;
  return `#${event.seq} ${shortMoment(event.at)}: ${text(event.data, { names, pinned, at: event.at })}`;
}
