import { field, paragraph } from '../layout/blocks';
import { longMoment } from '../text/dates';
import { applicantLines, applicantName, matter, unitHeading } from './slip-paper';
import type { ComposedSlip, EventOf, SlipPaper } from './slip-paper';

/** Form 04: the old date, the reason, the new date, and who signs for it. */
export function composeApology(paper: SlipPaper<EventOf<'ApologyIssued'>>): ComposedSlip {
  const { event, names, received, set } = paper;
  const { number, oldDueAt, newDueAt, reason, signatory } = event.data;
  const unit = names.unitName(received.data.receivingUnit, received.at);
  const asks = set.forms.stop !== undefined;
  const overdue = oldDueAt !== null && oldDueAt < event.at;
  const sorry = 'Sự chậm trễ này đã gây phiền hà cho Ông/Bà. Chúng tôi xin lỗi Ông/Bà';
  return {
    body: [
      ...unitHeading(paper, `Mã hồ sơ: ${event.code} - Lần ${number}`),
      field('Kính gửi', applicantName(paper)),
      ...applicantLines(paper),
      field('Nội dung yêu cầu giải quyết', matter(paper)),
      field('Đã tiếp nhận', `${longMoment(received.data.clock.start)}, tại ${unit}`),
      field('Thời gian hẹn trả kết quả', oldDueAt === null ? 'đang tạm dừng' : longMoment(oldDueAt)),
      paragraph(
        overdue
          ? 'Đến nay, cơ quan chưa trả được kết quả giải quyết hồ sơ của Ông/Bà đúng thời hạn đã hẹn.'
          : 'Cơ quan không thể trả kết quả giải quyết hồ sơ của Ông/Bà trong thời hạn đã hẹn.',
      ),
      field('Lý do', reason),
      paragraph(
        `${sorry}${asks ? ' và đề nghị gia hạn thời gian giải quyết hồ sơ.' : ' và hẹn lại ngày trả kết quả.'}`,
      ),
      field('Thời gian trả kết quả mới', newDueAt === null ? 'sẽ báo sau' : longMoment(newDueAt)),
      paragraph('Mong nhận được sự thông cảm của Ông/Bà vì sự chậm trễ này.'),
    ],
    signers: [{ title: 'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ', name: names.officerName(signatory) }],
  };
}
