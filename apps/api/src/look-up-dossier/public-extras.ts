import type { DossierView, PublicApology, PublicFeedback, PublicStatus } from '@lienthong/contracts';
import type { BilingualText, DossierEvent } from '@lienthong/domain';
import { vietnameseInstant } from './vietnamese-instant';

type ApologyEvent = Extract<DossierEvent, { type: 'ApologyIssued' }>;

/** The latest apology (form 04), without the officer's own words. */
export function publicApology({ events }: DossierView): PublicApology | null {
  const issued = events.findLast((event): event is ApologyEvent => event.type === 'ApologyIssued');
  if (issued === undefined) return null;
  const { oldDueAt, newDueAt } = issued.data;
  const then = newDueAt === null ? null : vietnameseInstant(newDueAt);
  return {
    at: issued.at,
    oldDueAt,
    newDueAt,
    text: {
      vi: `Cơ quan giải quyết xin lỗi vì chưa trả kết quả đúng hẹn${then === null ? '.' : ` và hẹn trả lại lúc ${then}.`}`,
      en: `We apologise for not keeping the appointment${then === null ? '.' : `; the new one is ${then}.`}`,
    },
  };
}

/** How to complain, and by which law. */
export function publicFeedback(unit: BilingualText, phones: readonly string[]): PublicFeedback {
  const call = phones.join(', ');
  return {
    text: {
      vi: `Phản ánh, kiến nghị với ${unit.vi}${call === '' ? '' : `, điện thoại ${call}`}; quyền khiếu nại theo Luật Khiếu nại.`,
      en: `Give feedback or complain to ${unit.en}${call === '' ? '' : `, phone ${call}`}; the Law on Complaints applies.`,
    },
    ground: {
      vi: 'Nghị định 20/2008/NĐ-CP (sửa đổi bởi Nghị định 92/2017/NĐ-CP); Luật Khiếu nại 2011',
      en: 'Decree 20/2008/NĐ-CP (amended by Decree 92/2017/NĐ-CP); Law on Complaints 2011',
    },
    unit,
    phones,
  };
}

const pauses: Readonly<Record<string, BilingualText>> = {
  supplement: { vi: 'Đang chờ bổ sung giấy tờ', en: 'Waiting for papers' },
  payment: { vi: 'Đang chờ thực hiện nghĩa vụ tài chính', en: 'Waiting for payment' },
};

/** Whether the time runs, and since when and why it does not. */
export function publicClock({ state }: DossierView): PublicStatus['clock'] {
  const { clock } = state;
  if (clock.kind !== 'paused')
    return { kind: clock.kind === 'running' ? 'running' : 'stopped', since: null, why: null };
  return { kind: 'paused', since: clock.since, why: pauses[clock.reason] ?? null };
}
