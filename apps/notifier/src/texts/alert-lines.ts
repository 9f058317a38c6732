import type { BilingualText } from '@lienthong/domain';
import type { EventOf, Matter } from '../raising/matter';
import { enInstant, viInstant } from './instants';

/** Subject (short, Vietnamese) and what is said, without greeting and signature. */
export interface AlertLines {
  readonly subject: string;
  readonly body: BilingualText;
}

/** Names that a text needs. */
export interface Named {
  /** The unit that the matter lies at. */
  readonly unit: string;
  readonly giver: string;
}

const clockNames: Readonly<Record<string, BilingualText>> = {
  dossier: { vi: 'thời hạn giải quyết hồ sơ', en: 'the time for the dossier' },
  step: { vi: 'thời hạn của bước', en: 'the time for the step' },
  handoff: { vi: 'thời hạn tiếp nhận', en: 'the time to accept' },
  leg: { vi: 'thời hạn phối hợp', en: 'the time for the joint work' },
  urge: { vi: 'thời hạn trả lời đôn đốc', en: 'the time to answer the urge' },
  silence: { vi: 'thời hạn bổ sung giấy tờ', en: 'the time to bring papers' },
};

const lines = (subject: string, vi: string, en: string): AlertLines => ({ subject, body: { vi, en } });

/**
 * What an alert says. Nothing that a person typed goes to officers, since it may name the applicant; the applicant is
 * told which papers lack and why, as the law wants it.
 */
export function alertLines(matter: Matter, named: Named): AlertLines {
  const { event } = matter;
  switch (event.type) {
    case 'SlaWarned':
    case 'SlaBreached':
    case 'SlaEscalated':
      return matter.kind === 'apology-draft-ready' ? draftReady() : clockLines(event);
    case 'HandoffOffered':
    case 'HandoffLapsed':
    case 'HandoffRefused':
      return handoffLines(event, named);
    case 'StepAssigned': {
      const { stepName, clock } = event.data;
      const due = clock.dueAt;
      return lines(
        'Được giao việc',
        `Anh/chị được giao bước «${stepName}», hạn ${viInstant(due)}.`,
        `You were given step «${stepName}», due ${enInstant(due)}.`,
      );
    }
    case 'OpinionRequested':
    case 'LegOpened':
      return legLines(event);
    case 'DossierUrged': {
      const { number, clock } = event.data;
      const again = number > 1 ? `Đôn đốc lần ${number} – khẩn cấp` : 'Đôn đốc';
      return lines(
        again,
        `Hồ sơ được đôn đốc lần ${number}; phải trả lời trước ${viInstant(clock.dueAt)}.`,
        `Urged, number ${number}; an answer is due by ${enInstant(clock.dueAt)}.`,
      );
    }
    default:
      return turnLines(matter);
  }
}

function clockLines(event: EventOf<'SlaWarned' | 'SlaBreached' | 'SlaEscalated'>): AlertLines {
  const { kind, dueAt } = event.data;
  const { vi, en } = clockNames[kind] ?? { vi: kind, en: kind };
  switch (event.type) {
    case 'SlaWarned': {
      const percent = `${Math.round(event.data.share * 100)} %`;
      return lines(
        `Sắp hết hạn (${percent})`,
        `Đã dùng ${percent} ${vi}; hạn ${viInstant(dueAt)}.`,
        `${percent} of ${en} is used; due ${enInstant(dueAt)}.`,
      );
    }
    case 'SlaBreached':
      return lines('Quá hạn', `Đã quá ${vi}: hạn là ${viInstant(dueAt)}.`, `Late: ${en} ended at ${enInstant(dueAt)}.`);
    case 'SlaEscalated':
      return lines(
        `Quá hạn, báo cáo cấp ${event.data.level}`,
        `Đã quá ${vi} (hạn ${viInstant(dueAt)}) mà chưa có trả lời; báo cáo để chỉ đạo.`,
        `Late (${en}, due ${enInstant(dueAt)}) and nobody has answered; you are told so that you can act.`,
      );
  }
}

function handoffLines(event: EventOf<'HandoffOffered' | 'HandoffLapsed' | 'HandoffRefused'>, named: Named): AlertLines {
  const { unit, giver } = named;
  switch (event.type) {
    case 'HandoffOffered': {
      const { dueAt } = event.data.clock;
      return lines(
        'Hồ sơ chờ tiếp nhận',
        `${giver} chuyển hồ sơ đến; tiếp nhận trước ${viInstant(dueAt)}.`,
        `${giver} offers the dossier; accept it by ${enInstant(dueAt)}.`,
      );
    }
    case 'HandoffLapsed':
      return lines(
        'Hết hạn tiếp nhận',
        `${unit} chưa tiếp nhận hồ sơ do ${giver} chuyển (hạn ${viInstant(event.data.dueAt)}); cần chuyển lại.`,
        `${unit} did not accept the dossier from ${giver} by ${enInstant(event.data.dueAt)}; it has to be offered again.`,
      );
    case 'HandoffRefused':
      return lines(
        'Bị từ chối tiếp nhận',
        `${unit} từ chối tiếp nhận hồ sơ; lý do có trong lịch sử hồ sơ.`,
        `${unit} refused the hand-off; the reason is in the history.`,
      );
  }
}

function legLines(event: EventOf<'OpinionRequested' | 'LegOpened'>): AlertLines {
  const { dueAt } = event.data.clock;
  if (event.type === 'LegOpened') {
    return lines(
      'Việc phối hợp mới',
      `Có việc phối hợp cần làm trước ${viInstant(dueAt)}.`,
      `Joint work is to be done by ${enInstant(dueAt)}.`,
    );
  }
  const consent = event.data.consentGround;
  return lines(
    'Xin ý kiến',
    `Cần cho ý kiến trước ${viInstant(dueAt)}.${consent === null ? '' : ` Quá hạn được coi là đồng ý (${consent}).`}`,
    `An opinion is due by ${enInstant(dueAt)}.${consent === null ? '' : ` Silence is taken as consent (${consent}).`}`,
  );
}

function draftReady(): AlertLines {
  return lines(
    'Dự thảo thư xin lỗi chờ ký',
    'Hồ sơ có thể trễ hẹn. Dự thảo phiếu xin lỗi và hẹn lại (mẫu 04) đã sẵn sàng, có lý do và ngày đề nghị; xin xem và ký trước hạn.',
    'The dossier may be late. The draft of the apology (form 04) is ready with reasons and a proposed date; please sign before it is due.',
  );
}

/** What the applicant and the desks that face the applicant are told. */
function turnLines({ event }: Matter): AlertLines {
  switch (event.type) {
    case 'SupplementRequested': {
      const lacks = event.data.lacks.map(({ paper, reason }) => `\n- ${paper}: ${reason}`).join('');
      return lines(
        'Cần bổ sung giấy tờ',
        `Hồ sơ cần bổ sung (${event.data.ground}):${lacks}`,
        `Papers are asked for (${event.data.ground}):${lacks}`,
      );
    }
    case 'PaymentRequested': {
      const amount = `${String(event.data.amountVnd).replace(/\B(?=(\d{3})+$)/g, '.')} đồng`;
      return lines(
        'Thông báo nộp tiền',
        `Cần nộp ${amount} (${event.data.ground}), mã ${event.data.reference}. Thời hạn tạm dừng cho đến khi nộp.`,
        `${amount} is to be paid (${event.data.ground}), reference ${event.data.reference}. The clock rests until then.`,
      );
    }
    case 'DossierRefused':
      return lines(
        'Từ chối hồ sơ',
        `Hồ sơ bị từ chối (${event.data.ground}); mời nhận phiếu từ chối tại nơi nộp.`,
        `The dossier was refused (${event.data.ground}); the slip with the reason is at the desk that received it.`,
      );
    case 'DossierStopped':
      return lines(
        'Dừng giải quyết hồ sơ',
        `Hồ sơ dừng giải quyết (${event.data.ground}).`,
        `The dossier was stopped (${event.data.ground}).`,
      );
    default:
      return dateLines(event);
  }
}

function dateLines(event: Matter['event']): AlertLines {
  switch (event.type) {
    case 'DeadlineExtended':
    case 'DeadlineReplanned': {
      const due = event.data.clocks.find(({ kind }) => kind === 'dossier')?.dueAt ?? null;
      const why = event.type === 'DeadlineExtended' ? 'được gia hạn' : `tính lại theo ${event.data.decree}`;
      return lines(
        'Ngày hẹn mới',
        `Ngày hẹn trả ${why}: ${viInstant(due)}.`,
        `The new appointment is ${enInstant(due)}.`,
      );
    }
    case 'ApologyIssued': {
      const { oldDueAt, newDueAt } = event.data;
      return lines(
        'Xin lỗi và hẹn lại',
        `Xin lỗi vì trả kết quả trễ hẹn (${viInstant(oldDueAt)}); hẹn lại ${viInstant(newDueAt)}.`,
        `We apologise for being late (${enInstant(oldDueAt)}); the new appointment is ${enInstant(newDueAt)}.`,
      );
    }
    default:
      return lines(
        'Đã có kết quả',
        'Hồ sơ đã có kết quả; mời đến nơi trả kết quả.',
        'The result is ready at the desk that gives it out.',
      );
  }
}
